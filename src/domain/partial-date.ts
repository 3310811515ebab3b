import { completedYears, dayFromNumber, dayOf, daysInMonth, isCalendarDay } from '../lib/calendar-day.ts';

/**
 * A date as precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. It is never completed to a day.
 * Functions here take any string: one that is no partial date has no range, so nothing is sure about it.
 */
export type PartialDate = string;

export type DateRefusal =
  | 'empty'
  | 'unknown-form'
  | 'year-missing'
  | 'year-not-4-digits'
  | 'year-out-of-range'
  | 'month-missing'
  | 'no-such-month'
  | 'no-such-day';

export type DateReading = { ok: true; date: PartialDate } | { ok: false; reason: DateRefusal };

// Wide enough for a grandparent in the oldest book and for every century that a personal number can name.
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2399;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Checks year, month and day numbers; month and day may be left out, the day only with no month lost. */
export function partialDateOf(year: number, month?: number, day?: number): DateReading {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return { ok: false, reason: 'year-out-of-range' };
  if (month === undefined) return day === undefined ? accepted(String(year)) : refused('month-missing');
  if (!Number.isInteger(month) || month < 1 || month > 12) return refused('no-such-month');
  if (day === undefined) return accepted(dayOf(year, month, 1).slice(0, 7));
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return refused('no-such-day');
  return accepted(dayOf(year, month, day));
}

function accepted(date: PartialDate): DateReading {
  return { ok: true, date };
}

function refused(reason: DateRefusal): DateReading {
  return { ok: false, reason };
}

/** Reads the stored form `YYYY[-MM[-DD]]` and nothing else. */
export function parsePartialDate(text: string): DateReading {
  const parts = SHAPE.exec(text);
  if (!parts) return refused(text === '' ? 'empty' : 'unknown-form');
  const [, year, month, day] = parts;
  return partialDateOf(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

export function isPartialDate(text: string): boolean {
  return parsePartialDate(text).ok;
}

/** True for a stored date that names one real day. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text) && isCalendarDay(text);
}

/** First possible day, `YYYY-MM-DD`; undefined if the text is no date. */
export function lo(date: PartialDate): string | undefined {
  return isPartialDate(date) ? date + '-01-01'.slice(date.length - 4) : undefined;
}

/** Last possible day, `YYYY-MM-DD`; undefined if the text is no date. */
export function hi(date: PartialDate): string | undefined {
  if (!isPartialDate(date)) return undefined;
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length === 7 ? Number(date.slice(5)) : 12;
  return dayOf(year, month, daysInMonth(year, month));
}

/** `a << b`: every possible day of a is before every possible day of b. False where either is no date. */
export function surelyBefore(a: PartialDate, b: PartialDate): boolean {
  const lastOfA = hi(a);
  const firstOfB = lo(b);
  return lastOfA !== undefined && firstOfB !== undefined && lastOfA < firstOfB;
}

/** The two could be the same day. True where either is no date: then nothing says that they differ. */
export function canEqual(a: PartialDate, b: PartialDate): boolean {
  return !surelyBefore(a, b) && !surelyBefore(b, a);
}

/** Every possible day of `inner` is one of `outer`: `1962` contains `1962-04` and itself. */
export function contains(outer: PartialDate, inner: PartialDate): boolean {
  return isPartialDate(outer) && isPartialDate(inner) && (inner === outer || inner.startsWith(`${outer}-`));
}

/** The more precise of two dates that agree (either if they are equal); undefined if neither contains the other. */
export function morePrecise(a: PartialDate, b: PartialDate): PartialDate | undefined {
  if (contains(a, b)) return b;
  return contains(b, a) ? a : undefined;
}

/** Completed years at `now` (`YYYY-MM-DD`) if born on the first possible day: the oldest the person can be. */
export function agePlus(birth: PartialDate, now: string): number | undefined {
  return gapPlus(birth, now);
}

/** Completed years at `now` (`YYYY-MM-DD`) if born on the last possible day: the youngest the person can be. */
export function ageMinus(birth: PartialDate, now: string): number | undefined {
  return gapMinus(birth, now);
}

/** Largest possible completed years from `parent` to `child`; negative if the child is surely the earlier. */
export function gapPlus(parent: PartialDate, child: PartialDate): number | undefined {
  return yearsBetween(lo(parent), hi(child));
}

/** Smallest possible completed years from `parent` to `child`. */
export function gapMinus(parent: PartialDate, child: PartialDate): number | undefined {
  return yearsBetween(hi(parent), lo(child));
}

function yearsBetween(from: string | undefined, to: string | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : completedYears(from, to);
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Vietnam (UTC+7 the year round) at an instant in ms since 1970 UTC. */
export function vietnamDay(instantMs: number): string {
  return dayFromNumber(Math.floor((instantMs + VIETNAM_OFFSET_MS) / DAY_MS));
}
