import { describe, expect, it } from 'vitest';
import { eidDueOn } from '../../src/domain/kinds/eid-due.ts';
import { eid } from '../../src/domain/kinds/eid.ts';
import { convertFrom } from '../../src/domain/legacy-charset.ts';
import type { Values } from '../../src/domain/record.ts';
import { findings, type RuleContext } from '../../src/domain/rules/rule.ts';
import { scoreOf, type ScoreState } from '../../src/domain/score.ts';
import { withSituation } from '../../src/tablet/shell/form-step/situation-answers.ts';
import { stepAfter, stepBefore, type StepId } from '../../src/tablet/features/enrol/steps.ts';
import { valuesAfter } from '../../src/domain/record.ts';
import { adultWithCard, childWithCard, TODAY, type EidOverrides } from '../support/eid-values.ts';
import { places } from '../support/fired.ts';

/** A made-up person at the table, and what the officer is told of the application. */
interface Person {
  readonly values: Values;
  /** Rules that speak, in the order of their ids. */
  readonly told: readonly string[];
  readonly level: '1' | '2';
  /** Last day of the working days, from Sunday 22/11/2026. */
  readonly due: string;
  readonly state: ScoreState;
  /** Steps that this person's way has, and that it has not. */
  readonly asked?: readonly StepId[];
  readonly notAsked?: readonly StepId[];
  readonly known?: Partial<RuleContext>;
}

const IN_1 = '2026-11-23';
const IN_3 = '2026-11-25';
const IN_7 = '2026-12-01';
const GOOD = { told: [], level: '2', due: IN_3, state: 'green' } as const;
const CARD = ['kind', 'number', 'issuedOn', 'expiresOn'].map((name) => `card/${name}`);
const READ = ['fullName', 'birthDate', 'sex', 'number'].map((name) => `card/read/${name}`);
const none = (paths: readonly string[]): EidOverrides =>
  Object.fromEntries(paths.map((path) => [path, undefined]));
const NO_CARD = { ...none([...CARD, ...READ]), 'card/state': 'none', 'card/appliedTogether': true } as const;
const TYPED = none(READ);
const named = (fullName: string): Values => adultWithCard({ ...TYPED, 'applicant/fullName': fullName });
const born = (birthDate: string, personalNumber: string, more: EidOverrides = {}): EidOverrides => ({
  ...NO_CARD,
  'applicant/birthDate': birthDate,
  'applicant/personalNumber': personalNumber,
  ...more,
});
const LICENCE = 'documents/01932f00-0000-7000-8000-00000000d001';
const OTHER = 'applicant/otherNumbers/01932f00-0000-7000-8000-00000000d002';
const KEPT = 'kept/01932f00-0000-7000-8000-00000000d003';
const NFD = 'Nguyễn Văn Mẫu'.normalize('NFD');
/** An old commune that went to several of today's, in part to each. */
const SPLIT_COMMUNE = '00007';
/** "Nguyễn Văn Ngọc" as its bytes in VNI-Windows are shown by a program that takes them for Windows-1252. */
const VNI = 'Nguyeãn Vaên Ngoïc';
const TCVN3 = 'NguyÔn V¨n Ngäc';

