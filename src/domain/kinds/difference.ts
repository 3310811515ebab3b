import type { Values } from '../record.ts';

/** What takes one set of values to another, as a change carries it: values by path, and paths emptied. */
export interface Difference {
  readonly set: Values;
  /** Absent where nothing was emptied. */
  readonly unset?: readonly string[];
}

/** What was changed from `before` to `after`. A value with another source or another `asWritten` is changed too. */
export function difference(before: Values, after: Values): Difference {
  const changed = Object.entries(after).filter(
    ([path, value]) => !Object.hasOwn(before, path) || !same(before[path], value),
  );
  const unset = Object.keys(before).filter((path) => !Object.hasOwn(after, path));
  return { set: Object.fromEntries(changed), ...(unset.length > 0 && { unset }) };
}

/** The values after a change; neither argument is touched. A path both set and unset is empty. */
export function applied(values: Values, { set, unset = [] }: Difference): Values {
  const emptied = new Set(unset);
  const entries = [...Object.entries(values), ...Object.entries(set)];
  return Object.fromEntries(entries.filter(([path]) => !emptied.has(path)));
}

/** Whether a difference changes nothing. */
export function isUnchanged({ set, unset = [] }: Difference): boolean {
  return Object.keys(set).length === 0 && unset.length === 0;
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [filled(a), filled(b)];
  return (
    left.length === right.length && left.every(([key, value]) => Object.hasOwn(b, key) && same(value, b[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A member that is undefined is not there: JSON drops it. */
function filled(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
