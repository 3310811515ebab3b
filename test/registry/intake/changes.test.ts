import { beforeEach, expect, it } from 'vitest';
import { signChange } from '../../../src/protocol/change.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { HOME, RegistryTown, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

const phone = (v: string) => ({ 'contact/phone': { v, s: 'T' as const } });

it('C2 refuses a change of an author who is not paired on the tablet', async () => {
  const colleague = await town.desk('colleague');
  const { signed, change } = await town.signed(colleague);
  const batch = await desk.tablet.together([signed]);
  expect(await town.send(desk, batch)).toEqual([
    { change: change.id, outcome: 'rejected', code: 'change-author' },
  ]);
});

it('C2 refuses a change that another key than its author’s signed', async () => {
  const { change } = await town.signed(desk);
  const forged = await signChange(town.ports.crypto, desk.tablet.device.privateKey, change);
  const [answer] = await town.send(desk, await desk.tablet.together([forged]));
  expect(answer).toEqual({ change: change.id, outcome: 'rejected', code: 'change-signature' });
});

it('C2 takes changes of every officer paired on the tablet, under every key of theirs', async () => {
  const colleague = await town.desk('colleague', desk.tablet);
  const anew = await town.desk('officer', desk.tablet);
  const made = await Promise.all([desk, colleague, anew].map((one) => town.signed(one)));
  const batch = await desk.tablet.together(made.map(({ signed }) => signed));
  expect((await town.send(desk, batch)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('applied'));
});

it('C3 a change met again in another batch and shape is not applied again', async () => {
  const { change, signed } = await town.signed(desk, { set: adultWithCard(), move: { to: 'submitted' } });
  const first = await town.send(desk, await desk.tablet.together([signed]));
  const after = await town.record(change.record);
  const second = await town.send(desk, await desk.tablet.copies([signed, signed]));
  expect(second).toEqual(first);
  expect(await town.record(change.record)).toEqual(after);
});

it('C3 a refused change gets its first answer also when it would pass by now', async () => {
  const { signed, change } = await town.signed(desk, { base: desk.tablet.newId() });
  const [first] = await town.send(desk, await desk.tablet.together([signed]));
  expect(first).toEqual({ change: change.id, outcome: 'rejected', code: 'base-unknown' });
  const base = await town.signed(desk, { id: change.base!, record: change.record });
  const answers = await town.send(desk, await desk.tablet.together([base.signed, signed]));
  expect(answers).toMatchObject([{ outcome: 'applied' }, first!]);
});

it('C4 builds changes of one record one upon the other, also within a batch', async () => {
  const first = await town.signed(desk, { set: phone('0912345678') });
  const { record, id: base } = first.change;
  const second = await town.signed(desk, { record, base, set: phone('0987654321') });
  const answers = await town.send(desk, await desk.tablet.together([first.signed, second.signed]));
  expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
  expect(await town.record(record)).toMatchObject({ head: second.change.id, values: phone('0987654321') });
});

it('C5 refuses an unknown base, then takes the whole difference', async () => {
  const { record } = (await town.signed(desk)).change;
  const lost = await town.hand(desk, { record, base: desk.tablet.newId(), set: phone('0912345678') });
  const whole = await town.hand(desk, { record, base: null, set: phone('0912345678') });
  expect(lost.answers[0]?.code).toBe('base-unknown');
  expect(whole.answers[0]?.outcome).toBe('applied');
});

it('C5 does not know a base that it refused', async () => {
  const bad = await town.hand(desk, { set: { 'applicant/sex': { v: 'x' } } });
  const { record, id: base } = bad.changes[0]!;
  const { answers } = await town.hand(desk, { record, base });
  expect(answers[0]?.code).toBe('base-unknown');
});

it.each([
  ['a path that the kind has not', { 'applicant/religion': { v: 'x' } }],
  ['a value that has not its field’s shape', { 'applicant/birthDate': { v: '15/02/1999' } }],
  ['a source that the field cannot have', { 'request/level': { v: '1', s: 'Q' as const } }],
  ['a text that no database keeps', { 'applicant/fullName': { v: 'Nguyễn\u0000Văn' } }],
  ['half of a surrogate pair', { 'applicant/fullName': { v: 'Nguyễn \ud83d' } }],
])('refuses %s', async (_what, set) => {
  const { answers } = await town.hand(desk, { set }, {});
  expect(answers).toMatchObject([{ code: 'values-invalid' }, { outcome: 'applied' }]);
});

it('refuses a picture key that speaks of another picture than the record does', async () => {
  const record = desk.tablet.newId();
  const row = desk.tablet.newId();
  const { key } = await desk.tablet.picture(record, row, new Uint8Array(9));
  const set = { [`pictures/${row}/hash`]: { v: 'A'.repeat(43), s: 'T' as const } };
  const { answers } = await town.hand(desk, { record, set, media: { [row]: key } });
  expect(answers[0]?.code).toBe('values-invalid');
});

it('refuses a picture key whose text decodes to nothing, and nothing else of its batch', async () => {
  const row = desk.tablet.newId();
  const { key } = await desk.tablet.picture(desk.tablet.newId(), row, new Uint8Array(9));
  const stray = { ...key, key: 'A'.repeat(42) + 'B' };
  const { answers } = await town.hand(desk, { media: { [row]: stray } }, {});
  expect(answers).toMatchObject([{ code: 'values-invalid' }, { outcome: 'applied' }]);
});

it('refuses to submit what a rule blocks, naming the rules, and keeps the draft before it', async () => {
  const incomplete = adultWithCard({ 'contact/phone': undefined, 'applicant/personalNumber': '123' });
  const draft = await town.hand(desk, { set: incomplete });
  const { record, id: base } = draft.changes[0]!;
  const { answers } = await town.hand(desk, { record, base, move: { to: 'submitted' } });
  expect(answers[0]).toMatchObject({ outcome: 'rejected', code: 'rule-blocked' });
  expect(answers[0]?.rules).toEqual(expect.arrayContaining(['EID-010', 'PER-007']));
  expect(await town.record(record)).toMatchObject({ status: 'draft', head: base });
});

it('refuses to submit what lacks an answer that its situation needs', async () => {
  const nowhere = adultWithCard({ 'applicant/permanentAddress': undefined });
  const { answers } = await town.hand(desk, { set: nowhere, move: { to: 'submitted' } });
  expect(answers[0]).toMatchObject({ outcome: 'rejected', code: 'rule-blocked', rules: ['PER-001'] });
});

it('refuses a move that the officer may not make, or that does not say why', async () => {
  const { record, change } = await town.submitted(desk);
  const base = change.id;
  const { answers } = await town.hand(
    desk,
    { record, base, move: { to: 'approved' } },
    { record, base, move: { to: 'voided' } },
    { record, base, move: { to: 'voided', reason: 'nhầm' } },
  );
  expect(answers.map(({ code }) => code)).toEqual(['move-denied', 'reason-missing', 'move-denied']);
});

it('lets an officer void a draft, with a reason', async () => {
  const draft = await town.hand(desk, {});
  const { record, id: base } = draft.changes[0]!;
  const { answers } = await town.hand(desk, { record, base, move: { to: 'voided', reason: 'nhập nhầm' } });
  expect(answers[0]).toMatchObject({ outcome: 'applied', status: 'voided' });
  expect((await town.record(record))?.reason).toBe('nhập nhầm');
});

it('tells the audit of each change with kind, record, author and tablet, and of nothing personal', async () => {
  const { record } = await town.submitted(desk);
  const entries = await town.read((unit) => unit.log.entries(HOME, { after: 0, limit: 9 }));
  expect(entries).toMatchObject([
    { actor: desk.officer.person, act: 'change', kind: 'eid', record, tablet: desk.tablet.id },
  ]);
  expect(entries[0]?.detail).toBe('applied accepted');
  expect(JSON.stringify(entries)).not.toMatch(/001099000001|Nguyễn|0912345678/);
});

it('warns of another live application with the same number, and takes both in', async () => {
  await town.submitted(desk);
  const { answer } = await town.submitted(desk);
  expect(answer).toMatchObject({ outcome: 'applied', status: 'accepted' });
  const entries = await town.read((unit) => unit.log.entries(HOME, { after: 1, limit: 9 }));
  expect(entries[0]?.detail).toBe('applied accepted EID-027');
});
