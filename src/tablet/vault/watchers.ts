import type { Scheduler } from '../../lib/ports/scheduler.ts';
import type { VaultState } from './api.ts';

/** Many changes within this time are told once. */
const TOGETHER_MS = 30;
/** Between one telling and the next: gathering the state takes time that saving needs. */
const REST_MS = 100;
/** A medium that cannot be read now may be read later. */
const AGAIN_MS = 1_000;

type Listener = (state: VaultState) => void;

/**
 * Who is told of the vault's state whenever something changed. Invariant: nobody hears of a state that was asked for
 * before one that it was told already. Two may be asked for at once, and the earlier may take longer: a page that heard
 * "locked" last would show the lock screen of a vault that is open.
 */
export class Watchers {
  /** Rises with every change, so that lists know when to read again. */
  edition = 0;
  /** Each with the number of the state that it was told last. */
  private readonly listeners = new Map<Listener, number>();
  private asked = 0;
  private due = false;
  private telling = false;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly state: () => Promise<VaultState>,
  ) {}

  async add(listener: Listener): Promise<void> {
    this.listeners.set(listener, 0);
    await this.tell([listener]);
  }

  changed(): void {
    this.edition += 1;
    this.due = true;
    if (!this.telling) void this.tellWhileDue();
  }

  private async tellWhileDue(): Promise<void> {
    this.telling = true;
    while (this.due) {
      await this.scheduler.sleep(TOGETHER_MS);
      this.due = false;
      await this.scheduler.sleep(await this.told());
    }
    this.telling = false;
  }

  /** How long to rest then. */
  private async told(): Promise<number> {
    try {
      await this.tell([...this.listeners.keys()]);
      return REST_MS;
    } catch {
      this.due = true;
      return AGAIN_MS;
    }
  }

  private async tell(listeners: readonly Listener[]): Promise<void> {
    this.asked += 1;
    const no = this.asked;
    const state = await this.state();
    for (const listener of listeners) {
      if ((this.listeners.get(listener) ?? 0) > no) continue;
      this.listeners.set(listener, no);
      listener(state);
    }
  }
}
