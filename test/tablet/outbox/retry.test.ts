import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedWaitMs, isAskedToWait, retryAfterMs, retryDueMs } from '../../../src/tablet/outbox/retry.ts';

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

const NOON = 'Sun, 22 Nov 2026 12:00:00 GMT';
const noonMs = Date.parse(NOON);
const AFTER: [string, Record<string, string>, number][] = [
  ['seconds', { 'retry-after': '120' }, 120_000],
  [
    'a date, against the reply’s own',
    { 'retry-after': 'Sun, 22 Nov 2026 12:05:00 GMT', date: NOON },
    300_000,
  ],
  ['a date, against the known time', { 'retry-after': 'Sun, 22 Nov 2026 12:05:00 GMT' }, 240_000],
  ['a date that has passed', { 'retry-after': NOON }, 0],
  ['more than an hour', { 'retry-after': '86400' }, 3_600_000],
  ['a year by date', { 'retry-after': 'Mon, 22 Nov 2027 12:00:00 GMT' }, 3_600_000],
  ['nothing', {}, 0],
  ['nonsense', { 'retry-after': 'soon', date: 'today' }, 0],
];
it.each(AFTER)('waits as asked in %s', (_what, headers, wait) => {
  expect(askedWaitMs(headers, noonMs + 60_000)).toBe(wait);
});

it('is asked to wait until the time has come, and no longer when the clock was set back', () => {
  const retry = { failedAt: 1000, at: 70_000, quietUntil: 61_000 };
  expect([1000, 60_999, 61_000, 999].map((now) => isAskedToWait(retry, now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isAskedToWait({ failedAt: 1000, at: 70_000 }, 2000)).toBe(false);
});
