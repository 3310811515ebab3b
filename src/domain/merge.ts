import { applied, same, type Difference } from './kinds/difference.ts';
import { fieldAt, type Kind } from './kinds/kind.ts';
import { mergeRows, type RowSides } from './merge-rows.ts';
import { morePrecise } from './partial-date.ts';
import type { Source, Sourced, Value, Values } from './record.ts';

/** A path, or a whole row, on which the two sides ended differently; absent means empty. */
export interface Parted {
  readonly path: string;
  readonly registry?: Sourced;
  readonly tablet?: Sourced;
  /** Of a row that one side removed and the other changed: its values by path; absent on the side that removed it. */
  readonly row?: RowSides;
}

export interface Merged {
  readonly values: Values;
  /** Both sides changed it, to different ends: the registry's value stands. Case `edit`. */
  readonly conflicts: readonly Parted[];
  /** A filled identity value that only a second person may change: the registry's stands. Case `approval`. */
  readonly guarded: readonly Parted[];
  /** Rows that both sides added and that say they are the same thing: both stay. Case `duplicate`. */
  readonly twins: readonly (readonly [registry: string, tablet: string])[];
  /** Whether the result is exactly what the tablet's side sees. */
  readonly exact: boolean;
}

export interface MergeQuestion {
  readonly kind: Kind;
  /** As the tablet's side saw it before its edit. */
  readonly base: Values;
  readonly edit: Difference;
  readonly registry: Values;
  /** From `accepted` on, filled identity values wait for a second person. */
  readonly guard: boolean;
}

/** Identity paths of an e-ID application, by shape: from `accepted` on, changing one takes two people. */
const IDENTITY: ReadonlySet<string> = new Set([
  'applicant/fullName',
  'applicant/birthDate',
  'applicant/sex',
  'applicant/personalNumber',
  'applicant/otherNumbers/#/number',
  'applicant/otherNumbers/#/state',
  'applicant/nationality',
  'applicant/life',
  'applicant/deathDate',
  'representative/personalNumber',
  'contact/phone',
]);

/** Strongest first; a value without a source is the weakest. */
const STRENGTH: readonly (Source | undefined)[] = ['G', 'Q', 'M', 'P', 'R', 'T', undefined];

/**
 * Three-way merge by path: one side changed a value, it is taken; both alike, the stronger source is taken; both
 * differently, the registry's stands and the path is a conflict, unless one date contains the other: then the more
 * precise wins. A row that one side removed and the other changed stays as the registry has it, whole, and is one
 * conflict. Pure, and the same on both sides.
 */
export function merge(question: MergeQuestion): Merged {
  const { kind, base, edit, registry, guard } = question;
  const mine = applied(base, edit);
  const touched = [...new Set([...Object.keys(edit.set), ...(edit.unset ?? [])])];
  const identity = (path: string): boolean => guard && isIdentity(kind, path);
  const rows = mergeRows({ kind, base, mine, registry, touched, identity });
  const values: Record<string, Sourced> = { ...registry };
  const conflicts: Parted[] = [];
  const guarded: Parted[] = [];
  for (const { path, guarded: held, row } of rows.disputes) (held ? guarded : conflicts).push({ path, row });
  for (const path of touched.filter((one) => !rows.settles(one))) {
    const sides = { base: at(base, path), tablet: at(mine, path), registry: at(registry, path) };
    const parted = { path, ...pick('registry', sides.registry), ...pick('tablet', sides.tablet) };
    if (sides.registry && identity(path) && !same(sides.registry.v, sides.tablet?.v)) {
      guarded.push(parted);
      continue;
    }
    const winner = settle(kind, path, sides);
    if (winner === 'conflict') conflicts.push(parted);
    else if (winner) values[path] = winner;
    else delete values[path];
  }
  return { values, conflicts, guarded, twins: rows.twins, exact: sameValues(values, mine) };
}

function isIdentity(kind: Kind, path: string): boolean {
  return IDENTITY.has(fieldAt(kind, path)?.shape ?? '');
}

interface Sides {
  readonly base?: Sourced;
  readonly tablet?: Sourced;
  readonly registry?: Sourced;
}

function settle(
  kind: Kind,
  path: string,
  { base, tablet, registry }: Sides,
): Sourced | undefined | 'conflict' {
  if (same(base?.v, registry?.v)) return tablet;
  if (same(tablet?.v, registry?.v)) return stronger(registry, tablet);
  if (same(base?.v, tablet?.v)) return registry;
  if (!tablet || !registry || fieldAt(kind, path)?.field.type !== 'pdate') return 'conflict';
  if (typeof registry.v !== 'string' || typeof tablet.v !== 'string') return 'conflict';
  const date = morePrecise(registry.v, tablet.v);
  if (date === undefined) return 'conflict';
  return date === registry.v ? registry : tablet;
}

function stronger(a?: Sourced, b?: Sourced): Sourced | undefined {
  return STRENGTH.indexOf(b?.s) < STRENGTH.indexOf(a?.s) ? b : a;
}

function at(values: Values, path: string): Sourced | undefined {
  return Object.hasOwn(values, path) ? values[path] : undefined;
}

function pick<N extends string>(name: N, value?: Sourced): Partial<Record<N, Sourced<Value>>> {
  return value ? ({ [name]: value } as Record<N, Sourced<Value>>) : {};
}

function sameValues(a: Values, b: Values): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => same(a[path]?.v, at(b, path)?.v));
}
