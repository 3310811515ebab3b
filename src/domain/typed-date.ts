import { parsePartialDate, partialDateOf, type DateReading, type PartialDate } from './partial-date.ts';

/** What stands in the three boxes of a date field; day, or day and month, may be empty. */
export type DateBoxes = { day: string; month: string; year: string };

const SHORT_NUMBER = /^\d{1,2}$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;
const SEPARATED = /^(?:(\d{1,2})\s*[/.\-\s]\s*)?(?:(\d{1,2})\s*[/.\-\s]\s*)?(\d+)$/;
// Longer than any date that a person types; what is longer is a paste into the wrong box.
const LONGEST_TYPED = 40;

/** Reads the three boxes. `30`, `2`, `1999` is refused as `no-such-day`; a two-digit year is never completed. */
export function readDateBoxes(boxes: DateBoxes): DateReading {
  const day = boxes.day.trim();
  const month = boxes.month.trim();
  const year = boxes.year.trim();
  if (!day && !month && !year) return { ok: false, reason: 'empty' };
  if (!year) return { ok: false, reason: 'year-missing' };
  if (!/^\d{4}$/.test(year)) return { ok: false, reason: 'year-not-4-digits' };
  if (month && !SHORT_NUMBER.test(month)) return { ok: false, reason: 'no-such-month' };
  if (day && !SHORT_NUMBER.test(day)) return { ok: false, reason: 'no-such-day' };
  return partialDateOf(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
}

/** Reads one box: `15021999`, `15/2/1999`, `2/1999`, `1999`, or the stored form. */
export function readTypedDate(text: string): DateReading {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'empty' };
  if (typed.length > LONGEST_TYPED) return { ok: false, reason: 'unknown-form' };
  const stored = parsePartialDate(typed);
  if (stored.ok) return stored;
  const parts = RUN_TOGETHER.exec(typed) ?? SEPARATED.exec(typed);
  if (!parts) return stored;
  const [, first, second, year = ''] = parts;
  const [day, month] = second === undefined ? ['', first ?? ''] : [first ?? '', second];
  return readDateBoxes({ day, month, year });
}

/** The three boxes that hold a stored date, without leading zeros; all empty for what is no date. */
export function dateBoxesOf(date: PartialDate): DateBoxes {
  if (!parsePartialDate(date).ok) return { day: '', month: '', year: '' };
  const [year = '', month, day] = date.split('-');
  return { day: day ? String(Number(day)) : '', month: month ? String(Number(month)) : '', year };
}

/** `15/02/1999`, `02/1999` or `1999`, alike in Vietnamese and English; what is no date is given back as it is. */
export function formatPartialDate(date: PartialDate): string {
  return parsePartialDate(date).ok ? date.split('-').reverse().join('/') : date;
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** The date repeated in words, so that a slip of the finger is seen: `ngày 15 tháng 2 năm 1999`, `15 February 1999`. */
export function dateInWords(date: PartialDate, language: 'vi' | 'en'): string {
  const { day, month, year } = dateBoxesOf(date);
  const parts =
    language === 'vi'
      ? [day && `ngày ${day}`, month && `tháng ${month}`, year && `năm ${year}`]
      : [day, month && ENGLISH_MONTHS[Number(month) - 1], year];
  return parts.filter((part) => part).join(' ');
}
