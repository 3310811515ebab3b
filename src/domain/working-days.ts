import { addDays, isCalendarDay, weekday } from '../lib/calendar-day.ts';
import { shippedHolidays, type HolidayCalendar } from './catalogues/holidays.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** True if offices work that day (`YYYY-MM-DD`): no weekend and no holiday, or a weekend made a working day. */
export function isWorkingDay(day: string, calendar: HolidayCalendar = shippedHolidays): boolean {
  if (calendar.worked.has(day)) return true;
  if (calendar.off.has(day)) return false;
  const on = weekday(day);
  return on !== SATURDAY && on !== SUNDAY;
}

/**
 * The n-th working day after a day, which is itself not counted: a file complete on Friday, due in 1, is due on Monday.
 * n = 0 gives the day itself. Undefined if the day is no calendar day or n is not a whole number from 0 to 1000.
 */
export function addWorkingDays(
  day: string,
  n: number,
  calendar: HolidayCalendar = shippedHolidays,
): string | undefined {
  if (!isCalendarDay(day) || !Number.isInteger(n) || n < 0 || n > 1000) return undefined;
  let reached = day;
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}
