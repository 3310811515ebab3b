import { isFullDate, isPartialDate } from '../partial-date.ts';
import type { Value, Values } from '../record.ts';
import type { Field, FieldType } from './field.ts';
import { fieldAt, type Kind } from './kind.ts';

/** Words that were typed beside the list are none of its codes. */
export function isCatalogueCode(value: string): boolean {
  return /^[A-Za-z0-9-]{1,40}$/.test(value);
}

/**
 * Whether a text can be stored by the registry as a value of its type. The same as the schemas say (`misshapen`), many
 * times as fast: asked with every letter, and while somebody waits for "saved".
 */
const READABLE: Partial<Record<FieldType, (value: string) => boolean>> = {
  pdate: isPartialDate,
  date: isFullDate,
  expiry: (value) => value === 'none' || isFullDate(value),
  digits: (value) => /^\d{1,20}$/.test(value),
  personalNumber: (value) => /^\d{1,20}$/.test(value),
  phone: (value) => value.length <= 20,
  name: (value) => value.length <= 200,
  email: (value) => value.length <= 200,
  text: (value) => value !== '' && value.length <= 500,
  catalogue: isCatalogueCode,
};

function isReadable({ type, choices }: Field, v: Value): boolean {
  if (type === 'bool') return typeof v === 'boolean';
  if (type === 'choice') return typeof v === 'string' && Object.hasOwn(choices ?? {}, v);
  const readable = READABLE[type];
  return !readable || (typeof v === 'string' && readable(v));
}

/** Paths that hold typed text which is no value of their field yet. */
export function unreadablePaths(kind: Kind, values: Values): string[] {
  return Object.entries(values).flatMap(([path, { v }]) => {
    const at = fieldAt(kind, path);
    return at && !isReadable(at.field, v) ? [path] : [];
  });
}
