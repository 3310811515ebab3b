import type { PairRefusal } from '../../vault/api.ts';

/** As short as the vault takes: it refuses the same as `weak`, this only says so before a second of waiting. */
const LEAST_PASSPHRASE = 8;

export interface TypedPairing {
  readonly code: string;
  readonly passphrase: string;
  readonly again: string;
}

export type PairProblem = 'needCode' | 'needPassphrase' | 'needSame';
export type PairField = keyof TypedPairing;

/** What is missing, by field, before the registry is asked. */
export function pairProblems(typed: TypedPairing): Partial<Record<PairField, PairProblem>> {
  const short = typed.passphrase.normalize('NFC').length < LEAST_PASSPHRASE;
  return {
    ...(typed.code.trim() === '' && { code: 'needCode' as const }),
    ...(short && { passphrase: 'needPassphrase' as const }),
    ...(!short && typed.again !== typed.passphrase && { again: 'needSame' as const }),
  };
}

/** The field that a refusal is about; null for one that concerns the whole form. */
export function refusedField(why: PairRefusal): PairField | null {
  if (why === 'code' || why === 'code-shape') return 'code';
  return why === 'weak' ? 'passphrase' : null;
}
