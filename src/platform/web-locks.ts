import type { Held, LockOptions, Locks } from '../lib/ports/locks.ts';
import type { AbortSignalLike } from '../lib/ports/scheduler.ts';

/** The Web Locks API: one lock space for all pages, workers and service workers of the origin. */
export class WebLocks implements Locks {
  async hold<T>(
    name: string,
    options: LockOptions,
    work: (lost: AbortSignalLike) => Promise<T>,
  ): Promise<Held<T>> {
    const lost = new AbortController();
    let answer: Held<T> = { held: false };
    const request = navigator.locks.request(
      name,
      { ifAvailable: options.when === 'skip', steal: options.when === 'steal' },
      async (lock) => {
        if (lock) answer = { held: true, value: await work(lost.signal) };
      },
    );
    try {
      await request;
    } catch (error) {
      // A stolen lock rejects the request at once, while the work may still run.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      lost.abort();
    }
    return answer;
  }
}
