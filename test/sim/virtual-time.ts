import type { AbortSignalLike, Scheduler } from '../../src/lib/ports/scheduler.ts';

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

const before = (a: Planned, b: Planned) => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * The world's time and its queue of events. One event runs at a time and everything that follows from it by promises
 * runs before the next one: with no thread, timer or I/O under way, the order is the same each time.
 */
export class VirtualTime {
  private readonly heap: Planned[] = [];
  private order = 0;
  events = 0;

  constructor(public nowMs: number) {}

  after(delayMs: number, run: () => void): void {
    this.push({ at: this.nowMs + Math.max(0, Math.round(delayMs)), order: this.order++, run });
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** The scheduler port: an abort ends a sleep at once. */
  readonly scheduler: Scheduler = {
    sleep: (ms: number, signal?: AbortSignalLike) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
        this.after(ms, resolve);
      }),
  };

  /** Runs what is planned until the given instant; `check` looks at the world after each event, false ends the run. */
  async runUntil(endMs: number, check: () => boolean): Promise<void> {
    while (this.heap.length > 0 && this.heap[0]!.at <= endMs) {
      const next = this.pop();
      this.nowMs = next.at;
      this.events += 1;
      next.run();
      // Promise callbacks all run before an immediate does.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (!check()) return;
    }
    this.nowMs = Math.max(this.nowMs, endMs);
  }

  private push(planned: Planned): void {
    const { heap } = this;
    heap.push(planned);
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!before(heap[at]!, heap[above]!)) return;
      [heap[at], heap[above]] = [heap[above]!, heap[at]!];
      at = above;
    }
  }

  private pop(): Planned {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < heap.length && before(heap[below]!, heap[least]!)) least = below;
      if (least === at) return first;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}
