import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eid } from '../../src/domain/kinds/eid.ts';
import { edited, merge, sameValue } from '../../src/domain/merge.ts';
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

it('compares values whatever the order of their names', () => {
  expect(sameValue({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
  expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue({}, [])).toBe(false);
});

const PATHS = [PHONE, BIRTH, 'contact/phone', 'applicant/fullName'];
const values = fc
  .array(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom('1962', '1962-04', '1962-04-09', 'x')))
  .map((pairs) => Object.fromEntries(pairs.map(([path, v]) => [path, { v }])) as Values);
const edits = fc.record({ set: values, unset: fc.subarray(PATHS) }).map(({ set, unset }) => ({
  set,
  unset: unset.filter((path) => !Object.hasOwn(set, path)),
}));

it('gives exactly the edit where the registry changed nothing', () => {
  fc.assert(
    fc.property(values, edits, (base, edit) => {
      const result = merge({ kind: eid, base, edit, registry: base, guard: false });
      expect(result).toEqual({ values: edited(base, edit), conflicts: [], guarded: [], exact: true });
    }),
  );
});

it('ends alike in whatever order two edits come, but for which side of a conflict stands', () => {
  fc.assert(
    fc.property(values, edits, edits, (base, one, other) => {
      const then = (first: typeof one, second: typeof one) =>
        merge({ kind: eid, base, edit: second, registry: edited(base, first), guard: false });
      const [a, b] = [then(one, other), then(other, one)];
      const parted = (result: typeof a) => result.conflicts.map(({ path }) => path).sort();
      expect(parted(a)).toEqual(parted(b));
      for (const path of PATHS.filter((name) => !parted(a).includes(name)))
        expect(a.values[path]?.v).toEqual(b.values[path]?.v);
    }),
  );
});
