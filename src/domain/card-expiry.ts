import { addYears } from '../lib/calendar-day.ts';
import { isFullDate, type PartialDate } from './partial-date.ts';

// Law on Identity 26/2023, article 21: a card is renewed at 14, 25, 40 and 60; one issued within the two years before
// runs to the next of these ages.
const RENEWAL_AGES = [14, 25, 40, 60];
const YEARS_BEFORE_RENEWAL = 2;
const LEAP_DAY = '02-29';

/**
 * The last day of a CCCD or Căn cước card: `YYYY-MM-DD`, `none` if it never expires, or undefined where the
 * birth date or the day of issue is not known to the day.
 */
export function expectedExpiry(birthDate: PartialDate, issuedOn: PartialDate): string | undefined {
  if (!isFullDate(birthDate) || !isFullDate(issuedOn)) return undefined;
  const soonest = addYears(issuedOn, YEARS_BEFORE_RENEWAL);
  return RENEWAL_AGES.map((age) => addYears(birthDate, age)).find((birthday) => birthday > soonest) ?? 'none';
}

/**
 * Whether the card of who was born then can run to that day, whenever it was issued up to today: a birthday at one of
 * the ages of renewal, or no end from two years before the last. Born on 29 February: either day beside it as well.
 */
export function isPossibleExpiry(birthDate: string, expiresOn: string, today: string): boolean {
  if (expiresOn === 'none') {
    const last = Math.max(...RENEWAL_AGES) - YEARS_BEFORE_RENEWAL;
    return addYears(birthDate, last) <= today;
  }
  const age = Number(expiresOn.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const days = birthDate.endsWith(LEAP_DAY) ? [LEAP_DAY, '02-28', '03-01'] : [birthDate.slice(5)];
  return RENEWAL_AGES.includes(age) && days.includes(expiresOn.slice(5));
}
