import type { CardKind } from './card-dates.ts';

export type MadeUpSex = 'nam' | 'nu';

/** An address in the words of its time; `oldCode` names the unit before 1/7/2025, `newCode` the one after. */
export interface MadeUpPlace {
  written: string;
  oldCode: string;
  newCode: string;
}

/**
 * A card as its holder would show it. Dates are 'YYYY-MM-DD'.
 * `address` is what the card says: cards issued from 1/7/2025 name today's units, older ones the old units.
 */
export interface MadeUpCard {
  kind: CardKind;
  number: string;
  issuedOn: string;
  expiresOn: string | 'none';
  address: string;
  qrText: string;
  mrz: [string, string, string];
}

/**
 * What is deliberately wrong or rare about a person, so that rules have something to find:
 * the number disagrees with sex, birth year or province of birth registration; a second number exists;
 * the card ran out; an adult has no card; the name is one word; the permanent commune was split in 2025.
 */
export type Oddity =
  | 'number-sex'
  | 'number-year'
  | 'number-province'
  | 'two-numbers'
  | 'card-expired'
  | 'no-card'
  | 'one-word-name'
  | 'split-commune';

export interface MadeUpPerson {
  index: number;
  householdIndex: number;
  /** A code of the catalogue of relations to the head of household, such as `chu-ho` or `con-de`. */
  relation: string;
  fullName: string;
  birthDate: string;
  sex: MadeUpSex;
  personalNumber: string;
  otherNumbers: string[];
  oldIdNumber?: string;
  nationality: 'VN';
  birthRegistration: MadeUpPlace;
  origin: MadeUpPlace;
  permanentAddress: MadeUpPlace;
  presentAddress: MadeUpPlace;
  phone?: string;
  email?: string;
  hasSmartphone: boolean;
  fatherName: string;
  motherName: string;
  card?: MadeUpCard;
  oddities: Oddity[];
}

export interface MadeUpHousehold {
  index: number;
  /** A UUID made from the seed. */
  id: string;
  headIndex: number;
  /** Indexes of people are consecutive within a household; the head comes first. */
  members: { index: number; relation: string }[];
  address: MadeUpPlace;
}
