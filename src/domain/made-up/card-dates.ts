import type { SeededRandom } from '../../lib/seeded-random.ts';
import { ageOn, dayNumber, isoDay, plusYears } from './calendar-days.ts';

export type CardKind = 'cccd' | 'cancuoc';

/** Chip cards were first handed out in January 2021; the card of the Law on Identity on 1 July 2024. */
const FIRST_CHIP_CARD = '2021-01-04';
const FIRST_CANCUOC = '2024-07-01';

const RENEWAL_AGES = [14, 25, 40, 60];

/**
 * The expiry that the law asks for: the birthday at the first of 14, 25, 40, 60 that lies more than two years after the
 * issue; `none` when no such age is left (Law on Identity 26/2023, article 21).
 */
export function expiryFor(birthDate: string, issuedOn: string): string | 'none' {
  const twoYearsOn = plusYears(issuedOn, 2);
  const birthdays = RENEWAL_AGES.map((age) => plusYears(birthDate, age));
  return birthdays.find((birthday) => birthday > twoYearsOn) ?? 'none';
}

export interface CardDates {
  kind: CardKind;
  issuedOn: string;
  expiresOn: string | 'none';
}

/** One in fifty who should have renewed has not. */
const UNRENEWED = 0.02;

/** The card that a person holds on `today`, or undefined when they hold none (many children, few adults). */
export function drawCardDates(random: SeededRandom, birthDate: string, today: string): CardDates | undefined {
  const age = ageOn(birthDate, today);
  const share = age < 6 ? 0.06 : age < 14 ? 0.35 : 0.975;
  if (!random.chance(share)) return undefined;
  let dates = cardIssued(birthDate, drawIssue(random, earliestIssue(birthDate, age), today));
  while (dates.expiresOn !== 'none' && dates.expiresOn < today && !random.chance(UNRENEWED)) {
    // Renewal may be asked for from some weeks before the card runs out.
    dates = cardIssued(birthDate, drawIssue(random, isoDay(dayNumber(dates.expiresOn) - 45), today));
  }
  return dates;
}

function earliestIssue(birthDate: string, age: number): string {
  const from =
    age < 14
      ? [FIRST_CANCUOC, isoDay(dayNumber(birthDate) + 30)]
      : [FIRST_CHIP_CARD, plusYears(birthDate, 14)];
  return from.reduce((latest, day) => (day > latest ? day : latest));
}

/** Nearer to the first possible day than to the last: most cards were issued in the campaign of 2021-2022. */
function drawIssue(random: SeededRandom, from: string, today: string): string {
  const first = dayNumber(from);
  const last = Math.max(first, dayNumber(today) - 7);
  const even = random.next();
  const share = even * even;
  return isoDay(Math.min(dayNumber(today), first + Math.floor(share * (last - first + 1))));
}

function cardIssued(birthDate: string, issuedOn: string): CardDates {
  return {
    kind: issuedOn >= FIRST_CANCUOC ? 'cancuoc' : 'cccd',
    issuedOn,
    expiresOn: expiryFor(birthDate, issuedOn),
  };
}
