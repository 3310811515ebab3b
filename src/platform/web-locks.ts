import type { Held, LockOptions, Locks } from '../lib/ports/locks.ts';
import type { AbortSignalLike } from '../lib/ports/scheduler.ts';

async function outcomeOf<T>(work: Promise<T>): Promise<{ answer: Held<T> } | { failure: unknown }> {
  try {
    return { answer: { held: true, value: await work } };
  } catch (failure) {
    return { failure };
  }
}

/** The Web Locks API: one lock space for all pages, workers and service workers of the origin, or a part of it. */
export class WebLocks implements Locks {
  /** `part`: put before every name, so that these locks meet no others. */
  constructor(private readonly part = '') {}

  async hold<T>(
    name: string,
    options: LockOptions,
    work: (lost: AbortSignalLike) => Promise<T>,
  ): Promise<Held<T>> {
    const lost = new AbortController();
    let outcome: { answer: Held<T> } | { failure: unknown } = { answer: { held: false } };
    const request = navigator.locks.request(
      this.part === '' ? name : `${this.part} ${name}`,
      { ifAvailable: options.when === 'skip', steal: options.when === 'steal' },
      async (lock) => {
        if (lock) outcome = await outcomeOf(work(lost.signal));
      },
    );
    try {
      await request;
    } catch (error) {
      // A stolen lock rejects the request at once, while the work may still run. The work's own failures, which may
      // be AbortErrors too, do not come this way.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      lost.abort();
      return { held: false };
    }
    if ('failure' in outcome) throw outcome.failure;
    return outcome.answer;
  }
}
