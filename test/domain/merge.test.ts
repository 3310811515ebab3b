import { expect, it } from 'vitest';
import { eid } from '../../src/domain/kinds/eid.ts';
import { merge } from '../../src/domain/merge.ts';
import type { Values } from '../../src/domain/record.ts';

const PHONE = 'contact/email';
const BIRTH = 'applicant/birthDate';
const at = (path: string, v?: string): Values => (v === undefined ? {} : { [path]: { v, s: 'T' } });
const NONE = undefined;

interface Row {
  path: string;
  base?: string;
  tablet?: string;
  registry?: string;
}

function merged({ path, base, tablet, registry }: Row, guard = false) {
  const edit = tablet === undefined ? { set: {}, unset: [path] } : { set: at(path, tablet) };
  const result = merge({ kind: eid, base: at(path, base), edit, registry: at(path, registry), guard });
  return { v: result.values[path]?.v, conflicts: result.conflicts.length, guarded: result.guarded.length };
}

it.each<[string, Row, string | undefined, number]>([
  ['the tablet alone changed it', { path: PHONE, base: 'a', tablet: 'b', registry: 'a' }, 'b', 0],
  ['the registry alone changed it', { path: PHONE, base: 'a', tablet: 'a', registry: 'c' }, 'c', 0],
  ['both differently', { path: PHONE, base: 'a', tablet: 'b', registry: 'c' }, 'c', 1],
  ['both alike', { path: PHONE, base: 'a', tablet: 'b', registry: 'b' }, 'b', 0],
  ['the tablet emptied it', { path: PHONE, base: 'a', tablet: NONE, registry: 'a' }, NONE, 0],
  ['one emptied, one changed it', { path: PHONE, base: 'a', tablet: NONE, registry: 'c' }, 'c', 1],
  ['both filled it differently', { path: PHONE, base: NONE, tablet: 'b', registry: 'c' }, 'c', 1],
  [
    'the registry is more precise',
    { path: BIRTH, base: '1962', tablet: '1962-04', registry: '1962-04-09' },
    '1962-04-09',
    0,
  ],
  [
    'the tablet is more precise',
    { path: BIRTH, base: '1962', tablet: '1962-04-09', registry: '1962-04' },
    '1962-04-09',
    0,
  ],
  ['two dates differ', { path: BIRTH, base: '1962', tablet: '1963', registry: '1964' }, '1964', 1],
])('settles a value when %s', (_what, row, v, conflicts) => {
  expect(merged(row)).toEqual({ v, conflicts, guarded: 0 });
});

it('leaves a filled identity value to a second person, from acceptance on', () => {
  const row = { path: 'applicant/fullName', base: 'A', tablet: 'B', registry: 'A' };
  expect(merged(row, true)).toEqual({ v: 'A', conflicts: 0, guarded: 1 });
  expect(merged(row, false)).toEqual({ v: 'B', conflicts: 0, guarded: 0 });
  expect(merged({ ...row, base: NONE, registry: NONE }, true)).toEqual({ v: 'B', conflicts: 0, guarded: 0 });
  expect(merged({ ...row, tablet: 'A' }, true)).toEqual({ v: 'A', conflicts: 0, guarded: 0 });
});

it('takes the same value from its stronger source', () => {
  const registry: Values = { [PHONE]: { v: 'a', s: 'T' } };
  const edit = { set: { [PHONE]: { v: 'a', s: 'G' } } as Values };
  const { values } = merge({ kind: eid, base: {}, edit, registry, guard: false });
  expect(values).toEqual(edit.set);
});

const row = (id: string, number?: string, kind = 'bhyt'): Values =>
  number === undefined
    ? {}
    : { [`documents/${id}/kind`]: { v: kind, s: 'T' }, [`documents/${id}/number`]: { v: number, s: 'T' } };
const removed = (values: Values) => ({ set: {}, unset: Object.keys(values) });
const rows = (base: Values, edit: { set: Values; unset?: string[] }, registry: Values) =>
  merge({ kind: eid, base, edit, registry, guard: false });

it('keeps new rows of both sides', () => {
  const result = rows({}, { set: row('d9', '9') }, row('d8', '8'));
  expect(result).toMatchObject({
    values: { ...row('d8', '8'), ...row('d9', '9') },
    conflicts: [],
    twins: [],
  });
});

it('keeps both of two new rows that say the same number, and tells of them', () => {
  const result = rows({}, { set: row('d9', '8') }, row('d8', '8'));
  expect(result.values).toEqual({ ...row('d8', '8'), ...row('d9', '8') });
  expect(result.twins).toEqual([['documents/d8', 'documents/d9']]);
  expect(rows({}, { set: row('d9', '8', 'vehicle') }, row('d8', '8')).twins).toEqual([]);
  expect(rows(row('d8', '8'), { set: row('d9', '8') }, row('d8', '8')).twins).toEqual([]);
});

it('leaves a removed row removed, whole, where the other side changed it', () => {
  const base = row('d2', '1');
  const edit = { set: { 'documents/d2/class': { v: 'A1', s: 'T' } } satisfies Values };
  const result = rows(base, edit, {});
  expect(result.values).toEqual({});
  expect(result.conflicts).toEqual([
    { path: 'documents/d2', row: { tablet: { ...base, 'documents/d2/class': { v: 'A1', s: 'T' } } } },
  ]);
});

it('leaves a changed row as it stands, whole, where the other side removed it', () => {
  const base = row('d2', '1');
  const registry = row('d2', '2');
  const result = rows(base, removed(base), registry);
  expect(result.values).toEqual(registry);
  expect(result.conflicts).toEqual([{ path: 'documents/d2', row: { registry } }]);
});

it('removes a row that nobody else changed', () => {
  const base = { ...row('d1', '1'), ...row('d2', '2') };
  const result = rows(base, removed(row('d2', '2')), { ...base, ...at(PHONE, 'x') });
  expect(result).toMatchObject({ values: { ...row('d1', '1'), ...at(PHONE, 'x') }, conflicts: [] });
});

it('leaves the removal of a row with an identity value to a second person, from acceptance on', () => {
  const base: Values = {
    'applicant/otherNumbers/n1/number': { v: '012345678', s: 'T' },
    'applicant/otherNumbers/n1/state': { v: 'in-use', s: 'T' },
  };
  const question = { kind: eid, base, edit: removed(base), registry: base };
  expect(merge({ ...question, guard: true })).toMatchObject({
    values: base,
    guarded: [{ path: 'applicant/otherNumbers/n1', row: { registry: base } }],
  });
  expect(merge({ ...question, guard: false }).values).toEqual({});
});
