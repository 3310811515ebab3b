import { same } from './kinds/difference.ts';
import { rowAt, type Kind } from './kinds/kind.ts';
import type { Sourced, Values } from './record.ts';

/** A row's values by path on either side; absent on the side that has no such row. */
export interface RowSides {
  readonly registry?: Values | undefined;
  readonly tablet?: Values | undefined;
}

export interface RowQuestion {
  readonly kind: Kind;
  readonly base: Values;
  /** The base after the tablet's edit. */
  readonly mine: Values;
  readonly registry: Values;
  /** Paths that the tablet's edit names. */
  readonly touched: readonly string[];
  /** Whether changing a filled value there takes a second person. */
  readonly identity: (path: string) => boolean;
}

export interface RowDispute {
  /** The row: `documents/<id>`. */
  readonly path: string;
  /** A row with identity values that the tablet removed, where those wait for a second person. */
  readonly guarded: boolean;
  readonly row: RowSides;
}

export interface RowsMerged {
  /**
   * Rows that one side removed and the other changed. By path alone such a row would be left in pieces: what the one
   * emptied gone, what the other wrote there. The registry's row stands, and no path in it is settled apart.
   */
  readonly disputes: readonly RowDispute[];
  /** Whether a path lies in a disputed row. */
  readonly settles: (path: string) => boolean;
  /**
   * Rows that each side added for itself and that are one thing by what they say: the same number, or the same line of
   * the same page.
   */
  readonly twins: readonly (readonly [registry: string, tablet: string])[];
}

/** What merging has to know of whole rows before it settles single paths. */
export function mergeRows(question: RowQuestion): RowsMerged {
  const { kind, touched } = question;
  const rowOfPath = new Map(touched.map((path) => [path, rowAt(kind, path)] as const));
  const rows = [...new Set(rowOfPath.values())].filter((row) => row !== null);
  if (rows.length === 0) return { disputes: [], settles: () => false, twins: [] };
  const base = byRow(kind, question.base);
  const mine = byRow(kind, question.mine);
  const registry = byRow(kind, question.registry);
  const disputes = rows.flatMap((row) => {
    const sides = { base: base.get(row), tablet: mine.get(row), registry: registry.get(row) };
    return disputed(row, sides, question.identity) ?? [];
  });
  const settled = new Set<string | null>(disputes.map(({ path }) => path));
  const fresh = rows.filter((row) => mine.has(row) && !base.has(row) && !registry.has(row));
  const others = [...registry.keys()].filter((row) => !base.has(row) && !mine.has(row));
  const twins = fresh.flatMap((tablet) =>
    others
      .filter((other) => listOf(other) === listOf(tablet))
      .filter((other) => isTwin(registry.get(other)!, mine.get(tablet)!))
      .map((other) => [other, tablet] as const),
  );
  return { disputes, settles: (path) => settled.has(rowOfPath.get(path) ?? ''), twins };
}

/** Values by path, by the row that they lie in. */
type Rows = ReadonlyMap<string, Values>;

function byRow(kind: Kind, values: Values): Rows {
  const rows = new Map<string, Record<string, Sourced>>();
  for (const [path, value] of Object.entries(values)) {
    const row = rowAt(kind, path);
    if (row === null) continue;
    const known = rows.get(row) ?? {};
    rows.set(row, known);
    known[path] = value;
  }
  return rows;
}

function disputed(
  path: string,
  { base, tablet, registry }: RowSides & { readonly base: Values | undefined },
  identity: (path: string) => boolean,
): RowDispute | null {
  const kept = tablet ?? registry;
  if (!base || !kept || (tablet && registry)) return null;
  const guarded = registry !== undefined && Object.keys(registry).some(identity);
  if (!guarded && sameRow(base, kept)) return null;
  return { path, guarded, row: { ...(registry && { registry }), ...(tablet && { tablet }) } };
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
