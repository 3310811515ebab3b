import fc from 'fast-check';
import { daysInMonth, dayOf } from '../../src/lib/calendar-day.ts';

const fullDate = fc
  .record({
    year: fc.integer({ min: 1800, max: 2399 }),
    month: fc.integer({ min: 1, max: 12 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ year, month, share }) => dayOf(year, month, 1 + Math.floor(share * daysInMonth(year, month))));

/** Any real date of the accepted years, cut to a year, a month or a day. */
export const anyPartialDate = fc
  .tuple(fullDate, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));
