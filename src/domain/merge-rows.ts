import { same } from './kinds/difference.ts';
import { rowAt, type Kind } from './kinds/kind.ts';
import type { Sourced, Values } from './record.ts';

/** A row's values by path on either side; absent on the side that has no such row. */
export interface RowSides {
  readonly registry?: Values;
  readonly tablet?: Values;
}

interface Question {
  readonly kind: Kind;
  readonly base: Values;
  /** The base after the tablet's edit. */
  readonly mine: Values;
  readonly registry: Values;
  /** Paths that the tablet's edit names. */
  readonly touched: readonly string[];
}

export interface RowDispute {
  /** The row: `documents/<id>`. */
  readonly path: string;
  /** A row with identity values that the tablet removed, where those wait for a second person. */
  readonly guarded: boolean;
  readonly row: RowSides;
}

/**
 * Rows that one side removed and the other changed. By path alone such a row would be left in pieces: what the one
 * emptied gone, what the other wrote there. The registry's row stands, and no path in it is settled apart.
 */
export function disputedRows(question: Question & { readonly identity: (path: string) => boolean }): {
  readonly disputes: readonly RowDispute[];
  readonly settles: (path: string) => boolean;
} {
  const { kind, base, mine, registry, touched, identity } = question;
  const disputes: RowDispute[] = [];
  const rows = rowsNamed(kind, touched);
  for (const path of new Set(rows.values())) {
    const [before, ours, theirs] = [rowOf(base, path), rowOf(mine, path), rowOf(registry, path)];
    if (!before || (ours && theirs) || (!ours && !theirs)) continue;
    const guarded = theirs !== undefined && Object.keys(theirs).some(identity);
    const kept = ours ?? theirs!;
    if (!guarded && sameRow(before, kept)) continue;
    disputes.push({
      path,
      guarded,
      row: { ...(theirs && { registry: theirs }), ...(ours && { tablet: ours }) },
    });
  }
  const settled = new Set(disputes.map(({ path }) => path));
  return { disputes, settles: (path) => settled.has(rows.get(path) ?? '') };
}

/**
 * Rows that each side added for itself and that are one thing by what they say: the same number, or the same line of
 * the same page.
 */
export function twinRows(question: Question): [registry: string, tablet: string][] {
  const { kind, base, mine, registry, touched } = question;
  const named = [...new Set(rowsNamed(kind, touched).values())];
  const fresh = named.filter((row) => rowOf(mine, row) && !rowOf(base, row) && !rowOf(registry, row));
  if (fresh.length === 0) return [];
  const others = [...new Set(rowsNamed(kind, Object.keys(registry)).values())].filter(
    (row) => !rowOf(base, row) && !rowOf(mine, row),
  );
  return fresh.flatMap((tablet) =>
    others
      .filter((other) => listOf(other) === listOf(tablet))
      .filter((other) => isTwin(rowOf(registry, other)!, rowOf(mine, tablet)!))
      .map((other): [string, string] => [other, tablet]),
  );
}

/** The row of each path that goes through one. */
function rowsNamed(kind: Kind, paths: readonly string[]): Map<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const row = rowAt(kind, path);
      return row === null ? [] : [[path, row] as const];
    }),
  );
}

/** The row's values by path; undefined where there is none. */
function rowOf(values: Values, row: string): Values | undefined {
  const inside = Object.entries(values).filter(([path]) => path.startsWith(`${row}/`));
  return inside.length > 0 ? Object.fromEntries(inside) : undefined;
}

function sameRow(a: Values, b: Values): boolean {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].every((path) => same(a[path]?.v, b[path]?.v));
}

const listOf = (row: string): string => row.slice(0, row.lastIndexOf('/'));

function isTwin(a: Values, b: Values): boolean {
  const [one, other] = [byName(a), byName(b)];
  const alike = (name: string): boolean => {
    const value = one.get(name)?.v;
    return value !== undefined && value !== '' && same(value, other.get(name)?.v);
  };
  const otherKind = one.has('kind') && other.has('kind') && !alike('kind');
  return !otherKind && (alike('number') || (alike('page') && alike('row')));
}

function byName(row: Values): Map<string, Sourced> {
  return new Map(Object.entries(row).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value]));
}
