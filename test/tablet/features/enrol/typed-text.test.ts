import { describe, expect, it } from 'vitest';
import { datePartsOf, typedDate, typedValue } from '../../../../src/tablet/features/enrol/typed-text.ts';

const parts = (day: string, month: string, year: string) => ({ day, month, year });

describe('a typed date', () => {
  it('is a date as soon as it can be one', () => {
    expect(typedDate(parts('5', '2', '1999'))).toEqual({ v: '1999-02-05', s: 'T' });
    expect(typedDate(parts('', '', '1999'))).toEqual({ v: '1999', s: 'T' });
    expect(typedDate(parts('', '', ''))).toBeNull();
  });

  it.each([
    ['5', '', '1999'],
    ['5', '2', '19'],
    ['', '', '1'],
    ['31', 'x', '1999'],
  ])('comes back as it was typed: %s %s %s', (day, month, year) => {
    const value = typedDate(parts(day, month, year));
    expect(datePartsOf(value?.v)).toEqual(parts(day, month, year));
  });
});

describe('an emptied box', () => {
  it('empties the field', () => {
    expect(typedValue('')).toBeNull();
  });
});
