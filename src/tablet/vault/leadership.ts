import type { Locks } from '../../lib/ports/locks.ts';

const VAULT_LOCK = 'sotay-vault';

/** One tab's vault leads; the others follow until they take over or the leader is closed. */
export class Leadership {
  /** How often this tab holds the lock: twice for a moment when it takes over from itself. */
  private held = 0;

  constructor(
    private readonly locks: Locks,
    private readonly tell: (leading: boolean) => Promise<void>,
  ) {}

  /** Leads if nobody does, else waits in line; whoever loses the lead waits in line again. Never resolves. */
  async seek(): Promise<void> {
    await this.lead('skip');
    for (;;) {
      if (this.held === 0) await this.tell(false);
      await this.lead('wait');
    }
  }

  /** Takes the lead from whichever tab has it: the officer is here now. */
  async take(): Promise<void> {
    if (this.held === 0) void this.lead('steal');
  }

  private async lead(when: 'skip' | 'wait' | 'steal'): Promise<void> {
    await this.locks.hold(VAULT_LOCK, { when }, async (lost) => {
      this.held += 1;
      await this.tell(true);
      if (!lost.aborted)
        await new Promise<void>((resolve) => lost.addEventListener('abort', resolve, { once: true }));
      this.held -= 1;
      await this.tell(this.held > 0);
    });
  }
}
