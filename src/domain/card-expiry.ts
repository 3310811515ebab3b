import { addYears } from '../lib/calendar-day.ts';
import { isFullDate, type PartialDate } from './partial-date.ts';

// Law on Identity 26/2023, article 21: a card is renewed at 14, 25, 40 and 60; one issued within the two years before
// runs to the next of these ages.
const RENEWAL_AGES = [14, 25, 40, 60];
const YEARS_BEFORE_RENEWAL = 2;

/**
 * The last day of a CCCD or Căn cước card: `YYYY-MM-DD`, `none` if it never expires, or undefined where the
 * birth date or the day of issue is not known to the day.
 */
export function expectedExpiry(birthDate: PartialDate, issuedOn: PartialDate): string | undefined {
  if (!isFullDate(birthDate) || !isFullDate(issuedOn)) return undefined;
  const soonest = addYears(issuedOn, YEARS_BEFORE_RENEWAL);
  return RENEWAL_AGES.map((age) => addYears(birthDate, age)).find((birthday) => birthday > soonest) ?? 'none';
}
