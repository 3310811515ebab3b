import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/lib/calendar-day.ts';
import { holidayCalendar, shippedHolidays } from '../../src/domain/catalogues/holidays.ts';
import { addWorkingDays, isWorkingDay } from '../../src/domain/working-days.ts';

describe('working days', () => {
  it('leave out weekends', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-22', 3)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-20', 7)).toBe('2026-12-01');
  });
  it('leave out Tết, its compensation days, and the holidays of spring and autumn', () => {
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2027-02-04', 1)).toBe('2027-02-12');
    expect(addWorkingDays('2026-04-24', 3)).toBe('2026-05-04');
    expect(addWorkingDays('2026-08-31', 1)).toBe('2026-09-03');
  });
  it('give the day itself for none', () => {
    expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-22');
  });
  it('are not counted from what is no day, nor by half', () => {
    expect([
      addWorkingDays('2026-02-30', 1),
      addWorkingDays('2026', 1),
      addWorkingDays('2026-11-20', 1.5),
    ]).toEqual([undefined, undefined, undefined]);
  });
  it('follow another list: a new holiday, and a Saturday worked for it', () => {
    const notice = holidayCalendar('notice-1', [
      ['2026-11-24', 'off', 'a new holiday'],
      ['2026-11-28', 'work', 'worked instead'],
    ]);
    expect(addWorkingDays('2026-11-23', 1, notice)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-27', 1, notice)).toBe('2026-11-28');
    expect(shippedHolidays.version).not.toBe(notice.version);
  });
  it('end on a working day with exactly n of them passed', () => {
    const start = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 15 }), (from, n) => {
        const due = addWorkingDays(from, n) ?? '';
        let passed = 0;
        for (let day = from; day < due;) if (isWorkingDay((day = addDays(day, 1)))) passed += 1;
        expect([isWorkingDay(due), passed]).toEqual([true, n]);
      }),
    );
  });
});
