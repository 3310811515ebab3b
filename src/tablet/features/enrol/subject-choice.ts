import type { Values } from '../../../domain/record.ts';
import { withSituation } from '../../shell/form-step/situation-answers.ts';
import type { FormStep } from '../../vault/api.ts';
import { textAt } from './text-at.ts';

const SUBJECT = 'request/subject';
const NATIONALITY = 'applicant/nationality';

/** Whom an officer says that it is for. */
export const SUBJECTS = ['citizen', 'ward', 'foreigner'] as const;
export type Asked = (typeof SUBJECTS)[number];

/** Adults and children differ by age alone: nobody chooses between them. */
export function askedSubject(values: Values): Asked {
  const subject = textAt(values, SUBJECT);
  return subject === 'ward' || subject === 'foreigner' ? subject : 'citizen';
}

/** The choice with what follows from it. */
export function subjectChosen(subject: Asked, values: Values, today: string): FormStep {
  const step: FormStep = {
    ...nationalityOf(subject, textAt(values, NATIONALITY)),
    // Of a citizen without a birth date an adult is thought of first, as everywhere.
    [SUBJECT]: subject === 'citizen' ? { v: 'adult' } : { v: subject, s: 'T' },
  };
  return withSituation(step, values, today);
}

/**
 * Only where the choice itself says so is a nationality another: a citizen is Vietnamese, a foreigner is not, and a
 * ward may be either, so that what was entered stays.
 */
function nationalityOf(subject: Asked, stands: string): FormStep {
  if (subject === 'foreigner') return stands === 'VN' ? { [NATIONALITY]: null } : {};
  const vietnamese = subject === 'citizen' ? stands !== 'VN' : stands === '';
  return vietnamese ? { [NATIONALITY]: { v: 'VN', s: 'T' } } : {};
}
