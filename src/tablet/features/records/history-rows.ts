import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt } from '../../../domain/kinds/kind.ts';
import type { Source, Sourced } from '../../../domain/record.ts';
import { currentLanguage } from '../../shell/language.ts';
import type { HistoryChange, HistoryStep } from '../../vault/api.ts';
import { isBookkeeping } from './record-sections.ts';
import { answerWords, type Names } from './value-words.ts';

/** One changed answer, in words; empty words where there was, or is, none. */
export interface HistoryRow {
  readonly path: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly source: Source | '';
  /** The value before, where putting it back means something: not for pictures, nor for a first value. */
  readonly before?: Sourced;
}

/** The answers that a step changed, as a person asks about them: no bookkeeping, no hash of a picture. */
export function historyRows({ changes }: HistoryStep, names: Names = {}): HistoryRow[] {
  return changes.flatMap((change) => rowOf(change, names));
}

function rowOf(change: HistoryChange, names: Names): HistoryRow[] {
  const { path, from, to } = change;
  const found = fieldAt(eid, path);
  if (!found || isBookkeeping({ path })) return [];
  const words = (value?: Sourced): string => (value ? answerWords(found, value, names) : '');
  const told = { from: words(from), to: words(to) };
  // A hash has no words, and a picture's other facts go with the line that names its kind.
  const picture = found.section === 'pictures';
  if ((!told.from && !told.to) || (picture && found.name !== 'kind')) return [];
  const again = from && !picture && found.field.type !== 'mark' && told.from !== told.to;
  return [
    {
      path,
      label: found.field[currentLanguage()],
      ...told,
      // Where a value can only have been typed, saying so tells nothing.
      source: found.field.sources.length === 1 ? '' : (to?.s ?? ''),
      ...(again && { before: from }),
    },
  ];
}
