import type { Clock } from '../../src/lib/ports/clock.ts';
import type { AbortSignalLike, Scheduler } from '../../src/lib/ports/scheduler.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes when the test says so: a clock and the sleepers on it. */
export class ManualTime implements Clock, Scheduler {
  private sleepers: Sleeper[] = [];

  constructor(private now: number) {}

  nowMs(): number {
    return this.now;
  }

  sleep(ms: number, signal?: AbortSignalLike): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const abort = () => this.wake(sleeper);
      const wake = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper: Sleeper = { at: this.now + Math.max(0, ms), wake };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** How many wait, and how long the next of them still sleeps. */
  get sleeping(): number[] {
    return this.sleepers.map(({ at }) => at - this.now).sort((a, b) => a - b);
  }

  /** Lets time pass, waking whoever is due in order; what they start is let run before the next one wakes. */
  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const due = this.sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.now = Math.max(this.now, due.at);
      this.wake(due);
      await settled();
    }
    this.now = end;
    await settled();
  }

  private wake(sleeper: Sleeper): void {
    this.sleepers = this.sleepers.filter((other) => other !== sleeper);
    sleeper.wake();
  }
}

/** Resolves once what was started has come to rest for a turn of the event loop. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
