import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears } from '../../src/lib/calendar-day.ts';
import { expectedExpiry, isPossibleExpiry } from '../../src/domain/card-expiry.ts';

describe('the expected expiry of a card', () => {
  it.each([
    ['1999-02-15', '2022-06-20', '2039-02-15'],
    ['2005-11-20', '2024-08-15', '2030-11-20'],
    ['2005-11-20', '2028-11-19', '2030-11-20'],
    ['2005-11-20', '2028-11-20', '2045-11-20'],
    ['2015-06-01', '2024-08-15', '2029-06-01'],
    ['1967-01-01', '2024-12-31', '2027-01-01'],
    ['1967-01-01', '2025-01-01', 'none'],
    ['2012-02-29', '2020-01-01', '2026-03-01'],
  ])('for one born %s and a card of %s is %s', (birthDate, issuedOn, expiry) => {
    expect(expectedExpiry(birthDate, issuedOn)).toBe(expiry);
  });
  it('is unknown where a date is not known to the day', () => {
    expect(expectedExpiry('1999-02', '2022-06-20')).toBeUndefined();
    expect(expectedExpiry('1999-02-15', '2022')).toBeUndefined();
    expect(expectedExpiry('', '')).toBeUndefined();
  });
  it('is always more than two years after issue, on a birthday', () => {
    const years = fc.record({
      birth: fc.integer({ min: 1950, max: 2015 }),
      issue: fc.integer({ min: 2016, max: 2030 }),
    });
    fc.assert(
      fc.property(years, ({ birth, issue }) => {
        const expiry = expectedExpiry(`${birth}-05-17`, `${issue}-09-01`) ?? '';
        expect(
          expiry === 'none' || (expiry > addYears(`${issue}-09-01`, 2) && expiry.endsWith('-05-17')),
        ).toBe(true);
      }),
    );
  });
});

describe('a possible expiry of a card', () => {
  it.each([
    ['1999-02-15', '2039-02-15', true],
    ['1999-02-15', '2024-02-15', true],
    ['1999-02-15', '2039-02-16', false],
    ['1999-02-15', '2034-02-15', false],
    ['1999-02-15', 'none', false],
    ['1968-11-22', 'none', true],
    ['1968-11-23', 'none', false],
    ['2012-02-29', '2026-02-28', true],
    ['2012-02-29', '2026-03-01', true],
    ['2012-02-28', '2026-03-01', false],
  ])('for one born %s is %s: %s', (birthDate, expiresOn, possible) => {
    expect(isPossibleExpiry(birthDate, expiresOn, '2026-11-22')).toBe(possible);
  });

  it('is whatever the law expects of a card issued up to today', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [birth, issued] = [one, other].map((at) => at.toISOString().slice(0, 10)).sort();
        expect(isPossibleExpiry(birth!, expectedExpiry(birth!, issued!)!, '2026-11-22')).toBe(true);
      }),
    );
  });
});
