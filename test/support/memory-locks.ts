import type { Held, LockOptions, Locks } from '../../src/lib/ports/locks.ts';
import type { AbortSignalLike } from '../../src/lib/ports/scheduler.ts';

interface Holder {
  readonly lost: AbortController;
  /** Ends the holder's waiting for its own work when the lock is stolen. */
  readonly stolen: () => void;
}

/** The lock space of one made-up browser: every vault and service worker of it shares one. */
export class MemoryLocks implements Locks {
  private readonly holders = new Map<string, Holder>();
  private readonly queues = new Map<string, (() => void)[]>();

  async hold<T>(
    name: string,
    options: LockOptions,
    work: (lost: AbortSignalLike) => Promise<T>,
  ): Promise<Held<T>> {
    if (this.holders.has(name)) {
      if (options.when === 'skip') return { held: false };
      if (options.when === 'steal') this.steal(name);
      else await new Promise<void>((turn) => this.queue(name).push(turn));
    }
    return this.run(name, work);
  }

  private async run<T>(name: string, work: (lost: AbortSignalLike) => Promise<T>): Promise<Held<T>> {
    const lost = new AbortController();
    let stolen = () => {};
    const theft = new Promise<null>((resolve) => {
      stolen = () => resolve(null);
    });
    const holder = { lost, stolen };
    this.holders.set(name, holder);
    try {
      const done = work(lost.signal).then((value) => ({ held: true, value }) as const);
      // A work whose lock was stolen may still fail later; nobody waits for it any more.
      done.catch(() => undefined);
      return (await Promise.race([done, theft])) ?? { held: false };
    } finally {
      if (this.holders.get(name) === holder) this.free(name);
    }
  }

  private steal(name: string): void {
    const holder = this.holders.get(name);
    this.holders.delete(name);
    holder?.lost.abort();
    holder?.stolen();
  }

  private free(name: string): void {
    this.holders.delete(name);
    this.queue(name).shift()?.();
  }

  private queue(name: string): (() => void)[] {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    return queue;
  }
}
