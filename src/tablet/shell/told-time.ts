import { vietnamDay } from '../../domain/partial-date.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const VIETNAM_OFFSET_MINUTES = 7 * 60;

/** `17:42` in Vietnam (UTC+7 the year round), whatever zone the tablet is set to. */
export function clockTime(instantMs: number): string {
  const minute = (Math.floor(instantMs / MINUTE_MS) + VIETNAM_OFFSET_MINUTES) % DAY_MINUTES;
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A stored date as people write it, as precise as it is: `15/02/1999`, `02/1999`, `1999`. */
export function dayText(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Day of an instant in Vietnam, as people write it. */
export function dayOfInstant(instantMs: number): string {
  return dayText(vietnamDay(instantMs));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
