import { describe, expect, it } from 'vitest';
import type { FormStep } from '../../../../src/tablet/vault/api.ts';
import { withSituation } from '../../../../src/tablet/shell/form-step/situation-answers.ts';
import { adultWithCard, TODAY, type EidOverrides } from '../../../support/eid-values.ts';

const BIRTH = 'applicant/birthDate';
const after = (step: FormStep, before: EidOverrides = {}) =>
  withSituation(step, adultWithCard(before), TODAY);
const born = (v: string): FormStep => ({ [BIRTH]: { v, s: 'T' } });

describe('what follows from a birth date on that day', () => {
  it.each([
    ['2012-11-22', {}],
    ['2012-11-23', { 'request/subject': { v: 'child' } }],
    ['2020-11-23', { 'request/subject': { v: 'child' }, 'request/level': { v: '1' } }],
  ])('%s', (birth, followers) => {
    expect(after(born(birth))).toEqual({ ...born(birth), ...followers });
  });

  it('is nothing where the day of birth decides and is not known', () => {
    expect(after(born('2012'))).toEqual(born('2012'));
  });

  it('gives level 2 back only where no person had chosen level 1', () => {
    const worked = { ...adultWithCard(), 'request/level': { v: '1' } };
    expect(withSituation(born('2015-01-01'), worked, TODAY)).toMatchObject({ 'request/level': { v: '2' } });
    expect(after(born('2015-01-01'), { 'request/level': '1' })).not.toHaveProperty(['request/level']);
  });

  it('never makes a ward anything else', () => {
    expect(after(born('2015-01-01'), { 'request/subject': 'ward' })).toEqual(born('2015-01-01'));
  });
});

it('a nationality makes a foreigner, and Vietnam a citizen again', () => {
  const nationality = (v: string): FormStep => ({ 'applicant/nationality': { v, s: 'T' } });
  expect(after(nationality('KR'))).toMatchObject({ 'request/subject': { v: 'foreigner' } });
  const foreigner = { 'request/subject': 'foreigner', 'applicant/nationality': 'KR' } as const;
  expect(after(nationality('VN'), foreigner)).toMatchObject({ 'request/subject': { v: 'adult' } });
});
