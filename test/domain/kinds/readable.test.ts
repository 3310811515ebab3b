import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { misshapen } from '../../../src/domain/kinds/field-schema.ts';
import { unreadablePaths } from '../../../src/domain/kinds/readable.ts';
import { adultWithCard } from '../../support/eid-values.ts';

describe('typed text that is no value yet', () => {
  it.each([
    ['applicant/birthDate', '5//1999'],
    ['card/issuedOn', '2022'],
    ['card/issuedOn', '2022-02-30'],
    ['card/expiresOn', '2030-01'],
    ['applicant/personalNumber', '00109900000A'],
    ['contact/phone', '0'.repeat(21)],
    ['applicant/nationality', 'Mỹ'],
    ['applicant/sex', 'khac'],
    ['contact/ownSim', 'có'],
    ['contact/email', 42],
    ['card/number', ''],
  ] as const)('is found at %s: %s', (path, v) => {
    const values = { ...adultWithCard(), [path]: { v, s: 'T' as const } };
    expect(unreadablePaths(eid, values)).toEqual([path]);
    expect(misshapen(eid, values)).toEqual([path]);
  });

  it('is all that the registry would refuse of an otherwise right form', () => {
    expect(unreadablePaths(eid, adultWithCard())).toEqual(misshapen(eid, adultWithCard()));
  });

  it('is no number that only has too few digits: a draft may be half typed', () => {
    expect(unreadablePaths(eid, adultWithCard({ 'applicant/personalNumber': '0010990' }))).toEqual([]);
  });
});
