import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differsFromBirth,
  differsFromProvince,
  differsFromSex,
  groupPersonalNumber,
  hasUnknownProvince,
  readPersonalNumber,
} from '../../src/domain/personal-number.ts';

const MAN = '001099000001';
const WOMAN = '079305000002';

describe('a personal number', () => {
  it('tells province of birth registration, sex and birth year', () => {
    expect(readPersonalNumber('001 099 000001')).toEqual({
      ok: true,
      value: {
        number: MAN,
        origin: { kind: 'province', code: '001', name: 'Hà Nội', provinceCode: '01' },
        sex: 'nam',
        birthYear: 1999,
        serial: '000001',
      },
    });
    expect(readPersonalNumber(WOMAN)).toMatchObject({ value: { sex: 'nu', birthYear: 2005 } });
  });
  it('names a country from 100 on, and may name nothing known', () => {
    expect(readPersonalNumber('107099000001')).toMatchObject({ value: { origin: { kind: 'country' } } });
    expect(readPersonalNumber('003099000001')).toMatchObject({
      value: { origin: { kind: 'unknown', code: '003' } },
    });
    expect([hasUnknownProvince('003099000001'), hasUnknownProvince(MAN), hasUnknownProvince('12')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it.each([
    ['', 'empty', 0],
    ['012345678', 'not-12-digits', 9],
    ['0010990000011', 'not-12-digits', 13],
    ['00109900000x', 'not-digits', 11],
    ['٠٠١٠٩٩٠٠٠٠٠١', 'not-digits', 0],
  ])('is refused as %j: %s', (text, reason, digits) => {
    expect(readPersonalNumber(text)).toEqual({ ok: false, reason, digits });
  });
  it('reads back from its groups, for all twelve digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        expect(readPersonalNumber(groupPersonalNumber(number))).toMatchObject({
          ok: true,
          value: { number },
        });
      }),
    );
  });
  it('never throws on any text, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(readPersonalNumber(text).ok).toBe(/^[\s.]*(\d[\s.]*){12}$/.test(text) && text.length <= 64);
      }),
    );
  });
});

describe('a personal number beside other facts', () => {
  it('differs in sex or in year only where both are known', () => {
    expect([differsFromSex(MAN, 'nu'), differsFromSex(WOMAN, 'nu'), differsFromSex('1', 'nu')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      differsFromBirth(MAN, '1998-12'),
      differsFromBirth(MAN, '1999'),
      differsFromBirth(MAN, ''),
    ]).toEqual([true, false, false]);
  });
  it('differs from another old province', () => {
    expect(differsFromProvince(MAN, { oldProvince: '79' })).toBe(true);
    expect(differsFromProvince(MAN, { oldProvince: '01', newProvince: '79' })).toBe(false);
    expect(differsFromProvince(MAN, {})).toBe(false);
  });
  it('agrees with today’s province if the old one was merged into it', () => {
    const bornInHaGiang = '002099000001';
    expect(differsFromProvince(bornInHaGiang, { newProvince: '08' })).toBe(false);
    expect(differsFromProvince(bornInHaGiang, { newProvince: '01' })).toBe(true);
    expect(differsFromProvince('107099000001', { newProvince: '01' })).toBe(false);
  });
});
