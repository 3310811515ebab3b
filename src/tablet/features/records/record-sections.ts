import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt, type FieldAt, type Section } from '../../../domain/kinds/kind.ts';
import type { Source, Sourced, Values } from '../../../domain/record.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { answerWords, valueWords, type Names } from './value-words.ts';

export interface RecordRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly source: Source | '';
}

export interface RecordSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RecordRow[];
}

/** Kept for whoever looks into how the record came about; no answer of the person. */
const BOOKKEEPING =
  /^(consent\/(noticeVersion|at|by)$|card\/read\/|request\/rosterRow$|pictures\/[^/]+\/takenAt$)/;
/** Drawn, not told in words. */
const DRAWN = 'signature/mark';
/** Asked as "no smartphone", read as "smartphone": two negations side by side are misread. */
const TURNED = 'contact/noSmartphone';

export const isBookkeeping = ({ path }: Pick<RecordRow, 'path'>): boolean => BOOKKEEPING.test(path);

/**
 * Everything that a record has, by the sections and in the order and words of its kind, rows of one id together. What
 * is empty has no row, nor has what only a program reads: a picture's hash. The signature is drawn apart.
 */
export function recordSections(values: Values, names: Names): RecordSection[] {
  const language = currentLanguage();
  return Object.entries<Section>(eid.sections).flatMap(([id, section]) => {
    const rows = answersIn(id, section, values).flatMap((answer) => rowOf(answer, names));
    return rows.length > 0 ? [{ id, title: section[language], rows }] : [];
  });
}

interface Answer {
  readonly path: string;
  readonly at: FieldAt;
  readonly value: Sourced;
}

function answersIn(id: string, section: Section, values: Values): Answer[] {
  const fields = Object.keys(section.fields);
  return Object.entries(values)
    .flatMap(([path, value]): Answer[] => {
      const at = path.startsWith(`${id}/`) ? fieldAt(eid, path) : null;
      return at ? [{ path, at, value }] : [];
    })
    .sort((a, b) => compare(placeOf(a.at, fields), placeOf(b.at, fields)));
}

type Place = readonly [first: number, row: string, field: number];

/** Where rows of one group begin, then which of them, then which of its fields. */
function placeOf({ name, rows }: FieldAt, fields: readonly string[]): Place {
  const [under = ''] = name.split('#');
  const ofGroup = name.includes('#') ? fields.findIndex((field) => field.startsWith(under)) : 0;
  const first = rows.length > 0 ? ofGroup : fields.indexOf(name);
  return [first, rows.join('/'), fields.indexOf(name)];
}

const compare = (a: Place, b: Place): number =>
  a[0] - b[0] || (a[1] === b[1] ? a[2] - b[2] : a[1] < b[1] ? -1 : 1);

function rowOf({ path, at, value }: Answer, names: Names): RecordRow[] {
  if (path === DRAWN) return [];
  // Where a value can only have been typed, saying so tells nothing.
  const source = at.field.sources.length === 1 ? '' : (value.s ?? '');
  if (path === TURNED && typeof value.v === 'boolean')
    return [{ path, label: say().records.smartphone, value: valueWords(at, !value.v), source }];
  const words = answerWords(at, value, names);
  return words ? [{ path, label: at.field[currentLanguage()], value: words, source }] : [];
}
