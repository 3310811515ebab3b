import type { Settings } from '../storage/settings.ts';
import type { SyncView } from './api.ts';
import type { Books } from './books.ts';
import { syncState } from './lists.ts';

/** Clock differences below this do not matter to anyone: requests carry the registry's time anyway. */
const CLOCK_TOLD_MINUTES = 10;

export interface Sending {
  readonly active: boolean;
  readonly online: boolean;
  readonly doneSteps: number;
  readonly startedAt: number;
  /** Bytes that waited when sending began. */
  readonly startBytes: number;
  /** Why a pass ended without being able to write that down. */
  readonly fault?: string;
}

/** Bytes that have not left: sealed copies and pictures named by a saved version. */
export function bytesWaiting(books: Books): number {
  let bytes = 0;
  for (const row of books.outbox.values()) bytes += row.size;
  for (const row of books.waiting.values()) bytes += row.size;
  return bytes;
}

interface SyncViewed {
  readonly books: Books;
  readonly settings: Partial<Settings>;
  /** Whether it ever had anything to send. */
  readonly sentBefore: boolean;
}

/** What the sync centre and the chip say. */
export function syncView(
  { books, settings, sentBefore }: SyncViewed,
  now: { sending: Sending; nowMs: number },
): SyncView {
  const { identity, paused, retry, allSentAt, clockSkewMs = 0 } = settings;
  const { sending, nowMs } = now;
  const bytes = bytesWaiting(books);
  const clockOff = Math.round(clockSkewMs / 60_000);
  return {
    phase: phase({
      paired: identity !== undefined,
      paused: paused === true,
      trouble: sending.fault ?? retry?.code,
      sending,
    }),
    // Two changes of one person are one record to whoever waits for it.
    records: new Set([...books.outbox.values()].map(({ record }) => record)).size,
    pictures: books.waiting.size,
    bytes,
    needsYou: needingYou(books),
    doneSteps: sending.doneSteps,
    ...timeLeft(sending, bytes, nowMs),
    // A tablet that never had anything to send has not sent it all.
    ...(allSentAt !== undefined && sentBefore && { allSentAt }),
    ...(retry && { retryAt: retry.at, code: retry.code }),
    ...(sending.fault !== undefined && { code: sending.fault }),
    ...(Math.abs(clockOff) >= CLOCK_TOLD_MINUTES && { clockOffMinutes: clockOff }),
  };
}

function needingYou(books: Books): number {
  let count = 0;
  for (const row of books.records.values()) if (syncState(row, books) === 'needs-you') count += 1;
  return count;
}

function phase(now: {
  paired: boolean;
  paused: boolean;
  trouble: string | undefined;
  sending: Sending;
}): SyncView['phase'] {
  if (!now.paired) return 'unpaired';
  if (now.paused) return 'paused';
  if (now.sending.active) return 'sending';
  if (!now.sending.online || now.trouble === 'offline') return 'offline';
  return now.trouble === undefined ? 'idle' : 'failed';
}

/** Said only once something has left, so that it is measured and not guessed. */
function timeLeft(sending: Sending, bytesLeft: number, nowMs: number): { secondsLeft?: number } {
  const sent = sending.startBytes - bytesLeft;
  const seconds = (nowMs - sending.startedAt) / 1000;
  if (!sending.active || sent <= 0 || seconds <= 0) return {};
  return { secondsLeft: Math.round((bytesLeft * seconds) / sent) };
}
