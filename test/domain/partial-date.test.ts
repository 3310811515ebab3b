import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageMinus,
  agePlus,
  canEqual,
  contains,
  gapMinus,
  gapPlus,
  hi,
  isFullDate,
  isPartialDate,
  lo,
  morePrecise,
  parsePartialDate,
  surelyBefore,
  vietnamDay,
} from '../../src/domain/partial-date.ts';
import { anyPartialDate } from './arbitrary-date.ts';

describe('a partial date', () => {
  it('spans every day it leaves open', () => {
    expect([lo('1962'), hi('1962')]).toEqual(['1962-01-01', '1962-12-31']);
    expect([lo('1960-02'), hi('1960-02')]).toEqual(['1960-02-01', '1960-02-29']);
    expect([lo('1962-04-09'), hi('1962-04-09')]).toEqual(['1962-04-09', '1962-04-09']);
  });
  it.each([
    ['', 'empty'],
    ['1962-13', 'no-such-month'],
    ['1900-02-29', 'no-such-day'],
    ['1962-4', 'unknown-form'],
    ['0015-01-01', 'year-out-of-range'],
    ['khoảng 1950', 'unknown-form'],
    ['1962-04-09\n', 'unknown-form'],
  ])('refuses %j as %s', (text, reason) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, reason });
  });
  it('refuses anything at all without throwing, and gives what it refused no range', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ok = parsePartialDate(text).ok;
        expect([lo(text) !== undefined, hi(text) !== undefined]).toEqual([ok, ok]);
      }),
    );
  });
  it('has its first day no later than its last, both real, both within it', () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        const [first = '', last = ''] = [lo(date), hi(date)];
        expect(first <= last && isFullDate(first) && isFullDate(last)).toBe(true);
        expect(contains(date, first) && contains(date, last)).toBe(true);
      }),
    );
  });
});

describe('two partial dates', () => {
  it('are surely ordered only if no day is shared', () => {
    expect(surelyBefore('1962', '1963-01')).toBe(true);
    expect(surelyBefore('1962', '1962-12-31')).toBe(false);
    expect(canEqual('1962', '1962-12-31')).toBe(true);
  });
  it('are either ordered one way or can be equal, never more than one', () => {
    fc.assert(
      fc.property(anyPartialDate, anyPartialDate, (a, b) => {
        const truths = [surelyBefore(a, b), surelyBefore(b, a), canEqual(a, b)];
        expect(truths.filter(Boolean)).toHaveLength(1);
      }),
    );
  });
  it('give the more precise when one contains the other, in either order', () => {
    expect(morePrecise('1962', '1962-04-09')).toBe('1962-04-09');
    expect(morePrecise('1962-04-09', '1962-04')).toBe('1962-04-09');
    expect(morePrecise('1962', '1963-04')).toBeUndefined();
    expect(morePrecise('1962', 'khoảng 1962')).toBeUndefined();
  });
});

describe('ages', () => {
  it('span what the date leaves open', () => {
    expect([agePlus('2012', '2026-11-22'), ageMinus('2012', '2026-11-22')]).toEqual([14, 13]);
    expect([agePlus('2012-11-22', '2026-11-22'), ageMinus('2012-11-23', '2026-11-22')]).toEqual([14, 13]);
  });
  it('count from 1 March for one born on 29 February', () => {
    expect(agePlus('2012-02-29', '2026-02-28')).toBe(13);
    expect(agePlus('2012-02-29', '2026-03-01')).toBe(14);
  });
  it('are unknown for what is no date', () => {
    expect(agePlus('30/02', '2026-11-22')).toBeUndefined();
  });
  it('between parent and child are negative when the child is earlier', () => {
    expect([gapPlus('1962', '1980'), gapMinus('1962', '1980')]).toEqual([18, 17]);
    expect(gapPlus('1980-06-01', '1980-05-31')).toBe(-1);
  });
  it('never have the larger below the smaller', () => {
    fc.assert(
      fc.property(anyPartialDate, anyPartialDate, (a, b) => {
        expect(gapPlus(a, b) ?? NaN).toBeGreaterThanOrEqual(gapMinus(a, b) ?? NaN);
      }),
    );
  });
});

describe('the day in Vietnam', () => {
  it('turns at 17:00 UTC', () => {
    expect(vietnamDay(Date.UTC(2026, 10, 21, 16, 59, 59, 999))).toBe('2026-11-21');
    expect(vietnamDay(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22');
  });
  it('is always a day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1850-01-01'), max: new Date('2350-01-01'), noInvalidDate: true }),
        (at) => {
          const shifted = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
          expect(vietnamDay(at.getTime())).toBe(shifted);
          expect(isPartialDate(shifted)).toBe(true);
        },
      ),
    );
  });
});
