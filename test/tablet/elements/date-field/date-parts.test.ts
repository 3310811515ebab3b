import { describe, expect, it } from 'vitest';
import {
  dateOfParts,
  NO_DATE,
  partsOfDate,
  sameParts,
} from '../../../../src/tablet/elements/date-field/date-parts.ts';

const parts = (day: string, month: string, year: string) => ({ day, month, year });

describe('a date in three boxes', () => {
  it.each([
    ['1999-02-15', parts('15', '2', '1999')],
    ['1962-04', parts('', '4', '1962')],
    ['1962', parts('', '', '1962')],
    ['', NO_DATE],
    ['15/02/1999', NO_DATE],
  ])('shows %j', (date, boxes) => {
    expect(partsOfDate(date)).toEqual(boxes);
  });

  it.each([
    [parts('15', '2', '1999'), '1999-02-15'],
    [parts('', '4', '1962'), '1962-04'],
    [parts('', '', '1962'), '1962'],
    [parts('30', '02', '1999'), '1999-02-30'],
    [NO_DATE, ''],
  ])('reads %j', (boxes, date) => {
    expect(dateOfParts(boxes)).toBe(date);
  });

  it.each([parts('15', '', '1999'), parts('1', '1', '99'), parts('', '4', ''), parts('x', '1', '1999')])(
    'completes nothing: %j is no date yet',
    (boxes) => {
      expect(dateOfParts(boxes)).toBeNull();
    },
  );

  it('is the same only when all three boxes are', () => {
    expect(sameParts(parts('1', '2', '1999'), parts('1', '2', '1999'))).toBe(true);
    expect(sameParts(parts('1', '2', '1999'), parts('01', '2', '1999'))).toBe(false);
  });
});