const PEOPLE: Readonly<Record<string, Person>> = {
  'an adult with a valid card': { ...GOOD, values: adultWithCard(), notAsked: ['representative', 'request'] },
  'an adult who wants level 1 only': {
    ...GOOD,
    values: adultWithCard({ 'request/level': '1', 'biometrics/fingerprints': undefined }),
    ...{ level: '1', due: IN_1, notAsked: ['fingerprints'] },
  },
  'an adult whose card ran out, and the officer saw it': {
    ...GOOD,
    values: adultWithCard({ 'card/state': 'expired', ...ranOut() }),
    due: IN_7,
  },
  'an adult whose card ran out, and nobody looked': {
    ...GOOD,
    values: adultWithCard(ranOut()),
    ...{ told: ['EID-017'], state: 'amber', due: IN_7 },
  },
  'a child of 11 with the mother': { ...GOOD, values: childWithCard(), asked: ['representative'] },
  'a child of 11 whose mother is not here': {
    ...GOOD,
    values: childWithCard({ 'representative/present': false }),
    ...{ told: ['EID-006'], state: 'red' },
  },
  'a child of 11 at level 1, whose mother is not here': {
    ...GOOD,
    values: childWithCard({ 'representative/present': false, 'request/level': '1' }),
    ...{ level: '1', due: IN_1 },
  },
  'a child of 3, for whom level 1 is all there is': {
    ...GOOD,
    values: childWithCard(born('2023-05-20', '001323000001')),
    ...{ level: '1', due: IN_7, asked: ['representative'], notAsked: ['fingerprints', 'sides'] },
  },
  'a child who is 6 today': {
    ...GOOD,
    values: childWithCard(born('2020-11-22', '001320000001')),
    due: IN_7,
    asked: ['fingerprints'],
  },
  'a child who is 6 tomorrow': {
    ...GOOD,
    values: childWithCard(born('2020-11-23', '001320000001')),
    ...{ level: '1', due: IN_7, notAsked: ['fingerprints'] },
  },
  'a child who is 14 today and acts alone': {
    ...GOOD,
    values: childWithCard(born('2012-11-22', '001312000001', { 'contact/ownSim': true })),
    due: IN_7,
    notAsked: ['representative'],
  },
  'a child of 11 whose mother gave another phone': {
    ...GOOD,
    values: childWithCard({ 'contact/phone': '0987654321' }),
    ...{ told: ['EID-013'], state: 'amber' },
  },
  'a child whose mother has the same phone in her own record': {
    ...GOOD,
    values: childWithCard(),
    known: { samePhone: [{ number: '001190000001' }], phoneBoundTo: '001190000001', representativeLevel: 2 },
  },
  'a child whose mother has no account of level 2': {
    ...GOOD,
    values: childWithCard(),
    ...{ told: ['EID-007'], state: 'red', known: { representativeLevel: 1 } },
  },
  'a child with an elder sister of 17 as representative': {
    ...GOOD,
    values: childWithCard({
      ...{ 'representative/birthDate': '2009-10-01', 'representative/relation': 'khac' },
      'representative/personalNumber': '001309000001',
    }),
    ...{ told: ['EID-008'], state: 'red' },
  },
  'a child whose "mother" is a man': {
    ...GOOD,
    values: childWithCard({
      ...{ 'representative/sex': 'nam', 'representative/personalNumber': '001090000001' },
    }),
    ...{ told: ['EID-009'], state: 'amber' },
  },
  'a ward of 41 with a guardian': {
    ...GOOD,
    values: childWithCard({
      ...{ ...NO_CARD, 'request/subject': 'ward', 'applicant/birthDate': '1985-07-15' },
      ...{ 'applicant/personalNumber': '001185000002', 'representative/relation': 'giam-ho' },
    }),
    ...{ due: IN_7, asked: ['representative', 'request'] },
  },
  'a ward without a guardian': {
    ...GOOD,
    values: adultWithCard({ 'request/subject': 'ward' }),
    ...{ told: ['EID-005', 'EID-006'], state: 'red' },
  },
  'a foreigner with a residence card': {
    ...GOOD,
    values: foreigner(),
    asked: ['request', 'card'],
    notAsked: ['scan', 'representative'],
  },
  'a foreigner who shows a citizen’s card': {
    ...GOOD,
    values: foreigner({ 'card/kind': 'cccd' }),
    ...{ told: ['EID-018', 'EID-020'], state: 'red' },
  },
  'an adult without a card, who applies for one now': {
    ...GOOD,
    values: adultWithCard(NO_CARD),
    ...{ due: IN_7, notAsked: ['sides', 'card'] },
  },
  'an adult without a card, who does not apply': {
    ...GOOD,
    values: adultWithCard({ ...NO_CARD, 'card/appliedTogether': false }),
    ...{ told: ['EID-015'], due: IN_7, state: 'red' },
  },
  'somebody without card and number, who says why': {
    ...GOOD,
    values: adultWithCard({
      ...{ ...NO_CARD, 'applicant/personalNumber': undefined, 'card/noNumberReason': 'not-issued' },
    }),
    due: IN_7,
  },
  'somebody without card and number, and no word why': {
    ...GOOD,
    values: adultWithCard({ ...NO_CARD, 'applicant/personalNumber': undefined }),
    ...{ told: ['EID-033'], due: IN_7, state: 'red' },
  },
  'an old woman without a smartphone, on her son’s SIM': {
    ...GOOD,
    values: adultWithCard({ 'contact/noSmartphone': true, 'contact/ownSim': false }),
    ...{ told: ['EID-014'], state: 'amber' },
  },
  'the same, kept with a reason': {
    ...GOOD,
    values: adultWithCard({
      ...{ 'contact/noSmartphone': true, 'contact/ownSim': false },
      ...{ [`${KEPT}/rule`]: 'EID-014', [`${KEPT}/path`]: 'contact/ownSim', [`${KEPT}/reason`]: 'asked' },
    }),
    told: ['EID-014'],
  },
  'somebody without any phone': {
    ...GOOD,
    values: adultWithCard({ 'contact/phone': undefined }),
    ...{ told: ['EID-010'], state: 'red' },
  },
  'somebody whose phone is a stranger’s': {
    ...GOOD,
    values: adultWithCard(),
    ...{ told: ['EID-012'], state: 'amber', known: { samePhone: [{ number: '001099000777' }] } },
  },
  'somebody whose phone is bound to a stranger’s account': {
    ...GOOD,
    values: adultWithCard(),
    ...{ told: ['EID-011'], state: 'red', known: { phoneBoundTo: '001099000777' } },
  },
  'somebody with a phone number of before 2018': {
    ...GOOD,
    values: adultWithCard({ 'contact/phone': '01662345678' }),
  },
  'somebody abroad, of whom little is known': {
    ...GOOD,
    values: adultWithCard({ ...TYPED, 'absence/abroad': true, 'absence/country': 'JP' }),
    notAsked: ['scan', 'portrait', 'documents', 'notice', 'fingerprints', 'sign'],
    asked: ['request', 'contact', 'check'],
  },
  'somebody with two numbers in use': {
    ...GOOD,
    values: adultWithCard({ [`${OTHER}/number`]: '001099000888', [`${OTHER}/state`]: 'in-use' }),
    ...{ told: ['PER-012'], state: 'amber' },
  },
  'somebody who adds a licence and agrees': {
    ...GOOD,
    values: adultWithCard({ ...licence('790123456789', 'B'), 'consent/integrate': 'yes' }),
    asked: ['documents'],
  },
  'somebody who adds a licence of a class that was never there': {
    ...GOOD,
    values: adultWithCard({ ...licence('790123456789', 'Z9'), 'consent/integrate': 'yes' }),
    ...{ told: ['EID-025'], state: 'red' },
  },
  'somebody who adds a licence and was not asked': {
    ...GOOD,
    values: adultWithCard(licence('790123456789', 'B')),
    ...{ told: ['EID-023'], state: 'red' },
  },
  'somebody whose fingerprints are taken later': {
    ...GOOD,
    values: adultWithCard({ 'biometrics/fingerprints': 'later' }),
    ...{ told: ['EID-034'], state: 'amber' },
  },
  'somebody without hands, whose fingerprints are waived': {
    ...GOOD,
    values: adultWithCard({ 'biometrics/fingerprints': 'waived', 'biometrics/reason': 'no-hands' }),
  },
  'somebody who cannot sign': {
    ...GOOD,
    values: adultWithCard({ 'signature/mark': undefined, 'signature/cannotSign': true }),
  },
  'somebody who refuses to sign': {
    ...GOOD,
    values: adultWithCard({ 'signature/mark': undefined }),
    ...{ told: ['EID-022'], state: 'red' },
  },
  'somebody who applied before on this tablet': {
    ...GOOD,
    values: adultWithCard(),
    ...{ told: ['EID-027'], state: 'amber', known: { sameNumber: true } },
  },
  'somebody whose card contradicts the register': {
    ...GOOD,
    values: adultWithCard(),
    told: ['PER-014'],
    state: 'amber',
    known: { register: { fullName: 'Nguyễn Văn Khác', birthDate: '1999-02-15', sex: 'nam', dead: false } },
  },
  'somebody of 105 years': {
    ...GOOD,
    values: adultWithCard({ ...born('1921-05-05', '001021000001') }),
    due: IN_7,
  },
  'somebody born on 29 February 2012, who is 14': {
    ...GOOD,
    values: childWithCard(born('2012-02-29', '001312000002', { 'contact/ownSim': true })),
    ...{ due: IN_7, notAsked: ['representative'] },
  },
  'somebody born on a 29 February that never was': {
    ...GOOD,
    values: adultWithCard(born('2003-02-29', '001203000001')),
    ...{ told: ['PER-006'], due: IN_7, state: 'red' },
  },
  'somebody of whom only the year of birth is known, old enough whatever the day': {
    ...GOOD,
    values: adultWithCard(born('1950', '001050000001')),
    due: IN_7,
  },
  'somebody born some day in 2012, who may be 13 or 14': {
    ...GOOD,
    values: adultWithCard({ ...born('2012', '001212000001'), 'request/subject': 'child' }),
    ...{ told: ['EID-002'], due: IN_7, state: 'amber' },
  },
  'Y Ban Niê': { ...GOOD, values: named('Y Ban Niê') },
  'H’Hen Niê': { ...GOOD, values: named('H’Hen Niê') },
  "H'Hen with the straight sign": { ...GOOD, values: named("H'Hen Niê") },
  "K'Brệp, a name of one word": { ...GOOD, values: named("K'Brệp"), told: ['PER-004'] },
  'Điểu, one word': { ...GOOD, values: named('Điểu'), told: ['PER-004'] },
  'a name in capitals': { ...GOOD, values: named('NGUYỄN VĂN MẪU'), told: ['PER-003'] },
  'a name in capitals without marks': { ...GOOD, values: named('NGUYEN VAN MAU'), told: ['PER-003'] },
  'a name pasted with its marks apart': { ...GOOD, values: named(NFD), told: ['PER-003'] },
  'a name pasted from VNI': { ...GOOD, values: named(VNI), told: ['PER-005'], state: 'amber' },
  'a name pasted from TCVN3': {
    ...GOOD,
    values: named(TCVN3),
    ...{ told: ['PER-002', 'PER-005'], state: 'red' },
  },
  'a name with a figure in it': { ...GOOD, values: named('Nguyễn Văn 2'), told: ['PER-002'], state: 'red' },
  'somebody whose commune was split': {
    ...GOOD,
    values: adultWithCard({ 'applicant/origin': split() }),
    ...{ told: ['PER-018'], state: 'amber' },
  },
};

