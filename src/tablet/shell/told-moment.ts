import { vietnamDay } from '../../domain/partial-date.ts';
import { say } from './language.ts';
import { clockTime, dayOfInstant } from './told-time.ts';

/** The time alone for today, with its day for any other: "all sent 17:42" of yesterday would lie. */
export function momentText(instantMs: number, nowMs: number): string {
  const time = clockTime(instantMs);
  if (vietnamDay(instantMs) === vietnamDay(nowMs)) return time;
  return say().sync.atOnDay(time, dayOfInstant(instantMs));
}
