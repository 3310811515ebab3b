import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { blocksSubmission } from '../../../src/domain/kinds/submission.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { adultWithCard, childWithCard, TODAY, type EidOverrides } from '../../support/eid-values.ts';

const context = { today: TODAY, status: 'submitted' } as const;
const stops = (values = adultWithCard(), version: number = eid.version) =>
  blocksSubmission(eid, values, {
    found: findings(eid.rules, values, context),
    today: TODAY,
    version,
  }).map(({ rule, path }) => `${rule} ${path}`);

const NO_CARD: EidOverrides = {
  'card/state': 'none',
  'card/kind': undefined,
  'card/number': undefined,
  'card/issuedOn': undefined,
  'card/expiresOn': undefined,
  'card/appliedTogether': true,
};
const WAIVED: EidOverrides = { 'biometrics/fingerprints': 'waived', 'biometrics/reason': 'no-fingers' };

describe('what stops a submission', () => {
  it.each([
    ['an adult with a card', adultWithCard()],
    ['a child with a card and the mother', childWithCard()],
    ['an adult without a card', adultWithCard(NO_CARD)],
    ['fingerprints waived, with a reason', adultWithCard(WAIVED)],
  ])('is nothing where everything is there: %s', (_who, values) => expect(stops(values)).toEqual([]));

  it.each([
    'request/siteId',
    'request/capturedOn',
    'applicant/nationality',
    'applicant/life',
    'applicant/permanentAddress',
    'applicant/presentAddress',
    'card/state',
    'card/kind',
    'card/number',
    'card/issuedOn',
    'card/expiresOn',
    'contact/noSmartphone',
  ] as const)('is %s, when it is empty', (path) =>
    expect(stops(adultWithCard({ [path]: undefined }))).toContain(`PER-001 ${path}`),
  );

  it('is told once, by the rule that names it', () => {
    expect(stops(adultWithCard({ 'contact/phone': undefined }))).toEqual(['EID-010 contact/phone']);
    const unnamed = stops(adultWithCard({ 'applicant/fullName': undefined }));
    expect(unnamed.filter((stop) => stop.endsWith('applicant/fullName'))).toHaveLength(1);
  });

  it('follows the situation: the relation of who acts, the reason of a waiver, and no card’s dates', () => {
    const unsaid = { 'representative/relation': undefined, 'representative/accountLevel': undefined };
    expect(stops(childWithCard(unsaid))).toEqual(['PER-001 representative/relation']);
    expect(stops(adultWithCard({ ...WAIVED, 'biometrics/reason': undefined }))).toEqual([
      'PER-001 biometrics/reason',
    ]);
    expect(stops(adultWithCard({ 'card/state': undefined }))).not.toContain('PER-001 card/appliedTogether');
  });

  it('is not what an app of the first version never asked for', () => {
    expect(stops(adultWithCard({ 'applicant/life': undefined }), 1)).toEqual([]);
  });
});
