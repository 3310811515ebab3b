import type { OfficerRow } from '../storage/rows.ts';

/** After this many wrong passphrases in a row an officer's unlock on this tablet is off; nothing is wiped. */
export const MOST_TRIES = 10;

const SECOND = 1000;
/** Wait after the n-th wrong try: the first three are for tired fingers, the rest cost a guesser time. */
const WAIT_MS = [0, 0, 0, 5, 15, 30, 60, 120, 300, 0].map((seconds) => seconds * SECOND);

/** Whether this officer's unlock is off until an administrator renews it. */
export function isOff(row: Pick<OfficerRow, 'failedTries'>): boolean {
  return row.failedTries >= MOST_TRIES;
}

/** How long until the next try; never longer than the step's own wait, whatever the clock did since. */
export function waitMs(row: Pick<OfficerRow, 'failedTries' | 'nextTryAt'>, nowMs: number): number {
  const most = WAIT_MS[Math.max(0, row.failedTries - 1)] ?? 0;
  return Math.min(most, Math.max(0, row.nextTryAt - nowMs));
}

/** The row after a wrong try; written before the passphrase is tested, so that killing the app saves no guess. */
export function afterTry(row: OfficerRow, nowMs: number): OfficerRow {
  const failedTries = row.failedTries + 1;
  return { ...row, failedTries, nextTryAt: nowMs + (WAIT_MS[failedTries - 1] ?? 0) };
}

/** The row after the right passphrase, or a renewal. */
export function afterSuccess(row: OfficerRow): OfficerRow {
  return { ...row, failedTries: 0, nextTryAt: 0 };
}