describe.each(Object.entries(PEOPLE))('%s', (_, person) => {
  const values = valuesAfter(person.values, withSituation({}, person.values, TODAY));
  const found = findings(eid.rules, values, { today: TODAY, places, ...person.known });

  it('is told of as the rules say, at the level and till the day that the law gives', () => {
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(person.told);
    expect(values['request/level']?.v).toBe(person.level);
    expect(eidDueOn(values, TODAY)).toBe(person.due);
    expect(scoreOf({ units: [found] }).state).toBe(person.state);
  });

  it('is asked what this situation asks', () => {
    const way = wayOf(values);
    expect(way.filter((step) => person.notAsked?.includes(step))).toEqual([]);
    expect((person.asked ?? []).filter((step) => !way.includes(step))).toEqual([]);
  });
});

describe('what is pasted from old encodings', () => {
  it.each([
    ['vni-windows', VNI],
    ['tcvn3', TCVN3],
  ] as const)('from %s is offered as it was meant', (charset, pasted) => {
    const better = findings(eid.rules, named(pasted), { today: TODAY }).find(
      ({ rule }) => rule === 'PER-005',
    );
    expect(better?.fix).toEqual({ 'applicant/fullName': 'Nguyễn Văn Ngọc' });
    expect(convertFrom(charset, pasted)).toBe('Nguyễn Văn Ngọc');
  });
});

