import type { FieldType } from '../../../domain/kinds/field.ts';
import { fieldAt, type Kind } from '../../../domain/kinds/kind.ts';
import { isFullDate, isPartialDate } from '../../../domain/partial-date.ts';
import type { Sourced, Value, Values } from '../../../domain/record.ts';
import type { DateParts } from '../../elements/date-field/date-parts.ts';
import { dateOfParts, partsOfDate } from '../../elements/date-field/date-parts.ts';

/** A typed text as a value; an emptied box empties the field. */
export function typedValue(text: Value): Sourced | null {
  return text === '' ? null : { v: text, s: 'T' };
}

/**
 * Three boxes as a value. A half-typed date is kept as it was typed, `5//1999`, so that an interruption loses no
 * digit: it is no date, rules and `unreadablePaths` say so, and it never leaves the tablet.
 */
export function typedDate(parts: DateParts): Sourced | null {
  return typedValue(dateOfParts(parts) ?? `${parts.day}/${parts.month}/${parts.year}`);
}

/** The three boxes of a stored or half-typed date. */
export function datePartsOf(value: Value | undefined): DateParts {
  if (typeof value !== 'string') return partsOfDate('');
  const [day, month, year] = value.split('/');
  return year === undefined ? partsOfDate(value) : { day: day!, month: month!, year };
}

/** Words that were typed beside the list are none of its codes. */
export function isCatalogueCode(value: string): boolean {
  return /^[A-Za-z0-9-]{1,40}$/.test(value);
}

/** Whether a value can be stored by the registry as a value of its type. */
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

/** Paths that hold typed text which is no value of their field yet. */
export function unreadablePaths(kind: Kind, values: Values): string[] {
  return Object.entries(values).flatMap(([path, { v }]) => {
    const type = fieldAt(kind, path)?.field.type;
    const readable = type && READABLE[type];
    return readable && !(typeof v === 'string' && readable(v)) ? [path] : [];
  });
}
