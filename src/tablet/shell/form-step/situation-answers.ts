import { circumstancesOf, eidSituation } from '../../../domain/kinds/eid-situation.ts';
import { Reading } from '../../../domain/rules/reading.ts';
import { fittingSubject } from '../../../domain/rules/subject.ts';
import type { FormStep } from '../../vault/api.ts';
import { valuesAfter, type Values } from '../../../domain/record.ts';

const SUBJECT = 'request/subject';
const LEVEL = 'request/level';

/**
 * A step with what follows from it by age and nationality on that day: for whom the application is, and which level
 * is possible. Worked out, so without a source; a ward is named by a person alone, and a level that a person chose
 * goes only where the law does not allow it.
 */
export function withSituation(step: FormStep, values: Values, today: string): FormStep {
  const named = { ...step, ...subjectAfter(valuesAfter(values, step), today) };
  return { ...named, ...levelAfter(valuesAfter(values, named), today) };
}

function subjectAfter(values: Values, today: string): FormStep {
  const record = new Reading(values);
  const stands = record.text(SUBJECT);
  const fitting = stands === 'ward' ? undefined : fittingSubject(record, today);
  return fitting === undefined || fitting === stands ? {} : { [SUBJECT]: { v: fitting } };
}

function levelAfter(values: Values, today: string): FormStep {
  const { mayHaveLevel2 } = eidSituation(circumstancesOf(values, today));
  const level = values[LEVEL];
  if (!mayHaveLevel2) return level?.v === '1' ? {} : { [LEVEL]: { v: '1' } };
  return level?.v === '1' && level.s === undefined ? { [LEVEL]: { v: '2' } } : {};
}
