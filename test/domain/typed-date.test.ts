import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateBoxesOf,
  dateInWords,
  formatPartialDate,
  readDateBoxes,
  readTypedDate,
} from '../../src/domain/typed-date.ts';
import { anyPartialDate } from './arbitrary-date.ts';

describe('the three boxes', () => {
  it('may leave out the day, or the day and the month', () => {
    expect(readDateBoxes({ day: '9', month: '4', year: '1962' })).toEqual({ ok: true, date: '1962-04-09' });
    expect(readDateBoxes({ day: '', month: '4', year: '1962' })).toEqual({ ok: true, date: '1962-04' });
    expect(readDateBoxes({ day: '', month: ' ', year: '1962' })).toEqual({ ok: true, date: '1962' });
  });
  it.each([
    ['', '', '', 'empty'],
    ['9', '4', '', 'year-missing'],
    ['9', '4', '62', 'year-not-4-digits'],
    ['9', '4', '1062', 'year-out-of-range'],
    ['9', '', '1962', 'month-missing'],
    ['9', '13', '1962', 'no-such-month'],
    ['30', '2', '1962', 'no-such-day'],
    ['0', '2', '1962', 'no-such-day'],
    ['x', '2', '1962', 'no-such-day'],
  ])('refuse %j %j %j as %s', (day, month, year, reason) => {
    expect(readDateBoxes({ day, month, year })).toEqual({ ok: false, reason });
  });
  it('give back every date that they were filled from', () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        expect(readDateBoxes(dateBoxesOf(date))).toEqual({ ok: true, date });
      }),
    );
  });
});

describe('one box', () => {
  it.each([
    ['15021999', '1999-02-15'],
    ['15/2/1999', '1999-02-15'],
    ['15-02-1999', '1999-02-15'],
    ['15.2.1999', '1999-02-15'],
    [' 15 2 1999 ', '1999-02-15'],
    ['2/1999', '1999-02'],
    ['1999', '1999'],
    ['1999-02-15', '1999-02-15'],
  ])('reads %j as %s', (text, date) => {
    expect(readTypedDate(text)).toEqual({ ok: true, date });
  });
  it.each([
    ['30021999', 'no-such-day'],
    ['13/1999', 'no-such-month'],
    ['15/2/99', 'year-not-4-digits'],
    ['021999', 'year-not-4-digits'],
    ['khoảng 1950', 'unknown-form'],
    ['1/'.repeat(5000), 'unknown-form'],
  ])('refuses %j as %s', (text, reason) => {
    expect(readTypedDate(text)).toEqual({ ok: false, reason });
  });
  it('reads back what is displayed, for every date', () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        expect(readTypedDate(formatPartialDate(date))).toEqual({ ok: true, date });
      }),
    );
  });
  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/.- xđ'), maxLength: 60 }), (text) => {
        expect(typeof readTypedDate(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('the date in words', () => {
  it('says only what is known, in either language', () => {
    expect(dateInWords('1999-02-15', 'vi')).toBe('ngày 15 tháng 2 năm 1999');
    expect(dateInWords('1999-02', 'en')).toBe('February 1999');
    expect(dateInWords('1999', 'vi')).toBe('năm 1999');
    expect(dateInWords('30/02', 'en')).toBe('');
  });
});
