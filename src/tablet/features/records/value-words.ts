import { nationality } from '../../../domain/catalogues/nationalities.ts';
import type { Field } from '../../../domain/kinds/field.ts';
import { groupPersonalNumber } from '../../../domain/personal-number.ts';
import { groupPhone } from '../../../domain/phone.ts';
import type { Value } from '../../../domain/record.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { clockTime, dayOfInstant, dayText } from '../../shell/told-time.ts';

/** What ids stand for, as this tablet knows: sites and the officer. */
export type Names = Readonly<Record<string, string>>;

const TEXTS: Partial<Record<Field['type'], (text: string) => string>> = {
  pdate: dayText,
  date: dayText,
  expiry: (text) => (text === 'none' ? say().records.never : dayText(text)),
  personalNumber: groupPersonalNumber,
  phone: groupPhone,
  catalogue: (code) => nationality(code)?.[currentLanguage()] ?? code,
};

/** A value as a person reads it, in the language on screen. Empty for what has no words (a picture's hash). */
export function valueWords(field: Field, value: Value, names: Names = {}): string {
  switch (typeof value) {
    case 'boolean':
      return value ? say().generic.yes : say().generic.no;
    case 'number':
      return field.type === 'time' ? `${clockTime(value)}, ${dayOfInstant(value)}` : String(value);
    case 'string':
      return textWords(field, value, names);
    default:
      return objectWords(field, value);
  }
}

function textWords(field: Field, text: string, names: Names): string {
  if (field.type === 'choice') return field.choices?.[text]?.[currentLanguage()] ?? text;
  if (field.type === 'ref') return names[text] ?? '';
  if (field.type === 'hash') return '';
  return TEXTS[field.type]?.(text) ?? text;
}

function objectWords(field: Field, value: object): string {
  if (field.type === 'mark') return say().records.signed;
  const { written } = value as { written?: unknown };
  return typeof written === 'string' ? written : '';
}
