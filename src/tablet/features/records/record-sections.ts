import { eid } from '../../../domain/kinds/eid.ts';
import type { Field } from '../../../domain/kinds/field.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import { groupPersonalNumber } from '../../../domain/personal-number.ts';
import type { Source, Sourced, Values } from '../../../domain/record.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { valueWords, type Names } from './value-words.ts';

export interface RecordRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly source: Source | '';
}

export interface RecordSection {
  readonly title: string;
  readonly rows: readonly RecordRow[];
}

/** Kept for whoever looks into how the record came about; no answer of the person. */
const BOOKKEEPING = /^(consent\/(?!noticeShown)|card\/read\/|request\/subject)/;
/** Drawn, not told in words. */
const DRAWN = 'signature/mark';
/** Asked as "no smartphone", read as "smartphone": two negations side by side are misread. */
const TURNED = 'contact/noSmartphone';

export const isBookkeeping = (row: RecordRow): boolean => BOOKKEEPING.test(row.path);

/**
 * Everything that a record has, by the sections and in the order and words of its kind. What is empty has no row;
 * sections that repeat (pictures) and the signature are drawn apart.
 */
export function recordSections(values: Values, names: Names, kind: Kind = eid): RecordSection[] {
  const language = currentLanguage();
  return Object.entries(kind.sections).flatMap(([id, section]) => {
    if (section.rows) return [];
    const rows = Object.entries(section.fields).flatMap(([name, field]): RecordRow[] => {
      const path = `${id}/${name}`;
      const value = Object.hasOwn(values, path) ? values[path] : undefined;
      if (value === undefined || path === DRAWN) return [];
      const row = rowOf(path, { field, value, names });
      return row.value ? [row] : [];
    });
    return rows.length > 0 ? [{ title: section[language], rows }] : [];
  });
}

function rowOf(path: string, told: { field: Field; value: Sourced; names: Names }): RecordRow {
  const { field, value, names } = told;
  // Where a value can only have been typed, saying so tells nothing.
  const source = field.sources.length === 1 ? '' : (value.s ?? '');
  if (path === TURNED)
    return { path, label: say().records.smartphone, value: valueWords(field, value.v !== true), source };
  const words = valueWords(field, value.v, names);
  return {
    path,
    label: field[currentLanguage()],
    value: path === 'card/number' ? grouped(words) : words,
    source,
  };
}

/** A card that carries the personal number as its own is read in the same groups. */
const grouped = (number: string): string => (/^\d{12}$/.test(number) ? groupPersonalNumber(number) : number);
