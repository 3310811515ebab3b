import { same } from '../../../domain/kinds/difference.ts';
import type { Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

const LINK = 'representative/recordId';
const LEVEL = 'representative/accountLevel';
/** Who the representative is. */
const WHO = ['fullName', 'personalNumber', 'birthDate', 'sex'].map((field) => `representative/${field}`);

/** The record that a representative was found in, and its account, are of that person: of another nothing is known. */
export function unlinked(values: Values, step: FormStep): FormStep {
  if (!values[LINK]) return {};
  const another = WHO.some((path) => path in step && !same(step[path]?.v, values[path]?.v));
  return another ? { [LINK]: null, [LEVEL]: null } : {};
}
