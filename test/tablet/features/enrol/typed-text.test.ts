import { describe, expect, it } from 'vitest';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import { misshapen } from '../../../../src/domain/kinds/field-schema.ts';
import {
  datePartsOf,
  typedDate,
  typedValue,
  unreadablePaths,
} from '../../../../src/tablet/features/enrol/typed-text.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

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

describe('typed text that is no value yet', () => {
  it.each([
    ['applicant/birthDate', '5//1999'],
    ['card/issuedOn', '2022'],
    ['card/issuedOn', '2022-02-30'],
    ['card/expiresOn', '2030-01'],
    ['applicant/personalNumber', '00109900000A'],
    ['contact/phone', '0'.repeat(21)],
  ] as const)('is found at %s: %s', (path, v) => {
    const values = { ...adultWithCard(), [path]: { v, s: 'T' as const } };
    expect(unreadablePaths(eid, values)).toEqual([path]);
  });

  it('is all that the registry would refuse of an otherwise right form', () => {
    expect(unreadablePaths(eid, adultWithCard())).toEqual(misshapen(eid, adultWithCard()));
  });

  it('is no number that only has too few digits: a draft may be half typed', () => {
    expect(unreadablePaths(eid, adultWithCard({ 'applicant/personalNumber': '0010990' }))).toEqual([]);
  });
});

describe('an emptied box', () => {
  it('empties the field', () => {
    expect(typedValue('')).toBeNull();
  });
});
