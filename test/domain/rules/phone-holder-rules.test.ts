import { describe, expect, it } from 'vitest';
import type { PhoneSharer } from '../../../src/domain/rules/rule.ts';
import { childWithCard, type EidOverrides } from '../../support/eid-values.ts';
import { hitsOf, paths } from '../../support/fired.ts';

const PHONE = 'contact/phone';
const OWN = '001099000001';
const STRANGER = '001099000002';
const MOTHER = '001190000001';

describe('EID-011, a phone that is bound to another account', () => {
  const bound = (phoneBoundTo: string | undefined, overrides: EidOverrides = {}) =>
    paths('EID-011', overrides, phoneBoundTo === undefined ? {} : { phoneBoundTo });
  const ofChild = (phoneBoundTo: string, overrides: EidOverrides = {}) =>
    hitsOf('EID-011', childWithCard(overrides), { phoneBoundTo });

  it('blocks a stranger’s', () => {
    expect(bound(STRANGER)).toEqual([PHONE]);
    expect(ofChild(STRANGER)).toHaveLength(1);
  });
  it('lets the applicant’s and the representative’s own pass', () => {
    expect(bound(OWN)).toEqual([]);
    expect(ofChild(MOTHER)).toEqual([]);
  });
  it('is silent where it is not known whose it is, or whose the record is', () => {
    expect(bound(undefined)).toEqual([]);
    expect(bound(STRANGER, { [PHONE]: undefined })).toEqual([]);
    expect(bound(STRANGER, { 'applicant/personalNumber': undefined, 'card/number': undefined })).toEqual([]);
    expect(ofChild(STRANGER, { 'representative/personalNumber': undefined })).toEqual([]);
  });
});

describe('EID-012, a phone that strangers share', () => {
  const shared = (...samePhone: PhoneSharer[]) => paths('EID-012', {}, { samePhone });
  const ofChild = (other: PhoneSharer) => hitsOf('EID-012', childWithCard(), { samePhone: [other] });

  it('warns of another person with the same phone', () => {
    expect(shared({ number: STRANGER })).toEqual([PHONE]);
    expect(shared({ number: OWN }, { number: STRANGER })).toEqual([PHONE]);
    expect(ofChild({ number: STRANGER, representativeNumber: '001190000009' })).toHaveLength(1);
  });
  it('lets parent and child, and children of one parent, share', () => {
    expect(ofChild({ number: MOTHER })).toEqual([]);
    expect(shared({ number: STRANGER, representativeNumber: OWN })).toEqual([]);
    expect(ofChild({ number: STRANGER, representativeNumber: MOTHER })).toEqual([]);
  });
  it('is silent on the same person, and where a number is not known', () => {
    expect(shared({ number: OWN })).toEqual([]);
    expect(shared({})).toEqual([]);
    expect(shared()).toEqual([]);
    expect(paths('EID-012', {})).toEqual([]);
    const numberless = { 'applicant/personalNumber': undefined };
    expect(paths('EID-012', numberless, { samePhone: [{ number: STRANGER }] })).toEqual([]);
  });
});
