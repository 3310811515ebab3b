import type { Clock } from '../../lib/ports/clock.ts';

/** An unlocked tablet left alone locks itself; what was typed is in the journal. */
const IDLE_LOCK_MS = 5 * 60_000;

/** Locks what nobody touches: early for a clock that jumps ahead, and no later for one that jumps back. */
export class IdleLock {
  private touchedAt: number;

  constructor(
    private readonly clock: Clock,
    private readonly lock: () => Promise<void>,
  ) {
    this.touchedAt = clock.nowMs();
  }

  /** Somebody is there; who wakes a tablet that slept beyond its time finds it locked, as no guard ran meanwhile. */
  touch(): void {
    if (this.idleMs() >= IDLE_LOCK_MS) void this.lock();
    this.begin();
  }

  /** The wait starts anew, whatever was before. */
  begin(): void {
    this.touchedAt = this.clock.nowMs();
  }

  /** To be asked now and then. */
  look(): void {
    if (this.idleMs() >= IDLE_LOCK_MS || this.idleMs() < 0) this.touch();
  }

  private idleMs(): number {
    return this.clock.nowMs() - this.touchedAt;
  }
}
