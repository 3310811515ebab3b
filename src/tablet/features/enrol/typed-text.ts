import type { Sourced, Value } from '../../../domain/record.ts';
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
