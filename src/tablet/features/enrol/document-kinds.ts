import { surelyUnder } from '../../../domain/rules/age.ts';
import type { Values } from '../../../domain/record.ts';
import { textAt } from './text-at.ts';

export const DOCUMENT_KINDS = ['bhyt', 'licence', 'vehicle'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Nobody younger drives anything on a road (Law 36/2024/QH15, article 59). */
const DRIVING_YEARS = 16;

/** The kinds of documents that a person of this age may have. */
export function documentKindsOf(values: Values, today: string): readonly DocumentKind[] {
  const tooYoung = surelyUnder(DRIVING_YEARS, textAt(values, 'applicant/birthDate'), today);
  return tooYoung ? DOCUMENT_KINDS.filter((kind) => kind !== 'licence') : DOCUMENT_KINDS;
}
