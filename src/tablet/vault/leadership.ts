import type { Locks } from '../../lib/ports/locks.ts';

const VAULT_LOCK = 'sotay-vault';

/** One tab's vault leads; the others follow until they take over or the leader is closed. */
export class Leadership {
  constructor(
    private readonly locks: Locks,
    private readonly tell: (leading: boolean) => Promise<void>,
  ) {}

  /** Leads if nobody does, else waits in line. Resolves when leadership was lost or given up. */
  async seek(): Promise<void> {
    const free = await this.lead('skip');
    if (free) return;
    await this.tell(false);
    await this.lead('wait');
  }

  /** Takes the lead from whichever tab has it: the officer is here now. */
  async take(): Promise<void> {
    void this.lead('steal');
  }

  private async lead(when: 'skip' | 'wait' | 'steal'): Promise<boolean> {
    const { held } = await this.locks.hold(VAULT_LOCK, { when }, async (lost) => {
      await this.tell(true);
      await new Promise<void>((resolve) => lost.addEventListener('abort', resolve, { once: true }));
      await this.tell(false);
    });
    return held;
  }
}
