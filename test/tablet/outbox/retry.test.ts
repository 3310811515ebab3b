import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryAfterMs, retryDueMs } from '../../../src/tablet/outbox/retry.ts';

const random = (share: number) => ({
  bytes: (length: number) => new Uint8Array(length).fill(Math.round(share * 255)),
});
const LIMITS_MS = [5, 10, 20, 40, 80, 160, 320, 600, 600].map((seconds) => seconds * 1000);

it('waits anywhere below a limit that doubles from 5 seconds to 10 minutes', () => {
  for (const [i, limit] of LIMITS_MS.entries()) {
    expect(retryAfterMs(i + 1, random(0))).toBe(0);
    expect(retryAfterMs(i + 1, random(1))).toBeGreaterThan(limit * 0.999);
    expect(retryAfterMs(i + 1, random(1))).toBeLessThanOrEqual(limit);
  }
});

it('spreads evenly over the whole wait', () => {
  const shares = [0.25, 0.5, 0.75].map((share) => retryAfterMs(4, random(share)) / 40_000);
  for (const [i, share] of shares.entries()) expect(share).toBeCloseTo((i + 1) / 4, 1);
});

it('never waits longer than ten minutes, however often it failed', () => {
  const any = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(any, ([tries, share]) => {
      const wait = retryAfterMs(tries, random(share));
      return wait >= 0 && wait <= 600_000;
    }),
  );
});

it('is due when its time has come, and at once when the clock was set back behind the failure', () => {
  const retry = { failedAt: 1000, at: 61_000 };
  expect(retryDueMs(retry, 1000)).toBe(60_000);
  expect(retryDueMs(retry, 61_000)).toBe(0);
  expect(retryDueMs(retry, 1e9)).toBe(0);
  expect(retryDueMs(retry, 999)).toBe(0);
});
