import type { Bytes } from '../lib/bytes.ts';
import type { Clock } from '../lib/ports/clock.ts';
import type { Random } from '../lib/ports/random.ts';
import type { Scheduler } from '../lib/ports/scheduler.ts';

/** The device's own clock. */
export const systemClock: Clock = { nowMs: () => Date.now() };

/** The engine's cryptographic random source. */
export const systemRandom: Random = {
  bytes: (length): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length)),
};

/** The engine's timers. */
export const systemScheduler: Scheduler = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
