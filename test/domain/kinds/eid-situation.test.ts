import { describe, expect, it } from 'vitest';
import { circumstancesOf, eidSituation, needAt } from '../../../src/domain/kinds/eid-situation.ts';
import { adultWithCard, childWithCard, TODAY, type EidOverrides } from '../../support/eid-values.ts';

const ROW = '01932f00-0000-7000-8000-00000000d001';
const of = (overrides: EidOverrides = {}) => eidSituation(circumstancesOf(adultWithCard(overrides), TODAY));
const ofChild = (overrides: EidOverrides = {}) =>
  eidSituation(circumstancesOf(childWithCard(overrides), TODAY));

describe('an adult with a card', () => {
  const situation = of();
  it('acts alone, and is asked for the card, the own SIM and fingerprints', () => {
    expect(situation).toMatchObject({ rep: false, hasCard: true, mayHaveLevel2: true });
    expect(situation.sections).not.toContain('representative');
    for (const path of ['card/number', 'contact/ownSim', 'contact/phone', 'biometrics/fingerprints'])
      expect(needAt(situation, path)).toBe('submit');
  });
  it('is not asked why there is no card, number or portrait of documents', () => {
    for (const path of ['card/appliedTogether', 'card/noNumberReason', 'consent/integrate', 'no/where'])
      expect(needAt(situation, path)).toBeUndefined();
    expect(situation.pages).not.toContain('no-card');
  });
  it('is asked about activation from the approval on', () => {
    expect(situation.pages).not.toContain('activation');
    const approved = eidSituation({ ...circumstancesOf(adultWithCard(), TODAY), status: 'approved' });
    expect(approved.pages).toContain('activation');
  });
});

describe('who is represented', () => {
  it('is a child under 14 and a ward of any age, foreigners too', () => {
    expect(ofChild().rep).toBe(true);
    expect(of({ 'request/subject': 'ward' }).rep).toBe(true);
    expect(ofChild({ 'request/subject': 'foreigner', 'applicant/nationality': 'LA' }).rep).toBe(true);
  });
  it('is nobody whose 14th birthday may have been, or is not known', () => {
    expect(of({ 'applicant/birthDate': '2012' }).rep).toBe(false);
    expect(of({ 'applicant/birthDate': undefined }).rep).toBe(false);
  });
  it('has a representative’s phone, and no own SIM to ask about', () => {
    const situation = ofChild();
    expect(situation.pages).toContain('representative');
    expect(needAt(situation, 'representative/phone')).toBe('submit');
    expect(needAt(situation, 'representative/recordId')).toBe('optional');
    expect(needAt(situation, 'contact/ownSim')).toBeUndefined();
  });
  it('has level 1 alone under 6', () => {
    expect(ofChild({ 'applicant/birthDate': '2021-05-20' }).mayHaveLevel2).toBe(false);
    expect(ofChild().mayHaveLevel2).toBe(true);
  });
});

describe('other situations', () => {
  it('without a card ask whether one is applied for, and why there is no number', () => {
    const none = of({ 'card/state': 'none', 'applicant/personalNumber': undefined });
    expect(none.hasCard).toBe(false);
    expect(needAt(none, 'card/number')).toBeUndefined();
    expect(needAt(none, 'card/appliedTogether')).toBe('submit');
    expect(needAt(none, 'card/noNumberReason')).toBe('submit');
    expect(needAt(of({ 'card/state': 'none' }), 'card/noNumberReason')).toBeUndefined();
  });
  it('at level 1 ask for no fingerprints', () => {
    expect(of({ 'request/level': '1' }).sections).not.toContain('biometrics');
  });
  it('ask why fingerprints are waived', () => {
    expect(needAt(of({ 'biometrics/fingerprints': 'waived' }), 'biometrics/reason')).toBe('submit');
    expect(needAt(of(), 'biometrics/reason')).toBeUndefined();
  });
  it('ask for consent where there is a document to add', () => {
    const situation = of({ [`documents/${ROW}/kind`]: 'bhyt' });
    expect(needAt(situation, 'consent/integrate')).toBe('submit');
    expect(needAt(situation, `documents/${ROW}/number`)).toBe('optional');
  });
  it('abroad ask for nothing that the person would have to be there for', () => {
    const abroad = of({ 'absence/abroad': true });
    expect(abroad.sections).toEqual(['request', 'applicant', 'card', 'contact', 'absence', 'kept']);
    expect(needAt(abroad, 'contact/phone')).toBe('optional');
    expect(needAt(abroad, 'absence/country')).toBe('optional');
  });
  it('do not require a number of a foreigner', () => {
    const foreigner = of({ 'request/subject': 'foreigner', 'applicant/nationality': 'LA' });
    expect(needAt(foreigner, 'applicant/personalNumber')).toBe('optional');
    expect(needAt(of(), 'applicant/personalNumber')).toBe('submit');
  });
});
