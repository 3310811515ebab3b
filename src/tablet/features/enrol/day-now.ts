import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';

/** Today in Vietnam, `YYYY-MM-DD`: ages, levels and the way of an application are those of the day. */
export function dayNow(): string {
  return vietnamDay(systemClock.nowMs());
}
