import { nationality } from '../../../domain/catalogues/nationalities.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import type { Field } from '../../../domain/kinds/field.ts';
import { choicesOf } from '../../../domain/kinds/form.ts';
import { fieldAt, type FieldAt } from '../../../domain/kinds/kind.ts';
import { groupPersonalNumber } from '../../../domain/personal-number.ts';
import { groupPhone } from '../../../domain/phone.ts';
import type { Sourced, Value } from '../../../domain/record.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { recordNumber } from '../../shell/record-number.ts';
import { clockTime, dayOfInstant, dayText } from '../../shell/told-time.ts';
import { qualityWords } from './quality-words.ts';

/** What ids stand for, as this tablet knows: sites and the officer. */
export type Names = Readonly<Record<string, string>>;

type At = Pick<FieldAt, 'field' | 'shape'>;

const TEXTS: Partial<Record<Field['type'], (text: string) => string>> = {
  pdate: dayText,
  date: dayText,
  expiry: (text) => (text === 'none' ? say().records.never : dayText(text)),
  personalNumber: groupPersonalNumber,
  digits: groupPersonalNumber,
  phone: groupPhone,
  hash: () => '',
};

/** Texts that the program itself wrote, for itself: by shape, as a person reads them. */
const OF_SHAPE: Readonly<Record<string, (text: string) => string>> = {
  // A card that carries the personal number as its own is read in the same groups.
  'card/number': groupPersonalNumber,
  'portrait/noPortraitReason': (reason) => noPortraitWords()[reason] ?? reason,
  'pictures/#/quality': qualityWords,
  'kept/#/rule': (rule) => eid.rules.find(({ id }) => id === rule)?.[currentLanguage()] ?? rule,
  'kept/#/path': (path) => fieldAt(eid, path)?.field[currentLanguage()] ?? path,
};

const noPortraitWords = (): Readonly<Record<string, string>> => say().enrol.picture.noneReasons;

/** Whom or what an id stands for that this tablet has no name for. */
const UNNAMED: Readonly<Record<string, () => string>> = {
  'request/siteId': () => say().records.otherSite,
  'consent/by': () => say().records.otherOfficer,
  'activation/helperId': () => say().records.otherOfficer,
};

/** An answer as a person reads it; with what its paper says, where that is something else. */
export function answerWords(at: At, { v, asWritten }: Sourced, names: Names = {}): string {
  const words = valueWords(at, v, names);
  return asWritten && asWritten !== words
    ? [words, say().records.asWritten(asWritten)].filter(Boolean).join(' ')
    : words;
}

/** A value as a person reads it, in the language on screen. Empty for what has no words (a picture's hash). */
export function valueWords(at: At, value: Value, names: Names = {}): string {
  switch (typeof value) {
    case 'boolean':
      return value ? say().generic.yes : say().generic.no;
    case 'number':
      return at.field.type === 'time' ? `${clockTime(value)}, ${dayOfInstant(value)}` : String(value);
    case 'string':
      return textWords(at, value, names);
    default:
      return objectWords(at.field, value);
  }
}

function textWords({ field, shape }: At, text: string, names: Names): string {
  if (field.type === 'choice' || field.type === 'catalogue') return codeWords(field, text);
  if (field.type === 'ref') return names[text] ?? UNNAMED[shape]?.() ?? recordNumber(text);
  return (OF_SHAPE[shape] ?? TEXTS[field.type])?.(text) ?? text;
}

/** A code's words; one that its list does not have any more stands as it is. */
function codeWords(field: Field, code: string): string {
  const language = currentLanguage();
  if (field.catalogue === 'nationalities') return nationality(code)?.[language] ?? code;
  return choicesOf(field).find((row) => row.code === code)?.[language] ?? code;
}

function objectWords(field: Field, value: object): string {
  if (field.type === 'mark') return say().records.signed;
  const { written } = value as { written?: unknown };
  return typeof written === 'string' ? written : '';
}
