import { lastDigits } from '../personal-number.ts';
import type { Value, Values } from '../record.ts';
import type { Field } from './field.ts';
import { fieldAt, type Kind, type PathOf, type ValueAt } from './kind.ts';

/**
 * What a list may show of a record, by path: a name whole, a birth date's year, a number's last 3 digits.
 * A field that does not say how it is listed is not in it; a sensitive one never is.
 */
export type ListEntry<K extends Kind = Kind> = {
  readonly [P in PathOf<K['sections']>]?: ValueAt<K['sections'], P>;
};

/** The list entry of a record's values. What a page says in other words (`asWritten`) stays out. */
export function listEntry<K extends Kind>(kind: K, values: Values): ListEntry<K> {
  const shown = Object.entries(values).flatMap(([path, { v }]) => {
    const at = fieldAt(kind, path);
    const listed = at && listedValue(at.field, v);
    return listed === undefined || listed === null ? [] : [[path, listed] as const];
  });
  return Object.fromEntries(shown) as ListEntry<K>;
}

function listedValue(field: Field, value: Value): Value | undefined {
  if (field.sensitive || !field.listed) return undefined;
  if (field.listed === 'whole') return value;
  // Part of a text only: of any other value there is no part that is sure to say little enough.
  if (typeof value !== 'string') return undefined;
  return field.listed === 'year' ? value.slice(0, 4) : lastDigits(value);
}
