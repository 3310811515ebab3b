import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import type { Values } from '../../../src/domain/record.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { adultWithCard, TODAY, type EidOverrides } from '../../support/eid-values.ts';
import { paths } from '../../support/fired.ts';

const DEATH = 'applicant/deathDate';
const LIFE = 'applicant/life';

describe('PER-012, one person with several numbers', () => {
  const ROWS = ['1', '2'].map((n) => `01932f00-0000-7000-8000-00000000c00${n}`);
  const other = (at: number, number?: string, state?: 'in-use' | 'cancelled' | 'unknown') =>
    ({
      [`applicant/otherNumbers/${ROWS[at]}/number`]: number,
      [`applicant/otherNumbers/${ROWS[at]}/state`]: state,
    }) as EidOverrides;
  const several = (...others: EidOverrides[]) =>
    paths('PER-012', Object.assign({}, ...others) as EidOverrides);

  it('fires on another number that is not cancelled', () => {
    expect(several(other(0, '001099000009', 'in-use'))).toEqual(['applicant/personalNumber']);
    expect(several(other(0, '001099000009', 'unknown'))).toHaveLength(1);
  });
  it('fires on two others where the own number is empty', () => {
    const numbers = several(
      { 'applicant/personalNumber': undefined },
      other(0, '001099000008', 'in-use'),
      other(1, '001099000009', 'in-use'),
    );
    expect(numbers).toEqual([`applicant/otherNumbers/${ROWS[0]}/number`]);
  });
  it('is silent on a cancelled one, the same again, and one of which nothing is said', () => {
    expect(several(other(0, '001099000009', 'cancelled'))).toEqual([]);
    expect(several(other(0, '001099000001', 'in-use'))).toEqual([]);
    expect(several(other(0, '001099000009'))).toEqual([]);
    expect(several(other(0, undefined, 'in-use'))).toEqual([]);
  });
});

describe('PER-015, an impossible day of death', () => {
  const died = (death: string | undefined, birth: string | undefined = '1999-02-15') =>
    paths('PER-015', { [DEATH]: death, [LIFE]: 'dead', 'applicant/birthDate': birth });
  it('fires on one surely before the birth, or surely in the future', () => {
    expect(died('1999-02-14')).toEqual([DEATH]);
    expect(died('1998')).toEqual([DEATH]);
    expect(died('2026-11-23')).toEqual([DEATH]);
    expect(died('2027')).toEqual([DEATH]);
  });
  it('is silent where it can be, and on what is empty or no date', () => {
    for (const death of ['1999', '1999-02-15', '2026', '2026-11-22', '2027-02-30', undefined])
      expect(died(death)).toEqual([]);
    expect(paths('PER-015', { [DEATH]: '1950', 'applicant/birthDate': undefined })).toEqual([]);
  });
});

describe('PER-016 and PER-017, life and day of death', () => {
  it('do not let someone living have died', () => {
    expect(paths('PER-016', { [DEATH]: '2020', [LIFE]: 'living' })).toEqual([DEATH]);
    for (const life of ['dead', 'missing', 'unknown', undefined] as const)
      expect(paths('PER-016', { [DEATH]: '2020', [LIFE]: life })).toEqual([]);
    expect(paths('PER-016', {})).toEqual([]);
  });
  it('ask when someone dead died', () => {
    expect(paths('PER-017', { [LIFE]: 'dead' })).toEqual([DEATH]);
    expect(paths('PER-017', { [LIFE]: 'dead', [DEATH]: '2020' })).toEqual([]);
    for (const life of ['living', 'missing', 'unknown', undefined] as const)
      expect(paths('PER-017', { [LIFE]: life })).toEqual([]);
  });
});

describe('a P rule', () => {
  const found = (values: Values) =>
    findings(eid.rules, values, { today: TODAY }).filter(({ rule }) => rule === 'PER-006');
  const bad = (s?: 'P' | 'T' | 'Q'): Values => ({
    ...adultWithCard(),
    'applicant/birthDate': { v: '2099', ...(s && { s }) },
  });
  it('blocks what a person says, and what has no source', () => {
    for (const values of [bad('T'), bad('Q'), bad()])
      expect(found(values)).toEqual([
        { rule: 'PER-006', path: 'applicant/birthDate', severity: 'B', quality: 'D' },
      ]);
  });
  it('warns of what paper says, and tells that paper says it', () => {
    expect(found(bad('P'))).toMatchObject([{ severity: 'W', paper: true }]);
  });
});
