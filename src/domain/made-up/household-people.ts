import { type SeededRandom, seededRandom } from '../../lib/seeded-random.ts';
import { ageOn, dayNumber, isoDay, yearOf } from './calendar-days.ts';
import { drawCardDates } from './card-dates.ts';
import { cardMrz } from './card-mrz.ts';
import { cardQrText } from './card-qr.ts';
import { type CommuneChoice, placeIn } from './communes.ts';
import { drawContacts } from './contacts.ts';
import { type NamedSlot, nameHousehold } from './household-names.ts';
import { type Communes, drawHouseholdPlaces, type HouseholdPlaces } from './household-places.ts';
import { drawHousehold, type Slot } from './household-shape.ts';
import { nameStylesIn } from './minority-names.ts';
import { drawNumbers } from './numbers-of-person.ts';
import type { MadeUpCard, MadeUpHousehold, MadeUpPerson, Oddity } from './person.ts';
import { seededUuid } from './seeded-uuid.ts';

export interface HouseholdWanted {
  seed: string;
  today: string;
  communes: Communes;
  /** Shifts serial numbers and phones, so that two seeds do not share them. */
  offset: number;
  householdIndex: number;
  firstPerson: number;
  size: number;
}

export interface HouseholdMade {
  household: MadeUpHousehold;
  people: MadeUpPerson[];
}

/** The days of 365.2425 that an age in years stands for. */
const YEAR_DAYS = 365.2425;

export function makeHousehold(wanted: HouseholdWanted): HouseholdMade {
  const seed = `${wanted.seed}/household/${wanted.householdIndex}`;
  const random = seededRandom(seed);
  const id = seededUuid(random);
  const slots = drawHousehold(random, wanted.size);
  const places = drawHouseholdPlaces(random, slots, wanted.communes);
  const birthDates = slots.map((slot) =>
    isoDay(dayNumber(wanted.today) - Math.floor(slot.age * YEAR_DAYS) - 1),
  );
  const names = nameHousehold({
    seed,
    slots,
    style: random.weighted(nameStylesIn(places.origins[0]?.oldProvinceCode ?? '01')),
    birthYears: birthDates.map(yearOf),
    provinceCodes: places.origins.map((origin) => origin.oldProvinceCode),
  });
  const people = slots.map((slot, position) =>
    makePerson(seededRandom(`${seed}/person/${position}`), {
      wanted,
      places,
      slot,
      index: wanted.firstPerson + position,
      birthDate: required(birthDates[position]),
      named: required(names[position]),
      origin: required(places.origins[position]),
    }),
  );
  return { household: householdOf(wanted, { id, people, places }), people };
}

function householdOf(
  wanted: HouseholdWanted,
  { id, people, places }: { id: string; people: MadeUpPerson[]; places: HouseholdPlaces },
): MadeUpHousehold {
  return {
    index: wanted.householdIndex,
    id,
    headIndex: wanted.firstPerson,
    members: people.map(({ index, relation }) => ({ index, relation })),
    address: places.permanent,
  };
}

interface PersonParts {
  wanted: HouseholdWanted;
  places: HouseholdPlaces;
  slot: Slot;
  index: number;
  birthDate: string;
  named: NamedSlot;
  origin: CommuneChoice;
}

function makePerson(random: SeededRandom, parts: PersonParts): MadeUpPerson {
  const { wanted, places, slot, index, birthDate, named, origin } = parts;
  const age = ageOn(birthDate, wanted.today);
  const registeredIn = age < 18 || random.chance(0.15) ? places.permanentCommune : origin;
  const { oddities, ...numbers } = drawNumbers(random, {
    index,
    offset: wanted.offset,
    birthDate,
    sex: slot.sex,
    provinceCode: registeredIn.oldProvinceCode,
  });
  const person = {
    index,
    householdIndex: wanted.householdIndex,
    relation: slot.relation,
    fullName: named.name.full,
    birthDate,
    sex: slot.sex,
    ...numbers,
    nationality: 'VN' as const,
    birthRegistration: placeIn(registeredIn, ''),
    origin: placeIn(origin, ''),
    permanentAddress: places.permanent,
    presentAddress: places.present,
    ...drawContacts(random, { index, age, offset: wanted.offset }),
    fatherName: named.fatherName,
    motherName: named.motherName,
  };
  const card = drawCard(random, person, parts);
  const all = [...oddities, ...otherOddities(parts, { age, card })];
  return card ? { ...person, card, oddities: all } : { ...person, oddities: all };
}

type CardHolder = Pick<MadeUpPerson, 'fullName' | 'birthDate' | 'sex' | 'personalNumber' | 'oldIdNumber'>;

/** Since this day addresses have two levels, and new cards say so. */
const TWO_LEVELS_SINCE = '2025-07-01';

function drawCard(random: SeededRandom, holder: CardHolder, parts: PersonParts): MadeUpCard | undefined {
  const dates = drawCardDates(random, holder.birthDate, parts.wanted.today);
  if (dates === undefined) return undefined;
  const { permanent, permanentNewWording } = parts.places;
  const address = dates.issuedOn >= TWO_LEVELS_SINCE ? permanentNewWording : permanent.written;
  const { kind, issuedOn, expiresOn } = dates;
  const { fullName, birthDate, sex, oldIdNumber, personalNumber: number } = holder;
  return {
    kind,
    number,
    issuedOn,
    expiresOn,
    address,
    qrText: cardQrText({ kind, number, oldIdNumber, fullName, birthDate, sex, address, issuedOn }),
    mrz: cardMrz({ number, fullName, birthDate, sex, expiresOn }),
  };
}

function otherOddities(parts: PersonParts, known: { age: number; card: MadeUpCard | undefined }): Oddity[] {
  const { wanted, named, places } = parts;
  const { age, card } = known;
  const found: [boolean, Oddity][] = [
    [card === undefined && age >= 14, 'no-card'],
    [card !== undefined && card.expiresOn !== 'none' && card.expiresOn < wanted.today, 'card-expired'],
    [!named.name.full.includes(' '), 'one-word-name'],
    [places.permanentCommune.split, 'split-commune'],
  ];
  return found.filter(([applies]) => applies).map(([, oddity]) => oddity);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('lists of one household differ in length');
  return value;
}