function wayOf(values: Values): StepId[] {
  const later: StepId[] = [];
  for (let at = stepAfter('request', values, TODAY); at !== 'done'; at = stepAfter(at, values, TODAY))
    later.push(at);
  const [first = 'done'] = later;
  return stepBefore(first, values, TODAY) === 'request' ? ['request', ...later] : later;
}

function ranOut(): EidOverrides {
  return { 'card/issuedOn': '2021-06-20', 'card/expiresOn': '2024-02-15' };
}

function licence(number: string, licenceClass: string): EidOverrides {
  return {
    [`${LICENCE}/kind`]: 'licence',
    [`${LICENCE}/number`]: number,
    [`${LICENCE}/class`]: licenceClass,
  };
}

function foreigner(more: EidOverrides = {}): Values {
  return adultWithCard({
    ...TYPED,
    'request/subject': 'foreigner',
    'applicant/nationality': 'KR',
    'applicant/fullName': 'Kim Min Jun',
    'applicant/personalNumber': undefined,
    'card/kind': 'trc',
    'card/number': 'TT1234567',
    'card/expiresOn': '2027-06-20',
    ...more,
  });
}

function split(): NonNullable<EidOverrides['applicant/origin']> {
  return { written: 'như trên sổ', oldCode: SPLIT_COMMUNE, version: places.version };
}
