import type { Scheduler } from '../../lib/ports/scheduler.ts';
import type { VaultState } from './api.ts';

/** Many changes within this time are told once. */
const TOGETHER_MS = 30;

type Listener = (state: VaultState) => void;

/** Who is told of the vault's state whenever something changed. */
export class Watchers {
  /** Rises with every change, so that lists know when to read again. */
  edition = 0;
  private readonly listeners = new Set<Listener>();
  private telling = false;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly state: () => Promise<VaultState>,
  ) {}

  async add(listener: Listener): Promise<void> {
    this.listeners.add(listener);
    listener(await this.state());
  }

  changed(): void {
    this.edition += 1;
    if (this.telling) return;
    this.telling = true;
    void this.tell();
  }

  private async tell(): Promise<void> {
    await this.scheduler.sleep(TOGETHER_MS);
    this.telling = false;
    const state = await this.state();
    for (const listener of this.listeners) listener(state);
  }
}
