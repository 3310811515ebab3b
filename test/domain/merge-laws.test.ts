import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, applied, type Difference } from '../../src/domain/kinds/difference.ts';
import { eid } from '../../src/domain/kinds/eid.ts';
import { merge, type Merged } from '../../src/domain/merge.ts';
import { contains } from '../../src/domain/partial-date.ts';
import type { Values } from '../../src/domain/record.ts';

const DATE = 'applicant/birthDate';
const SINGLE = [DATE, 'applicant/fullName', 'contact/email', 'contact/phone'];
const ROWS = ['documents/d1', 'documents/d2', 'applicant/otherNumbers/n1'];
const pathsOf = (row: string): string[] =>
  row.startsWith('documents')
    ? [`${row}/kind`, `${row}/number`, `${row}/class`]
    : [`${row}/number`, `${row}/state`];
const PATHS = [...SINGLE, ...ROWS.flatMap(pathsOf)];

const textOf = (path: string): string[] =>
  path === DATE
    ? ['1962', '1962-04', '1962-04-09', '1963']
    : path.endsWith('kind')
      ? ['bhyt']
      : ['a', 'b', 'c'];
const value = (path: string) =>
  fc.record({
    v: fc.constantFrom(...textOf(path)),
    s: fc.constantFrom('T' as const, 'G' as const, 'Q' as const),
  });

const values: fc.Arbitrary<Values> = fc
  .subarray(PATHS)
  .chain((paths) => fc.record(Object.fromEntries(paths.map((path) => [path, value(path)]))));

/** What one officer does to what was there: values set, values emptied, rows removed. */
const edit = (base: Values): fc.Arbitrary<Difference> =>
  fc
    .record({
      set: values,
      emptied: fc.subarray(SINGLE, { maxLength: 2 }),
      rows: fc.subarray(ROWS, { maxLength: 1 }),
    })
    .map(({ set, emptied, rows }) => {
      const gone = [...emptied, ...rows.flatMap(pathsOf)];
      const kept = Object.entries({ ...base, ...set }).filter(([path]) => !gone.includes(path));
      return difference(base, Object.fromEntries(kept));
    });
const story = (edits: number) =>
  values.chain((base) =>
    fc.record({
      base: fc.constant(base),
      guard: fc.boolean(),
      edits: fc.tuple(...Array.from({ length: edits }, () => edit(base))),
    }),
  );

const deliver = (base: Values, registry: Values, one: Difference, guard: boolean): Merged =>
  merge({ kind: eid, base, edit: one, registry, guard });

/** Everything that a case holds of one path: the values of its sides, `null` for an empty one. */
function inCases({ conflicts, guarded }: Merged, path: string): unknown[] {
  return [...conflicts, ...guarded].flatMap((parted) => {
    if (parted.path === path) return [parted.registry?.v ?? null, parted.tablet?.v ?? null];
    if (!parted.row || !path.startsWith(`${parted.path}/`)) return [];
    return [parted.row.registry?.[path]?.v ?? null, parted.row.tablet?.[path]?.v ?? null];
  });
}

const isWithin = (path: string, outer: unknown, inner: unknown): boolean =>
  path === DATE && typeof outer === 'string' && typeof inner === 'string' && contains(outer, inner);

/** What is said of a path in the end, by the record or a case: without what the base said and what another says better. */
function said(base: Values, all: readonly Merged[], path: string): string[] {
  const found = [all.at(-1)!.values[path]?.v ?? null, ...all.flatMap((one) => inCases(one, path))];
  const fresh = found.filter((one) => one !== (base[path]?.v ?? null));
  const best = fresh.filter((one) => !fresh.some((other) => other !== one && isWithin(path, one, other)));
  return [...new Set(best.map(String))].sort();
}

const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, i) => orders(all.filter((_, j) => j !== i)).map((rest) => [one, ...rest]));

const RUNS = { numRuns: 1_000 };

describe('the laws of merging', () => {
  it('gives the same for the same, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(story(2), ({ base, guard, edits: [first, second] }) => {
        const registry = deliver(base, base, first!, guard).values;
        const before = JSON.stringify([base, registry, second]);
        const results = [1, 2].map(() => deliver(base, registry, second!, guard));
        expect(results[0]).toEqual(results[1]);
        expect(JSON.stringify([base, registry, second])).toBe(before);
      }),
      RUNS,
    );
  });

  it('gives exactly the edit where the registry changed nothing', () => {
    fc.assert(
      fc.property(story(1), ({ base, edits: [only] }) => {
        const result = deliver(base, base, only!, false);
        const nothing = { conflicts: [], guarded: [], twins: [] };
        expect(result).toEqual({ values: applied(base, only!), ...nothing, exact: true });
      }),
      RUNS,
    );
  });

  it('says the same of every path in whatever order three edits come, but for which side of a case stands', () => {
    fc.assert(
      fc.property(story(3), ({ base, guard, edits }) => {
        const ends = orders(edits).map((order) => {
          const all: Merged[] = [];
          for (const one of order) all.push(deliver(base, all.at(-1)?.values ?? base, one, guard));
          return Object.fromEntries(PATHS.map((path) => [path, said(base, all, path)]));
        });
        for (const end of ends) expect(end).toEqual(ends[0]);
      }),
      RUNS,
    );
  });

  it('changes nothing when the same edit comes again', () => {
    fc.assert(
      fc.property(story(2), ({ base, guard, edits: [first, second] }) => {
        const once = deliver(base, deliver(base, base, first!, guard).values, second!, guard);
        const twice = deliver(base, once.values, second!, guard);
        expect(twice.values).toEqual(once.values);
        const paths = ({ conflicts, guarded }: Merged) =>
          [...conflicts, ...guarded].map(({ path }) => path).sort();
        expect(paths(twice)).toEqual(paths(once));
      }),
      RUNS,
    );
  });

  it('lets no value disappear: it is in the result, in a case, or was replaced by whoever had seen it', () => {
    fc.assert(
      fc.property(story(2), ({ base, guard, edits: [first, second] }) => {
        const registry = deliver(base, base, first!, guard).values;
        const merged = deliver(base, registry, second!, guard);
        for (const path of PATHS) {
          const now = merged.values[path]?.v;
          const isTold = (v: unknown) =>
            v === now || isWithin(path, v, now) || inCases(merged, path).includes(v);
          const theirs = registry[path]?.v;
          const replaced = theirs === base[path]?.v;
          if (theirs !== undefined && !replaced) expect(isTold(theirs)).toBe(true);
          const ours = second!.set[path]?.v;
          if (ours !== undefined && ours !== base[path]?.v) expect(isTold(ours)).toBe(true);
          const emptied = second!.unset?.includes(path) && theirs !== undefined;
          if (emptied && now !== undefined) expect(inCases(merged, path)).toContain(null);
        }
      }),
      RUNS,
    );
  });

  it('leaves no row in pieces', () => {
    fc.assert(
      fc.property(story(2), ({ base, edits: [first, second] }) => {
        const registry = deliver(base, base, first!, false).values;
        const merged = deliver(base, registry, second!, false);
        const mine = applied(base, second!);
        const has = (all: Values, row: string) => pathsOf(row).some((path) => path in all);
        for (const row of ROWS.filter((one) => has(base, one))) {
          if (has(mine, row) === has(registry, row)) continue;
          const stands = pathsOf(row).filter((path) => path in merged.values);
          expect([[], pathsOf(row).filter((path) => path in registry)]).toContainEqual(stands);
        }
      }),
      RUNS,
    );
  });
});
