import { describe, expect, it } from 'vitest';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import { singlePaths } from '../../../../src/domain/kinds/kind.ts';
import {
  firstOpenStep,
  missingSides,
  placeOf,
  resumeStep,
  STEP_IDS,
  stepAfter,
  stepBefore,
  stepOf,
  type StepId,
} from '../../../../src/tablet/features/enrol/steps.ts';
import type { Values } from '../../../../src/domain/record.ts';
import { adultWithCard, childWithCard, TODAY, type EidOverrides } from '../../../support/eid-values.ts';

const empty: Values = {};
const scanned = adultWithCard();
const typed = (overrides: EidOverrides = {}) =>
  adultWithCard({
    'card/read/number': undefined,
    'card/read/fullName': undefined,
    'card/read/birthDate': undefined,
    'card/read/sex': undefined,
    ...overrides,
  });

/** The steps passed from the first on. */
function wayOf(values: Values, first: StepId = 'scan'): StepId[] {
  const way = [first];
  while (way.at(-1) !== 'done') way.push(stepAfter(way.at(-1)!, values, TODAY));
  return way;
}

describe('the way of a new application', () => {
  it('asks nothing again that the card told', () => {
    expect(wayOf(scanned)).toEqual([
      ...[
        'scan',
        'confirm',
        'contact',
        'portrait',
        'sides',
        'documents',
        'notice',
        'fingerprints',
        'check',
        'sign',
        'done',
      ],
    ]);
  });

  it('leads over the typed pages without a card', () => {
    expect(wayOf(typed()).slice(0, 4)).toEqual(['scan', 'identity', 'card', 'contact']);
  });

  it('asks for what a card did not tell', () => {
    const undated = adultWithCard({ 'card/expiresOn': undefined });
    expect(wayOf(undated).slice(0, 4)).toEqual(['scan', 'confirm', 'card', 'contact']);
  });

  it('wants no pictures of a card that is not there, and no fingerprints for level 1', () => {
    const way = wayOf(typed({ 'card/state': 'none', 'request/level': '1' }));
    expect(way).not.toContain('sides');
    expect(way).not.toContain('fingerprints');
  });

  it('asks for the representative of a child, and of nobody else', () => {
    expect(wayOf(childWithCard()).slice(0, 4)).toEqual(['scan', 'confirm', 'representative', 'contact']);
    expect(wayOf(scanned)).not.toContain('representative');
  });

  it('ends at the check for someone abroad, of whom only the name must be known', () => {
    const away = typed({ 'absence/abroad': true });
    expect(wayOf(away, 'request')).toEqual(['request', 'identity', 'contact', 'check', 'done']);
  });

  it('leads a foreigner past the camera, which reads no residence card', () => {
    const foreigner = typed({ 'request/subject': 'foreigner', 'applicant/nationality': 'KR' });
    expect(wayOf(foreigner, 'request').slice(0, 4)).toEqual(['request', 'identity', 'card', 'contact']);
  });

  it('leads back by the steps it came', () => {
    expect(stepBefore('contact', scanned, TODAY)).toBe('confirm');
    expect(stepBefore('contact', typed(), TODAY)).toBe('card');
    expect(stepBefore('scan', empty, TODAY)).toBeNull();
  });

  it('is as long at its beginning as at its end', () => {
    expect(placeOf('scan', empty, TODAY)).toEqual({ at: 1, of: 9 });
    expect(placeOf('confirm', scanned, TODAY)).toEqual({ at: 1, of: 9 });
    expect(placeOf('sign', scanned, TODAY)).toEqual({ at: 9, of: 9 });
  });
});

describe('what is still open', () => {
  it.each([
    ['scan', empty],
    ['identity', typed({ 'applicant/birthDate': undefined })],
    ['card', typed({ 'card/issuedOn': undefined })],
    ['contact', adultWithCard({ 'contact/ownSim': undefined })],
    ['notice', adultWithCard({ 'consent/noticeShown': undefined, ...bothSides() })],
    ['fingerprints', adultWithCard({ 'biometrics/fingerprints': undefined, ...bothSides() })],
    ['sign', adultWithCard({ 'signature/mark': undefined, ...bothSides() })],
  ] as const)('begins at %s', (step, values) => {
    expect(firstOpenStep(values, TODAY)).toBe(step);
  });

  it('is nothing but the check when all is answered', () => {
    expect(firstOpenStep(adultWithCard(bothSides()), TODAY)).toBe('check');
  });

  it('names the side of the card that has no picture', () => {
    expect(missingSides(scanned)).toEqual(['card-back']);
  });
});

describe('an interrupted form', () => {
  it('goes on at the page last shown', () => {
    expect(resumeStep('notice', scanned, TODAY)).toBe('notice');
  });

  it('goes on at the check where it was left at the signature', () => {
    expect(resumeStep('sign', scanned, TODAY)).toBe('check');
  });

  it('does not go on at a confirmation of nothing, at an unknown page or after its end', () => {
    expect(resumeStep('confirm', empty, TODAY)).toBe('scan');
    expect(resumeStep('family', scanned, TODAY)).toBe('sides');
    expect(resumeStep('done', scanned, TODAY)).toBe('sides');
    expect(resumeStep(undefined, empty, TODAY)).toBe('scan');
  });
});

describe('where a path is asked', () => {
  it.each([
    ['applicant/fullName', 'identity'],
    ['card/issuedOn', 'card'],
    ['card/read/number', 'scan'],
    ['contact/email', 'contact'],
    ['applicant/otherNumbers/x/number', 'numbers'],
    ['applicant/nationality', 'request'],
    ['documents/x/class', 'documents'],
    ['representative/relation', 'representative'],
    ['portrait/noPortraitReason', 'portrait'],
    ['signature/mark', 'sign'],
    ['consent/noticeShown', 'notice'],
  ] as const)('%s at %s', (path, step) => {
    expect(stepOf(path)).toBe(step);
  });

  it('is known for every field that submitting asks for', () => {
    const homeless = singlePaths(eid).filter(
      (path) => stepOf(path) === 'check' && !path.startsWith('activation/'),
    );
    expect(homeless).toEqual(['request/level', 'request/category']);
    expect(STEP_IDS).toContain(stepOf('pictures/x/hash'));
  });
});

function bothSides(): EidOverrides {
  const back = '01932f00-0000-7000-8000-00000000a003';
  return { [`pictures/${back}/kind`]: 'card-back', [`pictures/${back}/hash`]: 'C'.repeat(43) };
}
