import { describe, expect, it } from 'vitest';
import type { EidOverrides } from '../../support/eid-values.ts';
import type { Place } from '../../../src/domain/place.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { hitsOf, paths } from '../../support/fired.ts';

const NUMBER = 'applicant/personalNumber';
const numbered = (rule: string, number: string | undefined, more: EidOverrides = {}) =>
  paths(rule, { [NUMBER]: number, ...more });

describe('PER-007, a number that is not 12 digits', () => {
  it.each(['00109900000', '0010990000011', '1'])('blocks %s', (number) => {
    expect(numbered('PER-007', number)).toEqual([NUMBER]);
  });
  it('lets 12 digits pass, and says nothing on an empty number', () => {
    expect(numbered('PER-007', '001099000001')).toEqual([]);
    expect(numbered('PER-007', undefined)).toEqual([]);
  });
});

describe('PER-008, a province code that none has', () => {
  it('fires below 100 where no province has the code', () => {
    expect(numbered('PER-008', '003099000001')).toEqual([NUMBER]);
    expect(numbered('PER-008', '000099000001')).toEqual([NUMBER]);
  });
  it('lets provinces pass, and from 100 on countries', () => {
    expect(numbered('PER-008', '096099000001')).toEqual([]);
    expect(numbered('PER-008', '100099000001')).toEqual([]);
    expect(numbered('PER-008', '999099000001')).toEqual([]);
  });
  it('says nothing on a number that is not whole', () => {
    expect(numbered('PER-008', '00309900000')).toEqual([]);
    expect(numbered('PER-008', undefined)).toEqual([]);
  });
});

describe('PER-009, a number of the other sex', () => {
  it('fires where the fourth digit tells the other sex, in any century', () => {
    expect(numbered('PER-009', '001199000001')).toEqual([NUMBER]);
    expect(numbered('PER-009', '001399000001')).toEqual([NUMBER]);
    expect(numbered('PER-009', '001099000001', { 'applicant/sex': 'nu' })).toEqual([NUMBER]);
  });
  it('lets the own sex pass', () => {
    expect(numbered('PER-009', '001299000001')).toEqual([]);
    expect(numbered('PER-009', '001199000001', { 'applicant/sex': 'nu' })).toEqual([]);
  });
  it('says nothing where sex or number is not known', () => {
    expect(numbered('PER-009', '001199000001', { 'applicant/sex': undefined })).toEqual([]);
    expect(numbered('PER-009', undefined)).toEqual([]);
    expect(numbered('PER-009', '0011')).toEqual([]);
  });
});

describe('PER-010, a number of another year', () => {
  it('fires on another year, another century too', () => {
    expect(numbered('PER-010', '001098000001')).toEqual([NUMBER]);
    expect(numbered('PER-010', '001299000001')).toEqual([NUMBER]);
    expect(numbered('PER-010', '001098000001', { 'applicant/birthDate': '1999' })).toEqual([NUMBER]);
  });
  it('lets the own year pass, known to the day or to the year', () => {
    expect(numbered('PER-010', '001099000001')).toEqual([]);
    expect(numbered('PER-010', '001099000001', { 'applicant/birthDate': '1999' })).toEqual([]);
    expect(numbered('PER-010', '079305000002', { 'applicant/birthDate': '2005-11' })).toEqual([]);
  });
  it('says nothing where the birth date is empty or impossible, or the number not whole', () => {
    expect(numbered('PER-010', '001098000001', { 'applicant/birthDate': undefined })).toEqual([]);
    expect(numbered('PER-010', '001098000001', { 'applicant/birthDate': '1999-02-30' })).toEqual([]);
    expect(numbered('PER-010', '001098')).toEqual([]);
  });
});

describe('PER-011, a number of another province', () => {
  const HANOI = { written: 'Phúc Xá, Ba Đình, Hà Nội', oldCode: '00001', newCode: '00097', version: 'test' };
  // Mậu A was in Yên Bái (015), which was merged into Lào Cai (010) in 2025.
  const MAU_A = { written: 'Mậu A, Lào Cai', newCode: '04375', version: 'test' };
  const registered = (number: string, birthRegPlace?: Place, catalogue = {}) =>
    hitsOf(
      'PER-011',
      adultWithCard({
        [NUMBER]: number,
        'applicant/birthRegPlace': birthRegPlace && { ...birthRegPlace },
      }),
      catalogue,
    ).length;

  it('fires on another province than the old commune lay in', () => {
    expect(registered('079099000001', HANOI)).toBe(1);
    expect(registered('001099000001', HANOI)).toBe(0);
    expect(registered('010099000001', { ...MAU_A, oldCode: '04375' })).toBe(1);
  });
  it('accepts every province that was merged into today’s where only that is known', () => {
    expect(registered('015099000001', MAU_A)).toBe(0);
    expect(registered('010099000001', MAU_A)).toBe(0);
    expect(registered('001099000001', MAU_A)).toBe(1);
  });
  it('says nothing on countries and unknown codes', () => {
    expect(registered('100099000001', HANOI)).toBe(0);
    expect(registered('003099000001', HANOI)).toBe(0);
  });
  it('says nothing where place or catalogue is missing, or the units are unknown', () => {
    expect(registered('079099000001')).toBe(0);
    expect(registered('079099000001', HANOI, { places: undefined })).toBe(0);
    expect(registered('079099000001', { written: 'Hà Nội', version: 'test' })).toBe(0);
    expect(registered('079099000001', { ...HANOI, oldCode: '99999', newCode: '99999' })).toBe(0);
  });
});
