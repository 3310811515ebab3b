import type { VaultState } from './api.ts';

const DAY_MS = 24 * 3_600_000;

/** What is known of the time without the tablet's clock; instants in ms since 1970 UTC. */
export interface KnownTime {
  /** When this version of the app was built. */
  readonly builtMs?: number | undefined;
  /** The latest time that the registry signed and this tablet verified. */
  readonly signedMs?: number | undefined;
  /** Registry's time minus the tablet's, as last told. */
  readonly skewMs?: number | undefined;
}

/**
 * Which way the clock is surely wrong, by more than a day: records would carry a wrong day of submission. It cannot be
 * earlier than anything that has already happened; and as wrong as it was when the registry last told its time it is
 * still, unless somebody set it since. A day is more than any travel or time zone explains.
 */
export function clockFault(nowMs: number, known: KnownTime): VaultState['clockWrong'] {
  const { builtMs = -Infinity, signedMs = -Infinity, skewMs = 0 } = known;
  if (nowMs < Math.max(builtMs, signedMs) - DAY_MS) return 'behind';
  if (Math.abs(skewMs) <= DAY_MS) return undefined;
  return skewMs > 0 ? 'behind' : 'ahead';
}
