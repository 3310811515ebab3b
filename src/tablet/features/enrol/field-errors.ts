import { circumstancesOf, eidSituation, needAt } from '../../../domain/kinds/eid-situation.ts';
import { unansweredEid } from '../../../domain/kinds/eid-unanswered.ts';
import { relevantValues } from '../../../domain/kinds/eid-relevant.ts';
import { fieldAt } from '../../../domain/kinds/kind.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { isCatalogueCode, unreadablePaths } from '../../../domain/kinds/readable.ts';
import { formField, type FormField } from '../../../domain/kinds/form.ts';
import { isFullDate } from '../../../domain/partial-date.ts';
import type { DateBoxes } from '../../../domain/typed-date.ts';
import { isPersonalNumber } from '../../../domain/personal-number.ts';
import { readPhone } from '../../../domain/phone.ts';
import type { Values } from '../../../domain/record.ts';
import { readDateBoxes } from '../../../domain/typed-date.ts';
import type { Problem } from '../../elements/error-summary/error-summary.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { dayNow } from './day-now.ts';
import { fieldLabel } from './finding-words.ts';
import { datePartsOf } from './typed-text.ts';

/** What is wrong with a field's format, in a sentence; empty when nothing is, or nothing was entered. */
export function formatError(field: FormField, values: Values): string {
  const value = values[field.path]?.v;
  if (typeof value !== 'string' || value === '') return '';
  switch (field.type) {
    case 'personalNumber':
      return isPersonalNumber(value) ? '' : say().field.needsTwelve;
    case 'phone': {
      const reading = readPhone(value);
      return reading.ok ? '' : say().enrol.contact.reason[reading.reason];
    }
    case 'pdate':
      return dateError(value);
    case 'date':
    case 'expiry':
      return value === 'none'
        ? ''
        : dateError(value) || (isFullDate(value) ? '' : say().enrol.typed.fullDate);
    case 'catalogue':
      return isCatalogueCode(value) ? '' : say().enrol.typed.chooseOne;
    default:
      return '';
  }
}

function dateError(value: string): string {
  const boxes = datePartsOf(value);
  const reading = readDateBoxes(boxes);
  if (reading.ok) return '';
  const words = say().enrol.typed;
  if (reading.reason === 'no-such-day' && isLeapDay(boxes)) return words.noLeapDay(boxes.year);
  return words.dateReason[reading.reason];
}

/** People born on 29 February are asked for a day that most years do not have: it is said which year has none. */
function isLeapDay({ day, month }: DateBoxes): boolean {
  return Number(day) === 29 && Number(month) === 2;
}

/**
 * Everything of a page that keeps it from being complete: what is empty and must be answered in this record's
 * situation, and what cannot be read.
 */
export function pageProblems(fields: readonly FormField[], values: Values): Problem[] {
  const situation = eidSituation(circumstancesOf(values, dayNow()));
  return fields.flatMap((field) => {
    const need = needAt(situation, field.path);
    const missing = values[field.path] === undefined && need !== undefined && need !== 'optional';
    const text = missing ? say().enrol.typed.empty(field.label) : formatError(field, values);
    return text === '' ? [] : [{ field: field.path, text }];
  });
}

/** What is empty of the whole record, must be there to submit, and was not told yet. */
export function unansweredProblems(values: Values, told: readonly Problem[]): Problem[] {
  return unansweredEid(values, dayNow())
    .filter((path) => !told.some(({ field }) => field === path))
    .map((path) => ({ field: path, text: say().enrol.typed.empty(fieldLabel(path)) }));
}

/** Typed text that is no value of its field yet: it must not leave the tablet. */
export function unreadableProblems(values: Values): Problem[] {
  // Answers of another situation stay in the draft, and are not submitted.
  return unreadablePaths(eid, relevantValues(values, dayNow())).map(unreadableProblem(values));
}

/** Of one path that holds no value of its field. */
export function unreadableProblem(values: Values): (path: string) => Problem {
  return (path) => {
    if (!fieldAt(eid, path)) return { field: path, text: say().enrol.typed.tooLong };
    const field = formField(eid, path, currentLanguage());
    return {
      field: path,
      text: `${field.label}: ${formatError(field, values) || say().enrol.typed.tooLong}`,
    };
  };
}
