import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { misshapen } from '../../../src/domain/kinds/field-schema.ts';
import type { Source, Value, Values } from '../../../src/domain/record.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { anyShapes } from '../rules/arbitrary-eid.ts';

const isRefused = (path: string, v: unknown, s?: Source) =>
  misshapen(eid, { [path]: { v: v as Value, ...(s && { s }) } }).length > 0;
const ROW = '01932f00-0000-7000-8000-00000000a009';
const PLACE = { written: 'Phúc Xá, Ba Đình, Hà Nội', version: 'test' };

describe('misshapen values', () => {
  it('are none in a complete record', () => {
    expect(misshapen(eid, adultWithCard())).toEqual([]);
  });
  it('are told by path, all of them', () => {
    const values = { ...adultWithCard(), 'request/level': { v: 2 }, 'applicant/soul': { v: 'x' } };
    expect(misshapen(eid, values)).toEqual(['request/level', 'applicant/soul']);
  });
  it.each<[string, unknown]>([
    ['request/level', '3'],
    ['request/level', 1],
    ['applicant/fullName', ''],
    ['applicant/fullName', 'x'.repeat(201)],
    ['applicant/birthDate', '15/02/1999'],
    ['applicant/birthDate', '1999-2'],
    ['applicant/birthDate', '1999-02-15\n'],
    ['applicant/personalNumber', '001 099 000001'],
    ['applicant/personalNumber', '٠٠١٠٩٩٠٠٠٠٠١'],
    ['applicant/nationality', 'V N'],
    ['applicant/permanentAddress', 'Hà Nội'],
    ['applicant/permanentAddress', { ...PLACE, oldCode: '1' }],
    ['applicant/permanentAddress', { ...PLACE, note: 'x' }],
    ['card/issuedOn', '2022'],
    ['card/issuedOn', '2022-02-30'],
    ['card/expiresOn', 'never'],
    ['card/expiresOn', '2023-02-29'],
    ['contact/ownSim', 'true'],
    ['request/siteId', 'site-1'],
    ['signature/mark', { strokes: [] }],
    ['signature/mark', { strokes: [[1001]] }],
    ['consent/at', -1],
    [`pictures/${ROW}/hash`, 'A'.repeat(42)],
  ])('are refused: %s %j', (path, value) => {
    expect(isRefused(path, value)).toBe(true);
  });
  it.each<[string, unknown]>([
    ['applicant/birthDate', '1999'],
    ['applicant/birthDate', '1999-02-30'],
    ['applicant/personalNumber', '00109'],
    ['card/expiresOn', 'none'],
    ['contact/phone', 'abc'],
    ['applicant/permanentAddress', { ...PLACE, oldCode: '00001', newCode: '00097' }],
    [`pictures/${ROW}/kind`, 'portrait'],
  ])('are not what a rule judges: %s %j', (path, value) => {
    expect(isRefused(path, value)).toBe(false);
  });
  it('include values of a source that the field cannot have', () => {
    expect(isRefused('contact/phone', '0912345678', 'Q')).toBe(true);
    expect(isRefused('contact/phone', '0912345678', 'R')).toBe(false);
    expect(isRefused('contact/phone', '0912345678')).toBe(false);
  });
  it('include rows whose id is no UUID', () => {
    expect(isRefused('pictures/x/kind', 'portrait')).toBe(true);
    expect(isRefused('pictures//kind', 'portrait')).toBe(true);
  });
  it('include what stands at a path that the kind does not have, be it null', () => {
    const values = { 'no path!': null, 'card/colour': 42 } as unknown as Values;
    expect(misshapen(eid, values)).toEqual(['no path!', 'card/colour']);
  });
  it('are found in anything without throwing', () => {
    fc.assert(
      fc.property(anyShapes, (values) => {
        for (const path of misshapen(eid, values)) expect(Object.keys(values)).toContain(path);
      }),
    );
  });
});
