import type { Value, Values } from '../record.ts';

/** Ids of the rows that a record has under a path (`pictures`, `applicant/otherNumbers`), in the order of their first path. */
export function rowIds(values: Values, under: string): string[] {
  const prefix = `${under}/`;
  const paths = Object.keys(values).filter((path) => path.startsWith(prefix));
  return [...new Set(paths.map((path) => path.slice(prefix.length).split('/', 1)[0]!))];
}

/** The plain value at a path, or undefined when empty. */
export function valueAt(values: Values, path: string): Value | undefined {
  return Object.hasOwn(values, path) ? values[path]!.v : undefined;
}
