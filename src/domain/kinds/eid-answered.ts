import type { Values } from '../record.ts';

/** What the program itself fills in, or one tap on the way to a first question, is no answer. */
const ANSWER =
  /^(applicant\/(?!nationality|life)|card\/(?!state)|contact\/|pictures\/|representative\/|documents\/|absence\/)/;

/** Whether anything of a person was read, typed or pictured in an application; if not, it is nobody's. */
export function hasAnswers(values: Values): boolean {
  return Object.keys(values).some((path) => ANSWER.test(path));
}
