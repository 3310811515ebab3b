import { beforeEach, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import type { Values } from '../../../src/domain/record.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import frozen from '../../domain/kinds/fixtures/eid-1-records.json';
import { adultWithCard, TODAY } from '../../support/eid-values.ts';
import { RegistryTown, SITE, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

const OLD = { kindVersion: 1 };
const here: Values = { 'request/siteId': { v: SITE, s: 'T' }, 'request/capturedOn': { v: TODAY, s: 'T' } };
const ofVersion1 = frozen.map(
  ({ what, values }) => [what, { ...(values as unknown as Values), ...here }] as const,
);
const NO_CARD = adultWithCard({
  'card/state': 'none',
  'card/kind': undefined,
  'card/number': undefined,
  'card/issuedOn': undefined,
  'card/expiresOn': undefined,
});

it.each(ofVersion1)('takes in what an app of version 1 sends: %s', async (_what, values) => {
  const { answer, record } = await town.submitted(desk, values, OLD);
  expect(answer).toMatchObject({ outcome: 'applied', status: 'accepted' });
  expect(await town.record(record)).toMatchObject({ kindVersion: eid.version, values });
});

it('merges changes of both versions of one record', async () => {
  const first = await town.hand(desk, { set: adultWithCard({ 'applicant/life': undefined }), ...OLD });
  const { record, id: base } = first.changes[0]!;
  const life = { 'applicant/life': { v: 'living', s: 'T' as const } };
  const newer = await town.hand(desk, { record, base, set: life });
  const older = await town.hand(desk, {
    ...{ record, base, ...OLD },
    set: { 'contact/email': { v: 'khac@example.vn', s: 'T' } },
  });
  expect([newer.answers[0]?.outcome, older.answers[0]?.outcome]).toEqual(['applied', 'merged']);
  expect(await town.record(record)).toMatchObject({
    kindVersion: eid.version,
    values: { ...life, 'contact/email': { v: 'khac@example.vn' } },
  });
});

it('refuses a version that it does not know, and nothing else of the batch', async () => {
  const { answers } = await town.hand(desk, { kindVersion: eid.version + 1 }, OLD);
  expect(answers).toMatchObject([{ outcome: 'rejected', code: 'kind-unknown' }, { outcome: 'applied' }]);
});

it('makes a case, and no refusal, of a rule that the author’s app did not have', async () => {
  const { answer, record } = await town.submitted(desk, NO_CARD, OLD);
  expect(answer).toMatchObject({ outcome: 'case', status: 'submitted' });
  const cases = await town.read((unit) => unit.records.casesOf('18352', record));
  expect(cases).toMatchObject([{ kind: 'rule', detail: { rules: ['EID-015'] } }]);
  const known = await town.submitted(desk, NO_CARD);
  expect(known.answer).toMatchObject({ code: 'rule-blocked', rules: ['EID-015'] });
});

it('makes a case of what paper says against a rule', async () => {
  const paper: Values = { ...adultWithCard(), 'applicant/deathDate': { v: '1990', s: 'P' } };
  const { answer } = await town.submitted(desk, paper);
  expect(answer).toMatchObject({ outcome: 'case', status: 'submitted' });
  const said: Values = { ...adultWithCard(), 'applicant/deathDate': { v: '1990', s: 'T' } };
  expect((await town.submitted(desk, said)).answer.code).toBe('rule-blocked');
});
