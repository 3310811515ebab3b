import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  completedYears,
  dayFromNumber,
  dayNumber,
  isCalendarDay,
  weekday,
} from '../../src/lib/calendar-day.ts';

const number = fc.integer({ min: -200_000, max: 200_000 });

describe('calendar days', () => {
  it('agree with the platform for every day number', () => {
    fc.assert(
      fc.property(number, (n) => {
        const day = new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(dayFromNumber(n)).toBe(day);
        expect(dayNumber(day)).toBe(n);
        expect(weekday(day)).toBe(new Date(n * 86_400_000).getUTCDay());
      }),
    );
  });
  it('are refused when the month has no such day', () => {
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', ''].map(isCalendarDay)).toEqual(
      Array(5).fill(false),
    );
    expect(['2024-02-29', '2000-02-29'].map(isCalendarDay)).toEqual([true, true]);
  });
  it('move over month and year ends', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
  it('move 29 February to 1 March in a year that has none', () => {
    expect(addYears('2012-02-29', 14)).toBe('2026-03-01');
    expect(addYears('2012-02-29', 4)).toBe('2016-02-29');
  });
  it('count a year as complete on the birthday', () => {
    expect(completedYears('2012-11-22', '2026-11-21')).toBe(13);
    expect(completedYears('2012-11-22', '2026-11-22')).toBe(14);
  });
});
