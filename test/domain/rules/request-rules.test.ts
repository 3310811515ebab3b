import { describe, expect, it } from 'vitest';
import { adultWithCard, type EidOverrides, type EidPath } from '../../support/eid-values.ts';
import { fixOf, hitsOf, paths } from '../../support/fired.ts';

const SUBJECT = 'request/subject';
const BIRTH = 'applicant/birthDate';
const NUMBER = 'applicant/personalNumber';

describe('PER-001, a required field that is empty', () => {
  it.each<EidPath>(['applicant/fullName', 'applicant/sex', 'request/level', SUBJECT, BIRTH])(
    'blocks without %s',
    (path) => {
      expect(paths('PER-001', { [path]: undefined })).toEqual([path]);
    },
  );
  it('takes a blank name for none', () => {
    expect(paths('PER-001', { 'applicant/fullName': ' \u00a0' })).toEqual(['applicant/fullName']);
  });
  it('is content with a birth date of which only the year is known', () => {
    expect(paths('PER-001', { [BIRTH]: '1999' })).toEqual([]);
  });
});

/** On 22 November 2026 someone born on the 22nd of November 2020 turns 6, of 2012 turns 14. */
const aged = (rule: string, birth: string | undefined, more: EidOverrides = {}) =>
  paths(rule, { [BIRTH]: birth, ...more });

describe('EID-001, level 2 under 6', () => {
  it('fires where the person is surely under 6, and offers level 1', () => {
    expect(aged('EID-001', '2020-11-23')).toEqual(['request/level']);
    expect(aged('EID-001', '2021')).toEqual(['request/level']);
    expect(fixOf('EID-001', { [BIRTH]: '2022' })).toEqual({ 'request/level': '1' });
  });
  it('is silent from 6 on, and for level 1', () => {
    expect(aged('EID-001', '2020-11-22')).toEqual([]);
    expect(aged('EID-001', '2022', { 'request/level': '1' })).toEqual([]);
  });
  it('is silent where the day decides, and where date or level is not known', () => {
    expect(aged('EID-001', '2020')).toEqual([]);
    expect(aged('EID-001', '2020-11')).toEqual([]);
    expect(aged('EID-001', '2021-02-30')).toEqual([]);
    expect(aged('EID-001', undefined)).toEqual([]);
    expect(aged('EID-001', '2022', { 'request/level': undefined })).toEqual([]);
  });
  it('counts a birthday of 29 February from 1 March', () => {
    const on = (today: string) => paths('EID-001', { [BIRTH]: '2020-02-29' }, { today });
    expect([on('2026-02-28').length, on('2026-03-01').length]).toEqual([1, 0]);
  });
});

describe('EID-002, a birth date too coarse for the decision', () => {
  it('fires where the missing day decides whether the person is 14', () => {
    expect(aged('EID-002', '2012')).toEqual([BIRTH]);
    expect(aged('EID-002', '2012-11', { 'request/level': '1' })).toEqual([BIRTH]);
  });
  it('fires for level 2 where it decides whether the person is 6', () => {
    expect(aged('EID-002', '2020')).toEqual([BIRTH]);
    expect(aged('EID-002', '2020', { 'request/level': '1' })).toEqual([]);
    expect(aged('EID-002', '2020', { 'request/level': undefined })).toEqual([]);
  });
  it('is silent where any day gives the same answer', () => {
    for (const birth of ['1999', '2011', '2013', '2012-10', '2012-12', '2012-11-22', '2019', '2021'])
      expect(aged('EID-002', birth)).toEqual([]);
  });
  it('is silent on an empty or impossible date', () => {
    expect(aged('EID-002', undefined)).toEqual([]);
    expect(aged('EID-002', '2012-13')).toEqual([]);
  });
});

describe('EID-003, a subject of another age', () => {
  it('blocks a child of 14 and an adult under 14, and offers the other', () => {
    expect(fixOf('EID-003', { [SUBJECT]: 'child', [BIRTH]: '2012-11-22' })).toEqual({ [SUBJECT]: 'adult' });
    expect(fixOf('EID-003', { [SUBJECT]: 'adult', [BIRTH]: '2012-11-23' })).toEqual({ [SUBJECT]: 'child' });
    expect(fixOf('EID-003', { [SUBJECT]: 'adult', [BIRTH]: '2013' })).toEqual({ [SUBJECT]: 'child' });
  });
  it('offers what also fits the nationality, so that the offer does not block again', () => {
    const foreignChild: EidOverrides = { [SUBJECT]: 'child', [BIRTH]: '1999', 'applicant/nationality': 'LA' };
    expect(fixOf('EID-003', foreignChild)).toEqual({ [SUBJECT]: 'foreigner' });
  });
  it('fires without an offer where the nationality is not known', () => {
    const values = { [SUBJECT]: 'child', [BIRTH]: '1999', 'applicant/nationality': undefined } as const;
    expect(paths('EID-003', values)).toEqual([SUBJECT]);
    expect(fixOf('EID-003', values)).toBeUndefined();
  });
  it('lets subjects of their age pass, and wards and foreigners of any', () => {
    expect(aged('EID-003', '2012-11-23', { [SUBJECT]: 'child' })).toEqual([]);
    expect(aged('EID-003', '2012-11-22')).toEqual([]);
    expect(aged('EID-003', '2020', { [SUBJECT]: 'ward' })).toEqual([]);
    expect(aged('EID-003', '2020', { [SUBJECT]: 'foreigner' })).toEqual([]);
  });
  it('is silent where the day decides, and where date or subject is not known', () => {
    expect(aged('EID-003', '2012')).toEqual([]);
    expect(aged('EID-003', '2012', { [SUBJECT]: 'child' })).toEqual([]);
    expect(aged('EID-003', undefined, { [SUBJECT]: 'child' })).toEqual([]);
    expect(aged('EID-003', '2020', { [SUBJECT]: undefined })).toEqual([]);
  });
});

