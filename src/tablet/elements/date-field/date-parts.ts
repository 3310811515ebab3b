/** A date as it stands in three boxes: text as typed, empty where unknown. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: DateParts = { day: '', month: '', year: '' };

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `1962-04` to month "4", year "1962"; anything that is not `YYYY[-MM[-DD]]` to three empty boxes. */
export function partsOfDate(date: string): DateParts {
  const [, year, month, day] = PARTIAL.exec(date) ?? [];
  if (year === undefined) return NO_DATE;
  const bare = (digits = ''): string => digits.replace(/^0/, '');
  return { day: bare(day), month: bare(month), year };
}

/**
 * Three boxes to `YYYY[-MM[-DD]]`: empty boxes give '', and boxes that are no such form (a day without a month,
 * a year of two digits, letters) give null. Whether the day exists is a rule's business, not the form's: 30/02
 * comes out as `…-02-30`. Nothing unknown is ever completed.
 */
export function dateOfParts(parts: DateParts): string | null {
  const { day, month, year } = parts;
  if (day === '' && month === '' && year === '') return '';
  if (!/^\d{4}$/.test(year)) return null;
  if (month === '') return day === '' ? year : null;
  if (!/^\d{1,2}$/.test(month)) return null;
  if (day === '') return `${year}-${month.padStart(2, '0')}`;
  if (!/^\d{1,2}$/.test(day)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether two dates stand the same in the boxes. */
export function sameParts(a: DateParts, b: DateParts): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}
