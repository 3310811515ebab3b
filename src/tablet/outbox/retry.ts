import type { Random } from '../../lib/ports/random.ts';

const FIRST_MS = 5_000;
const MOST_MS = 10 * 60_000;

/** A booked retry: instants by the tablet's clock. */
export interface Retry {
  readonly failedAt: number;
  readonly at: number;
}

/** How long until a booked retry is due; at once when the clock was set back behind the failure. */
export function retryDueMs({ failedAt, at }: Retry, nowMs: number): number {
  return nowMs < failedAt ? 0 : Math.max(0, at - nowMs);
}

/**
 * Full jitter: anywhere between 0 and a limit that doubles with each failed try, so that 32,000 tablets coming into
 * coverage at 17:00 do not knock together.
 */
export function retryAfterMs(tries: number, random: Random): number {
  const limit = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20));
  const share = new DataView(random.bytes(4).buffer).getUint32(0) / 2 ** 32;
  return Math.round(share * limit);
}
