import { beforeEach, expect, it } from 'vitest';
import type { Values } from '../../../src/domain/record.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { HOME, OTHER_SITE, PEOPLE, RegistryTown, SITE, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let mine: Desk;
let theirs: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  mine = await town.desk('officer');
  theirs = await town.desk('colleague');
});

const typed = (path: string, v: string): Values => ({ [path]: { v, s: 'T' } });
const job = (v: string) => typed('applicant/oldIdNumber', v);
const cases = (record: string) => town.read((unit) => unit.records.casesOf(HOME, record));

/** A draft that both know, then each one's edit of it, mine first. */
async function bothEdit(base: Values, first: Values, second: Values) {
  const draft = await town.hand(mine, { set: base });
  const { record, id } = draft.changes[0]!;
  const a = await town.hand(mine, { record, base: id, set: first });
  const b = await town.hand(theirs, { record, base: id, set: second });
  return { record, id, a, b, answer: b.answers[0]! };
}

it('takes what only one side changed', async () => {
  const { record, answer } = await bothEdit(
    typed('contact/phone', '0912345678'),
    typed('contact/email', 'a@example.vn'),
    typed('contact/phone', '0987654321'),
  );
  expect(answer.outcome).toBe('merged');
  expect((await town.record(record))?.values).toEqual({
    ...typed('contact/phone', '0987654321'),
    ...typed('contact/email', 'a@example.vn'),
  });
});

it('takes what both changed alike, from the stronger source', async () => {
  const read: Values = { 'contact/phone': { v: '0987654321', s: 'G' } };
  const { record, answer } = await bothEdit({}, typed('contact/phone', '0987654321'), read);
  expect(answer.outcome).toBe('merged');
  expect((await town.record(record))?.values).toEqual(read);
});

it('leaves the registry’s value and opens a case where both changed it differently', async () => {
  const { record, answer, b } = await bothEdit(
    typed('contact/phone', '0912345678'),
    typed('contact/phone', '0900000001'),
    typed('contact/phone', '0900000002'),
  );
  expect(answer).toMatchObject({ outcome: 'case', status: 'draft' });
  expect(await town.record(record)).toMatchObject({ openCases: 1, exact: false });
  expect((await town.record(record))?.values['contact/phone']?.v).toBe('0900000001');
  const [one] = await cases(record);
  expect(one).toMatchObject({ kind: 'edit', detail: { change: b.changes[0]!.id } });
  expect(one?.detail.paths).toMatchObject([{ registry: { v: '0900000001' }, tablet: { v: '0900000002' } }]);
});

it('takes the more precise of two dates that agree', async () => {
  const birth = (v: string) => typed('applicant/birthDate', v);
  const { record, answer } = await bothEdit(birth('1962'), birth('1962-04-09'), birth('1962-04'));
  expect(answer.outcome).toBe('merged');
  expect((await town.record(record))?.values).toEqual(birth('1962-04-09'));
});

it('compares with what the author saw, not with what the registry made of it', async () => {
  const { record, b } = await bothEdit(job('1'), job('2'), job('3'));
  const again = await town.hand(theirs, { record, base: b.changes[0]!.id, set: job('4') });
  expect(again.answers[0]?.outcome).toBe('case');
  expect((await town.record(record))?.values).toEqual(job('2'));
});

it('takes an emptied value that nobody else changed', async () => {
  const draft = await town.hand(mine, { set: job('1') });
  const { record, id: base } = draft.changes[0]!;
  await town.hand(mine, { record, base, set: typed('contact/phone', '0912345678') });
  const { answers } = await town.hand(theirs, { record, base, unset: ['applicant/oldIdNumber'] });
  expect(answers[0]?.outcome).toBe('merged');
  expect((await town.record(record))?.values).toEqual(typed('contact/phone', '0912345678'));
});

const D1 = '01932f00-0000-7000-8000-0000000000d1';
const D2 = '01932f00-0000-7000-8000-0000000000d2';
const licence = (id: string, number: string): Values => ({
  ...typed(`documents/${id}/kind`, 'licence'),
  ...typed(`documents/${id}/number`, number),
});

