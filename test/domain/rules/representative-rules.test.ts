import { describe, expect, it } from 'vitest';
import { adultWithCard, childWithCard, type EidOverrides } from '../../support/eid-values.ts';
import { hitsOf } from '../../support/fired.ts';
import type { RuleContext } from '../../../src/domain/rules/rule.ts';

const child = (rule: string, overrides: EidOverrides = {}, context: Partial<RuleContext> = {}) =>
  hitsOf(rule, childWithCard(overrides), context).map(({ path }) => path);
const adult = (rule: string, overrides: EidOverrides = {}) =>
  hitsOf(rule, adultWithCard(overrides)).map(({ path }) => path);
const WARD: EidOverrides = { 'request/subject': 'ward' };
/** 14 or not, by a day that is not known. */
const UNSURE: EidOverrides = { 'applicant/birthDate': '2012' };
const NONE: EidOverrides = {
  'representative/fullName': undefined,
  'representative/personalNumber': undefined,
  'representative/phone': undefined,
};

describe('EID-005, nobody who acts', () => {
  it('blocks a child without name, number or phone of the representative', () => {
    expect(child('EID-005', NONE)).toEqual([
      'representative/fullName',
      'representative/personalNumber',
      'representative/phone',
    ]);
    expect(child('EID-005', { 'representative/phone': ' ' })).toEqual(['representative/phone']);
  });
  it('blocks a ward of any age, and a foreign child', () => {
    expect(adult('EID-005', WARD)).toHaveLength(3);
    expect(child('EID-005', { ...NONE, 'request/subject': 'foreigner' })).toHaveLength(3);
  });
  it('is silent where one acts, for an adult, and where the day of birth decides', () => {
    expect(child('EID-005')).toEqual([]);
    expect(adult('EID-005')).toEqual([]);
    expect(adult('EID-005', UNSURE)).toEqual([]);
    expect(adult('EID-005', { 'applicant/birthDate': undefined })).toEqual([]);
  });
});

describe('EID-006, a representative who is not there', () => {
  const PRESENT = 'representative/present';
  it('blocks level 2 unless the representative is said to be there', () => {
    expect(child('EID-006', { [PRESENT]: false })).toEqual([PRESENT]);
    expect(child('EID-006', { [PRESENT]: undefined })).toEqual([PRESENT]);
  });
  it('is silent for level 1, with the representative there, and where nobody need act', () => {
    expect(child('EID-006')).toEqual([]);
    expect(child('EID-006', { [PRESENT]: false, 'request/level': '1' })).toEqual([]);
    expect(child('EID-006', { [PRESENT]: false, 'request/level': undefined })).toEqual([]);
    expect(adult('EID-006', UNSURE)).toEqual([]);
  });
});

describe('EID-007, a representative without level 2', () => {
  const LEVEL = 'representative/accountLevel';
  it('blocks level 0 and 1 as said', () => {
    expect(child('EID-007', { [LEVEL]: '0' })).toEqual([LEVEL]);
    expect(child('EID-007', { [LEVEL]: '1' })).toEqual([LEVEL]);
  });
  it('believes what is known of the account before what is said', () => {
    expect(child('EID-007', {}, { representativeLevel: 1 })).toEqual([LEVEL]);
    expect(child('EID-007', { [LEVEL]: '0' }, { representativeLevel: 2 })).toEqual([]);
  });
  it('is silent where the level is not known, and where nobody need act', () => {
    expect(child('EID-007', { [LEVEL]: undefined })).toEqual([]);
    expect(adult('EID-007', { [LEVEL]: '0' })).toEqual([]);
  });
});

