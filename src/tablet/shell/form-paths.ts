import { hrefTo } from './router.ts';

/**
 * Step of the form that asks for a path: the first that it is, or that it begins with. What is not here is looked at
 * where all answers are checked.
 */
const STEP_AT: readonly (readonly [path: string, step: string])[] = [
  ['request/subject', 'request'],
  ['request/level', 'check'],
  ['request/category', 'check'],
  ['request/', 'identity'],
  ['absence/', 'request'],
  ['applicant/nationality', 'request'],
  ['applicant/otherNumbers', 'numbers'],
  ['applicant/', 'identity'],
  // Without a card there is no page about it.
  ['card/noNumberReason', 'identity'],
  ['card/appliedTogether', 'identity'],
  ['card/', 'card'],
  ['representative/', 'representative'],
  ['contact/', 'contact'],
  ['documents', 'documents'],
  ['pictures/', 'sides'],
  ['portrait/', 'portrait'],
  ['consent/', 'notice'],
  ['biometrics/', 'fingerprints'],
  ['signature/', 'sign'],
];

/** Address of a new application. */
export const NEW_FORM = '#/enrol/new';

/** Address of a record's form where it was left. */
export function formHref(record: string): string {
  return hrefTo('/enrol/:record', { record });
}

/** Address of a record's slip. */
export function slipHref(record: string): string {
  return hrefTo('/slip/:record', { record });
}

/** Address of a record's form at the step that asks for a path, `applicant/birthDate`. */
export function formHrefAt(record: string, path: string): string {
  const step = STEP_AT.find(([asked]) => path.startsWith(asked))?.[1] ?? 'check';
  return hrefTo('/enrol/:record/:step', { record, step });
}

/** Address of a record's form where all answers are checked. */
export function checkHref(record: string): string {
  return hrefTo('/enrol/:record/:step', { record, step: 'check' });
}

/** Address of a record's form where its pictures are taken. */
export function pictureHref(record: string): string {
  return hrefTo('/enrol/:record/:step', { record, step: 'sides' });
}
