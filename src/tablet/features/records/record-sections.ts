import { eid } from '../../../domain/kinds/eid.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Source, Values } from '../../../domain/record.ts';
import { currentLanguage } from '../../shell/language.ts';
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

/**
 * Everything that a record has, by the sections and in the order and words of its kind. What is empty has no row;
 * sections that repeat (pictures) are drawn apart.
 */
export function recordSections(values: Values, names: Names, kind: Kind = eid): RecordSection[] {
  const language = currentLanguage();
  return Object.entries(kind.sections).flatMap(([id, section]) => {
    if (section.rows) return [];
    const rows = Object.entries(section.fields).flatMap(([name, field]): RecordRow[] => {
      const path = `${id}/${name}`;
      const value = Object.hasOwn(values, path) ? values[path] : undefined;
      const words = value && valueWords(field, value.v, names);
      return words ? [{ path, label: field[language], value: words, source: value.s ?? '' }] : [];
    });
    return rows.length > 0 ? [{ title: section[language], rows }] : [];
  });
}
