import { surelyReached, surelyUnder } from './age.ts';
import type { Reading } from './reading.ts';

// Decree 69/2024/ND-CP: from 14 a citizen applies alone, from 6 an account may have level 2.
export const ADULT_YEARS = 14;
export const LEVEL_2_YEARS = 6;

/** Vietnamese citizen, someone else, or not known yet. */
export function isVietnamese(record: Reading): boolean | undefined {
  const nationality = record.text('applicant/nationality');
  return nationality === undefined ? undefined : nationality === 'VN';
}

/** The subject that nationality and age leave, undefined while either leaves more than one. A ward is never guessed. */
export function fittingSubject(record: Reading, today: string): 'adult' | 'child' | 'foreigner' | undefined {
  const vietnamese = isVietnamese(record);
  if (vietnamese === undefined) return undefined;
  if (!vietnamese) return 'foreigner';
  const birth = record.text('applicant/birthDate');
  if (surelyReached(ADULT_YEARS, birth, today)) return 'adult';
  return surelyUnder(ADULT_YEARS, birth, today) ? 'child' : undefined;
}

/** Surely acts alone: of age whichever the day of birth, and no ward. */
export function surelyWithoutRepresentative(record: Reading, today: string): boolean {
  const subject = record.text('request/subject');
  if (subject === undefined || subject === 'ward') return false;
  return surelyReached(ADULT_YEARS, record.text('applicant/birthDate'), today);
}

/** Surely acts through a representative: under 14 whichever the day of birth, or a ward. */
export function needsRepresentative(record: Reading, today: string): boolean {
  const ward = record.text('request/subject') === 'ward';
  return ward || surelyUnder(ADULT_YEARS, record.text('applicant/birthDate'), today);
}