describe('EID-008, someone who cannot represent', () => {
  const BIRTH = 'representative/birthDate';
  const NUMBER = 'representative/personalNumber';
  it('blocks one who is surely under 18', () => {
    expect(child('EID-008', { [BIRTH]: '2008-11-23' })).toEqual([BIRTH]);
    expect(child('EID-008', { [BIRTH]: '2009' })).toEqual([BIRTH]);
  });
  it('blocks the applicant’s own number', () => {
    expect(child('EID-008', { [NUMBER]: '001315000001' })).toEqual([NUMBER]);
  });
  it('is silent from 18 on, where the day decides, and on what is empty', () => {
    expect(child('EID-008', { [BIRTH]: '2008-11-22' })).toEqual([]);
    expect(child('EID-008', { [BIRTH]: '2008' })).toEqual([]);
    expect(child('EID-008', { [BIRTH]: undefined, [NUMBER]: undefined })).toEqual([]);
    expect(child('EID-008', { 'applicant/personalNumber': undefined })).toEqual([]);
  });
  it('leaves out what is left of a representative where nobody need act', () => {
    expect(adult('EID-008', { [BIRTH]: '2009' })).toEqual([]);
  });
});

describe('EID-009, a relation that can hardly be', () => {
  const RELATION = 'representative/relation';
  it('doubts a father who is a woman and a mother who is a man', () => {
    expect(child('EID-009', { [RELATION]: 'cha' })).toEqual([RELATION]);
    expect(child('EID-009', { 'representative/sex': 'nam' })).toEqual([RELATION]);
  });
  it('doubts a parent who was surely under 12', () => {
    expect(child('EID-009', { 'representative/birthDate': '2003-05-21' })).toEqual([RELATION]);
    expect(child('EID-009', { 'representative/birthDate': '2003-05-20' })).toEqual([]);
    expect(child('EID-009', { 'representative/birthDate': '2003' })).toEqual([]);
    expect(child('EID-009', { 'representative/birthDate': '2004' })).toEqual([RELATION]);
  });
  it('is silent on guardians and on what is not known', () => {
    expect(child('EID-009', { [RELATION]: 'giam-ho', 'representative/birthDate': '2005' })).toEqual([]);
    expect(child('EID-009', { [RELATION]: undefined })).toEqual([]);
    expect(child('EID-009', { [RELATION]: 'cha', 'representative/sex': undefined })).toEqual([]);
    expect(child('EID-009', { 'representative/birthDate': undefined })).toEqual([]);
  });
});

describe('EID-013, another phone than the representative’s', () => {
  const PHONE = 'contact/phone';
  it('offers the representative’s', () => {
    expect(hitsOf('EID-013', childWithCard({ [PHONE]: '0987654321' }))).toEqual([
      { path: PHONE, fix: { [PHONE]: '0912345678' } },
    ]);
  });
  it('takes the same number written otherwise for the same', () => {
    expect(child('EID-013', { [PHONE]: '+84 912 345 678' })).toEqual([]);
  });
  it('is silent where either is empty, and where nobody need act', () => {
    expect(child('EID-013', { [PHONE]: undefined })).toEqual([]);
    expect(child('EID-013', { 'representative/phone': undefined })).toEqual([]);
    expect(adult('EID-013', { 'representative/phone': '0987654321' })).toEqual([]);
  });
});

describe('rules of a person, on a representative', () => {
  it.each<[string, EidOverrides, string]>([
    ['PER-002', { 'representative/fullName': 'Lê 2' }, 'representative/fullName'],
    ['PER-003', { 'representative/fullName': 'LÊ THỊ MẪU' }, 'representative/fullName'],
    ['PER-006', { 'representative/birthDate': '1990-02-30' }, 'representative/birthDate'],
    ['PER-007', { 'representative/personalNumber': '123' }, 'representative/personalNumber'],
    ['PER-009', { 'representative/sex': 'nam' }, 'representative/personalNumber'],
    ['PER-020', { 'representative/phone': '0243825555' }, 'representative/phone'],
  ])('%s says what is wrong, and only where one may have to act', (rule, overrides, path) => {
    expect(child(rule, overrides)).toEqual([path]);
    expect(adult(rule, overrides)).toEqual([]);
  });
  it('do not compare a representative with the applicant’s row of the register', () => {
    const register = { fullName: 'Trần Thị Thử', birthDate: '2015-05-20', sex: 'nu', dead: false } as const;
    expect(child('PER-014', {}, { register })).toEqual([]);
  });
});