it('opens one case for a row that one removed and the other changed, and leaves it whole', async () => {
  const draft = await town.hand(mine, { set: licence(D1, '790000000001') });
  const { record, id: base } = draft.changes[0]!;
  await town.hand(mine, { record, base, set: typed(`documents/${D1}/class`, 'B2') });
  const unset = Object.keys(licence(D1, ''));
  const { answers } = await town.hand(theirs, { record, base, unset });
  expect(answers[0]?.outcome).toBe('case');
  const stands = { ...licence(D1, '790000000001'), ...typed(`documents/${D1}/class`, 'B2') };
  expect((await town.record(record))?.values).toEqual(stands);
  const paths = [{ path: `documents/${D1}`, row: { registry: stands } }];
  expect(await cases(record)).toMatchObject([{ kind: 'edit', detail: { paths } }]);
});

it('keeps two rows that say the same number, and opens a case for them', async () => {
  const draft = await town.hand(mine, { set: typed('contact/email', 'a@example.vn') });
  const { record, id: base } = draft.changes[0]!;
  await town.hand(mine, { record, base, set: licence(D1, '790000000001') });
  const { answers } = await town.hand(theirs, { record, base, set: licence(D2, '790000000001') });
  expect(answers[0]?.outcome).toBe('case');
  expect((await town.record(record))?.values).toMatchObject({
    ...licence(D1, '790000000001'),
    ...licence(D2, '790000000001'),
  });
  const rows = [[`documents/${D1}`, `documents/${D2}`]];
  expect(await cases(record)).toMatchObject([{ kind: 'duplicate', detail: { rows } }]);
});

it('holds a submission with an open case back from being accepted', async () => {
  const { record, b } = await bothEdit(adultWithCard(), job('2'), job('3'));
  const { answers } = await town.hand(theirs, {
    record,
    base: b.changes[0]!.id,
    move: { to: 'submitted' },
  });
  expect(answers[0]).toMatchObject({ outcome: 'merged', status: 'submitted' });
  expect((await town.record(record))?.status).toBe('submitted');
});

it('opens a case for a second person when an accepted record’s identity is changed', async () => {
  const { record, change } = await town.submitted(mine);
  const { answers } = await town.hand(mine, {
    record,
    base: change.id,
    set: typed('applicant/fullName', 'Nguyễn Văn Khác'),
  });
  expect(answers[0]).toMatchObject({ outcome: 'case', status: 'accepted' });
  expect((await town.record(record))?.values['applicant/fullName']?.v).toBe('Nguyễn Văn Mẫu');
  expect(await cases(record)).toMatchObject([{ kind: 'approval' }]);
});

it('opens a case where two clean edits break a rule together', async () => {
  const { record, change } = await town.submitted(mine);
  const base = change.id;
  await town.hand(mine, { record, base, set: { 'card/issuedOn': { v: '2024-01-01', s: 'Q' } } });
  const { answers } = await town.hand(theirs, {
    record,
    base,
    set: { 'card/expiresOn': { v: '2023-01-01', s: 'Q' } },
  });
  expect(answers[0]).toMatchObject({ outcome: 'case', status: 'accepted' });
  expect((await cases(record)).map(({ kind, detail }) => [kind, detail.rules])).toEqual([
    ['rule', ['EID-019']],
  ]);
});

it('keeps the registry’s status where another tablet has taken the record further', async () => {
  const values = adultWithCard();
  const draft = await town.hand(mine, { set: values });
  const { record, id: base } = draft.changes[0]!;
  const submit = { record, base, move: { to: 'submitted' as const } };
  expect((await town.hand(mine, submit)).answers[0]?.status).toBe('accepted');
  expect((await town.hand(theirs, submit)).answers[0]).toMatchObject({
    outcome: 'merged',
    status: 'accepted',
  });
});

it('makes a case of an edit of what was voided meanwhile, and loses nothing of it', async () => {
  const { record, change } = await town.submitted(mine);
  const by = PEOPLE.supervisor.id;
  await town.registry.decide({ commune: HOME, record, to: 'voided', by, reason: 'trùng' });
  const { answers } = await town.hand(mine, { record, base: change.id, set: job('7') });
  expect(answers[0]).toMatchObject({ outcome: 'case', status: 'voided' });
  expect((await cases(record))[0]?.detail.edits).toMatchObject({ set: job('7') });
});

it('keeps a record at the site where it was captured, whoever edits it from another', async () => {
  const { record } = (await town.hand(theirs, { site: SITE })).changes[0]!;
  const { answers } = await town.hand(theirs, { record, base: null, site: OTHER_SITE, set: job('1') });
  expect(answers[0]?.outcome).toBe('merged');
  expect((await town.record(record))?.site).toBe(SITE);
});
