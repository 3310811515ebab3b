import { expectedExpiry } from '../../../domain/card-expiry.ts';
import type { Card } from '../../../domain/card-qr.ts';
import { provincesVersion } from '../../../domain/catalogues/provinces.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import { hi } from '../../../domain/partial-date.ts';
import type { Place } from '../../../domain/place.ts';
import type { Places } from '../../../domain/places.ts';
import type { Sourced, Value, Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';
import { samePlace } from './same-place.ts';

export interface ConfirmedCard {
  readonly card: Card;
  /** The printed address with its units, as the officer saw it; absent where the card has none. */
  readonly address?: Place;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** Paths where the officer keeps what the form has, against the card. */
  readonly kept?: ReadonlySet<string>;
}

const fromCard = (v: Value): Sourced => ({ v, s: 'Q' });
const workedOutOf = (v: Value): Sourced => ({ v });

/**
 * What confirming a card writes into the form. What the code says, and what is the same (kind by its layout, present
 * address as the printed one), has the card as its source; what is only worked out (state, last day by law) has none.
 */
export function cardToForm(confirmed: ConfirmedCard, values: Values): FormStep {
  const { card, kept } = confirmed;
  const step: Record<string, Sourced> = { ...printed(confirmed), ...workedOut(confirmed, values) };
  for (const path of kept ?? []) delete step[path];
  return { ...step, ...readFrom(card) };
}

/** What the card said, kept beside the applicant's values whatever becomes of them. */
function readFrom(card: Card): Record<string, Sourced> {
  return {
    'card/read/number': fromCard(card.number),
    'card/read/fullName': fromCard(card.fullName),
    'card/read/birthDate': fromCard(card.birthDate),
    'card/read/sex': fromCard(card.sex),
  };
}

function printed({ card, address }: ConfirmedCard): Record<string, Sourced> {
  return {
    'applicant/personalNumber': fromCard(card.number),
    'applicant/fullName': fromCard(card.fullName),
    'applicant/birthDate': fromCard(card.birthDate),
    'applicant/sex': fromCard(card.sex),
    'card/number': fromCard(card.number),
    ...(card.oldIdNumber && { 'applicant/oldIdNumber': fromCard(card.oldIdNumber) }),
    ...(address && { 'applicant/permanentAddress': fromCard({ ...address }) }),
    ...(card.issuedOn && { 'card/issuedOn': fromCard(card.issuedOn) }),
  };
}

function workedOut({ card, address, today }: ConfirmedCard, values: Values): Record<string, Sourced> {
  const expiresOn = expiryOf(card);
  return {
    'card/state': workedOutOf(isOver(expiresOn, today) ? 'expired' : 'valid'),
    ...(card.layout !== 'other' && { 'card/kind': fromCard(card.layout) }),
    ...(expiresOn !== undefined && { 'card/expiresOn': workedOutOf(expiresOn) }),
    ...(address && livesThere(values) && { 'applicant/presentAddress': fromCard({ ...address }) }),
  };
}

/** The last day of a card by law, `none`, or undefined where its dates do not tell. */
function expiryOf(card: Card): string | undefined {
  return card.issuedOn === undefined ? undefined : expectedExpiry(card.birthDate, card.issuedOn);
}

function isOver(expiresOn: string | undefined, today: string): boolean {
  return expiresOn !== undefined && expiresOn !== 'none' && (hi(expiresOn) ?? today) < today;
}

/** Whether nobody said yet that the person lives elsewhere than where the card says. */
export function livesThere(values: Values): boolean {
  const present = valueAt(values, 'applicant/presentAddress');
  return present === undefined || samePlace(present, valueAt(values, 'applicant/permanentAddress'));
}

/** An address as written, with the units that it surely names; without the catalogue only as written. */
export function placeAsWritten(written: string, places: Places | null): Place {
  // The few provinces come with the program, so their version stands for "no commune was looked up".
  return places ? places.read(written).place : { written, version: provincesVersion };
}
