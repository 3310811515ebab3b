import {
  circumstancesOf,
  eidSituation,
  needAt,
  type Situation,
} from '../../../domain/kinds/eid-situation.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import type { Field } from '../../../domain/kinds/field.ts';
import type { Source, Values } from '../../../domain/record.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { fieldLabel } from './finding-words.ts';
import { dayNow } from './day-now.ts';
import { rowsOf } from './rows-of.ts';
import { hasPicture, isAbroad, stepOf, type StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { valueText } from './value-words.ts';

export interface AnswerRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly source: Source | 'preset' | '';
  /** Where it is changed. */
  readonly step: StepId;
}

export interface AnswerSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

/** Sections that the officer filled in; the others are the program's own. */
const SHOWN_SECTIONS = [
  'applicant',
  'representative',
  'card',
  'contact',
  'absence',
  'biometrics',
  'consent',
] as const;
/** Kept beside an answer for comparison, or for the file: no answer of the person. */
const NOT_SHOWN =
  /^(card\/read\/|consent\/(?!noticeShown|integrate)|applicant\/(life|otherNumbers)|representative\/recordId)/;
/** Most have it, so it is shown of the few who do not. */
const USUAL: Readonly<Record<string, unknown>> = { 'applicant/nationality': 'VN' };

/** All answers by section, in the order of the kind's definition; an empty one that submitting asks for stays. */
export function answerSections(values: Values): AnswerSection[] {
  const situation = eidSituation(circumstancesOf(values, dayNow()));
  const sections = SHOWN_SECTIONS.filter((id) => situation.sections.includes(id)).map((id): AnswerSection => {
    const fields = Object.entries<Field>(eid.sections[id].fields);
    const rows = fields.flatMap(([name, field]) => rowOf(`${id}/${name}`, field, { values, situation }));
    const more = id === 'applicant' ? [numbersRow(values)] : [];
    return { id, title: eid.sections[id][currentLanguage()], rows: [...rows, ...more] };
  });
  const asked = [...sections.filter(({ rows }) => rows.length > 0)];
  return isAbroad(values) ? asked : [...asked, documentSection(values), pictureSection(values)];
}

/** Other numbers are asked of the few who have some, from here. */
function numbersRow(values: Values): AnswerRow {
  const under = 'applicant/otherNumbers';
  const numbers = rowsOf(values, under).map((row) => {
    const [number, state] = ['number', 'state'].map((name) => `${under}/${row}/${name}`);
    return [textAt(values, number!), valueText(state!, values[state!]?.v)].filter(Boolean).join(', ');
  });
  const words = say().enrol.numbers;
  return {
    path: under,
    label: words.title,
    value: numbers.join('; ') || words.none,
    source: '',
    step: 'numbers',
  };
}

function documentSection(values: Values): AnswerSection {
  const words = say().enrol.documents;
  const rows = rowsOf(values, 'documents').map((id): AnswerRow => {
    const at = (name: string): string =>
      valueText(`documents/${id}/${name}`, values[`documents/${id}/${name}`]?.v);
    const value = ['number', 'class', 'vehicleType', 'chassis'].map(at).filter(Boolean).join(', ');
    return { path: `documents/${id}/number`, label: at('kind'), value, source: '', step: 'documents' };
  });
  const none: AnswerRow = {
    path: 'documents',
    label: words.title,
    value: words.noneAdded,
    source: '',
    step: 'documents',
  };
  return { id: 'documents', title: words.title, rows: rows.length > 0 ? rows : [none] };
}

/** Asked as "no smartphone", read as "smartphone": two negations side by side are misread. */
const TURNED = 'contact/noSmartphone';

function rowOf(
  path: string,
  field: Field,
  { values, situation }: { values: Values; situation: Situation },
): AnswerRow[] {
  const answer = values[path];
  const need = needAt(situation, path);
  const open = need === 'always' || need === 'submit';
  if (need === undefined || NOT_SHOWN.test(path) || (answer === undefined && !open)) return [];
  if (path in USUAL && USUAL[path] === answer?.v) return [];
  if (path === TURNED && typeof answer?.v === 'boolean')
    return [smartphoneRow(!answer.v, answer.s === undefined)];
  const label = fieldLabel(path);
  // Where a value can only be typed, saying so says nothing.
  const source = field.sources === 'T' ? '' : (answer?.s ?? '');
  return [{ path, label, value: valueText(path, answer?.v) || notKnown(path), source, step: stepOf(path) }];
}

/** Where leaving it open is an answer, it is read as one: it was asked. */
const notKnown = (path: string): string =>
  path === 'representative/accountLevel' ? say().enrol.representative.toCheck : '';

function smartphoneRow(has: boolean, preset: boolean): AnswerRow {
  const label = say().enrol.contact.smartphone;
  const source = preset ? 'preset' : '';
  return { path: TURNED, label, value: valueText(TURNED, has), source, step: stepOf(TURNED) };
}

/** Pictures are rows without words of their own: each kind is there, or missing. */
function pictureSection(values: Values): AnswerSection {
  const words = say().enrol;
  const row = (kind: string, label: string, step: StepId): AnswerRow => ({
    path: `pictures/${kind}`,
    label,
    value: hasPicture(values, kind) ? words.check.taken : words.check.missing,
    source: '',
    step,
  });
  const sides =
    values['card/state']?.v === 'none'
      ? []
      : [row('card-front', words.sides.front, 'sides'), row('card-back', words.sides.back, 'sides')];
  return { id: 'pictures', title: words.check.pictures, rows: [portraitRow(values, row), ...sides] };
}

function portraitRow(
  values: Values,
  row: (kind: string, label: string, step: StepId) => AnswerRow,
): AnswerRow {
  const words = say().enrol;
  const portrait = row('portrait', words.portrait, 'portrait');
  const reason = values['portrait/noPortraitReason']?.v;
  if (hasPicture(values, 'portrait') || typeof reason !== 'string') return portrait;
  const told = words.picture.noneReasons[reason as keyof typeof words.picture.noneReasons] ?? reason;
  return { ...portrait, value: words.check.portraitNone(told) };
}
