import { vietnamDay } from '../../domain/partial-date.ts';

/** A tablet may be in the mountains so long before it sends; further back its clock is not believed. */
const OLDEST_MS = 90 * 24 * 60 * 60_000;

/**
 * The day on which a change is judged: when it was signed, since a person who was 13 then was right to have a
 * representative, and may be 14 on arrival. Never a day that is yet to come.
 */
export function judgedDay(signedMs: number, nowMs: number): string {
  const believed = signedMs <= nowMs && nowMs - signedMs <= OLDEST_MS;
  return vietnamDay(believed ? signedMs : nowMs);
}