describe('EID-004, a subject of another nationality', () => {
  const from = (nationality: string | undefined, subject: 'adult' | 'child' | 'ward' | 'foreigner') =>
    paths('EID-004', { 'applicant/nationality': nationality, [SUBJECT]: subject });

  it('blocks a Vietnamese foreigner, and a foreign citizen', () => {
    expect([from('VN', 'foreigner'), from('LA', 'adult'), from('LA', 'child')]).toEqual(
      Array.from({ length: 3 }, () => [SUBJECT]),
    );
  });
  it('offers the subject that nationality and age leave, and none while the age is open', () => {
    expect(fixOf('EID-004', { 'applicant/nationality': 'LA' })).toEqual({ [SUBJECT]: 'foreigner' });
    expect(fixOf('EID-004', { [SUBJECT]: 'foreigner' })).toEqual({ [SUBJECT]: 'adult' });
    expect(fixOf('EID-004', { [SUBJECT]: 'foreigner', [BIRTH]: '2018' })).toEqual({ [SUBJECT]: 'child' });
    expect(fixOf('EID-004', { [SUBJECT]: 'foreigner', [BIRTH]: '2012' })).toBeUndefined();
  });
  it('lets the right ones pass, and a ward of any nationality', () => {
    expect([from('VN', 'adult'), from('LA', 'foreigner'), from('LA', 'ward'), from('VN', 'ward')]).toEqual(
      Array.from({ length: 4 }, () => []),
    );
  });
  it('is silent where nationality or subject is not known', () => {
    expect([from(undefined, 'foreigner'), from(undefined, 'adult')]).toEqual([[], []]);
    expect(paths('EID-004', { 'applicant/nationality': 'LA', [SUBJECT]: undefined })).toEqual([]);
  });
});

describe('EID-027, another application of the same number', () => {
  it('fires where one is known', () => {
    expect(paths('EID-027', {}, { sameNumber: true })).toEqual([NUMBER]);
  });
  it('is silent where there is none, where it is not known, and without a number', () => {
    expect(paths('EID-027', {}, { sameNumber: false })).toEqual([]);
    expect(paths('EID-027', {})).toEqual([]);
    expect(paths('EID-027', { [NUMBER]: undefined }, { sameNumber: true })).toEqual([]);
  });
});

describe('EID-029, an applicant who is dead', () => {
  const row = { fullName: 'Nguyễn Văn Mẫu', birthDate: '1999-02-15', sex: 'nam', dead: true } as const;

  it('blocks where the register says so, or the record itself', () => {
    expect(paths('EID-029', {}, { register: row })).toEqual([NUMBER]);
    expect(hitsOf('EID-029', adultWithCard({ 'applicant/life': 'dead' }))).toEqual([
      { path: 'applicant/life' },
    ]);
  });
  it('is silent for the living, the missing, and where nothing is known', () => {
    expect(paths('EID-029', {}, { register: { ...row, dead: false } })).toEqual([]);
    expect(hitsOf('EID-029', adultWithCard({ 'applicant/life': 'missing' }))).toEqual([]);
    expect(paths('EID-029', {})).toEqual([]);
    expect(paths('EID-029', { [NUMBER]: undefined }, { register: row })).toEqual([]);
  });
});

describe('EID-033, a citizen with neither number nor reason', () => {
  it('blocks a citizen without a number', () => {
    expect(paths('EID-033', { [NUMBER]: undefined })).toEqual([NUMBER]);
  });
  it('is silent with a number or a reason', () => {
    expect(paths('EID-033', {})).toEqual([]);
    const reasoned = adultWithCard({ [NUMBER]: undefined, 'card/noNumberReason': 'not-issued' });
    expect(hitsOf('EID-033', reasoned)).toEqual([]);
  });
  it('is silent for foreigners, and where the nationality is not known', () => {
    expect(paths('EID-033', { [NUMBER]: undefined, 'applicant/nationality': 'LA' })).toEqual([]);
    expect(paths('EID-033', { [NUMBER]: undefined, 'applicant/nationality': undefined })).toEqual([]);
  });
});
