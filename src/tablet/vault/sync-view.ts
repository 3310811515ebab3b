import { setting } from '../storage/settings.ts';
import type { TabletStore } from '../storage/tablet-store.ts';
import type { SyncView } from './api.ts';

/** Clock differences below this do not matter to anyone: requests carry the registry's time anyway. */
const CLOCK_TOLD_MINUTES = 10;

export interface Sending {
  readonly active: boolean;
  readonly online: boolean;
  readonly doneSteps: number;
  readonly startedAt: number;
  /** Bytes that waited when sending began. */
  readonly startBytes: number;
}

/** What the sync centre and the chip say, from what lies in the store. */
export async function syncView(
  store: TabletStore,
  sending: Sending,
  now: { nowMs: number; owner?: string },
): Promise<SyncView> {
  const [outbox, pictures, records, identity, paused, retry, allSentAt, skew] = await Promise.all([
    store.list('outbox'),
    store.list('pictures'),
    now.owner === undefined ? [] : store.list('records', [now.owner]),
    setting(store, 'identity'),
    setting(store, 'paused'),
    setting(store, 'retry'),
    setting(store, 'allSentAt'),
    setting(store, 'clockSkewMs'),
  ]);
  const waiting = pictures.filter((picture) => picture.state === 'waiting');
  const bytes =
    outbox.reduce((sum, row) => sum + row.copy.length, 0) + waiting.reduce((sum, row) => sum + row.size, 0);
  const needsYou =
    records.filter((row) => row.refused || row.status === 'returned').length +
    pictures.filter((picture) => picture.state === 'mismatch' && picture.owner === now.owner).length;
  const clockOff = Math.round((skew ?? 0) / 60_000);
  return {
    phase: phase({ paired: identity !== undefined, paused: paused === true, retry: retry?.code, sending }),
    records: outbox.length,
    pictures: waiting.length,
    bytes,
    needsYou,
    doneSteps: sending.doneSteps,
    ...timeLeft(sending, bytes, now.nowMs),
    ...(allSentAt !== undefined && { allSentAt }),
    ...(retry && { retryAt: retry.at, code: retry.code }),
    ...(Math.abs(clockOff) >= CLOCK_TOLD_MINUTES && { clockOffMinutes: clockOff }),
  };
}

function phase(now: {
  paired: boolean;
  paused: boolean;
  retry: string | undefined;
  sending: Sending;
}): SyncView['phase'] {
  if (!now.paired) return 'unpaired';
  if (now.paused) return 'paused';
  if (now.sending.active) return 'sending';
  if (!now.sending.online || now.retry === 'offline') return 'offline';
  return now.retry === undefined ? 'idle' : 'failed';
}

/** Said only once something has left, so that it is measured and not guessed. */
function timeLeft(sending: Sending, bytesLeft: number, nowMs: number): { secondsLeft?: number } {
  const sent = sending.startBytes - bytesLeft;
  const seconds = (nowMs - sending.startedAt) / 1000;
  if (!sending.active || sent <= 0 || seconds <= 0) return {};
  return { secondsLeft: Math.round((bytesLeft * seconds) / sent) };
}
