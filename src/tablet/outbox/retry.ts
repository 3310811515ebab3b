import type { Random } from '../../lib/ports/random.ts';

const FIRST_MS = 5_000;
const MOST_MS = 10 * 60_000;

// Longer than any wait that our registry asks for; a mistaken header must not silence a tablet for a day.
const MOST_ASKED_MS = 3_600_000;

/** A booked retry: instants by the tablet's clock. */
export interface Retry {
  readonly failedAt: number;
  readonly at: number;
  /** Until when the registry asked to be left alone. */
  readonly quietUntil?: number;
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

/** Whether the registry asked to be left alone until later than now. */
export function isAskedToWait({ failedAt, quietUntil = 0 }: Retry, nowMs: number): boolean {
  return nowMs >= failedAt && nowMs < quietUntil;
}

/**
 * How long a reply's `Retry-After` (RFC 9110, 10.2.3: seconds or a date) asks to wait, an hour at most; 0 without one.
 * A date is read against the reply's own `Date`, else against the registry's time as it is known here.
 */
export function askedWaitMs(headers: Readonly<Record<string, string>>, registryMs: number): number {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Math.min(MOST_ASKED_MS, Number(asked) * 1000);
  const [until, told] = [Date.parse(asked), Date.parse(headers['date'] ?? '')];
  const wait = until - (Number.isNaN(told) ? registryMs : told);
  return Number.isNaN(wait) ? 0 : Math.min(MOST_ASKED_MS, Math.max(0, wait));
}
