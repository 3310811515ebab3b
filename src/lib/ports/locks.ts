import type { AbortSignalLike } from './scheduler.ts';

export interface LockOptions {
  /** `wait`: queue for it. `skip`: answer at once when it is held elsewhere. `steal`: take it from its holder. */
  readonly when: 'wait' | 'skip' | 'steal';
}

/** What came of asking for a lock. */
export type Held<T> = { readonly held: true; readonly value: T } | { readonly held: false };

/** Named exclusive locks among all contexts of one origin (pages, workers, service worker). */
export interface Locks {
  /**
   * Runs the work while the lock is held. `lost` aborts when another context stole it: the work must stop deciding.
   * A context that dies frees its locks.
   */
  hold<T>(name: string, options: LockOptions, work: (lost: AbortSignalLike) => Promise<T>): Promise<Held<T>>;
}
