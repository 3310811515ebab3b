import data from './lists.json';

/** Short lists of codes that the law or an administrator changes: each a table of its own under catalogues/. */
export type ListName = keyof (typeof data)['lists'];

export interface ListRow {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** Rows of a short list, in the order in which they are offered. */
export function listRows(name: ListName): readonly ListRow[] {
  return rows.get(name) ?? [];
}

/** Version of a short list: the month in which it was last looked through. */
export function listVersion(name: ListName): string {
  return data.lists[name].version;
}

/** Whether a list is one of the short ones, and not a catalogue with a module of its own. */
export function isListName(name: string): name is ListName {
  return Object.hasOwn(data.lists, name);
}

const rows = new Map(
  Object.entries(data.lists).map(([name, list]) => [
    name,
    list.rows.map(([code = '', vi = '', en = '']) => ({ code, vi, en })),
  ]),
);
