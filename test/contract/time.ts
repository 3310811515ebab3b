import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/lib/ports/clock.ts';
import type { Random } from '../../src/lib/ports/random.ts';
import type { Scheduler } from '../../src/lib/ports/scheduler.ts';

/** What every clock and scheduler must do. `pass` lets so many milliseconds go by. */
export function timeContract(
  name: string,
  time: { clock: Clock; scheduler: Scheduler; pass: (ms: number) => Promise<void> },
): void {
  const { clock, scheduler, pass } = time;
  describe(`${name} keeps the time contract`, () => {
    it('tells whole milliseconds that go on', async () => {
      const before = clock.nowMs();
      await pass(20);
      expect(Number.isSafeInteger(before)).toBe(true);
      expect(clock.nowMs()).toBeGreaterThan(before);
    });

    it('wakes sleepers in the order of their time', async () => {
      const woken: string[] = [];
      void scheduler.sleep(60).then(() => woken.push('late'));
      void scheduler.sleep(0).then(() => woken.push('at once'));
      void scheduler.sleep(20).then(() => woken.push('early'));
      await pass(200);
      expect(woken).toEqual(['at once', 'early', 'late']);
    });

    it('wakes at once whose signal aborts, or has aborted, without failing', async () => {
      const stop = new AbortController();
      const sleeping = scheduler.sleep(1_000_000, stop.signal);
      stop.abort();
      await sleeping;
      await scheduler.sleep(1_000_000, stop.signal);
    });
  });
}

/** What every random source must do. */
export function randomContract(name: string, random: Random): void {
  describe(`${name} keeps the random contract`, () => {
    it('gives as many bytes as are asked for', () => {
      for (const length of [0, 1, 32, 65_536]) expect(random.bytes(length)).toHaveLength(length);
    });

    it('gives fresh bytes each time, and every value of a byte', () => {
      const made = Array.from({ length: 100 }, () => random.bytes(16).join());
      expect(new Set(made).size).toBe(100);
      expect(new Set(random.bytes(65_536)).size).toBe(256);
    });
  });
}
