import { failureCode, Sender, type Pass } from '../outbox/sender.ts';
import { retryDueMs } from '../outbox/retry.ts';
import { setting } from '../storage/settings.ts';
import type { ChangeReader } from '../outbox/batch-builder.ts';
import { pullHappenings } from './pulling.ts';
import { openVersion } from './sealed-rows.ts';
import { sendAgain } from './sending-again.ts';
import type { Session } from './session.ts';
import type { Sending } from './sync-view.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Statuses come by themselves this often while online and unlocked. */
const PULL_EVERY_MS = 60_000;
const LEAST_NAP_MS = 1000;

/** Sends and pulls by itself while online; one pass at a time in this worker, one sender among all contexts. */
export class SyncLoop {
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private nap = new AbortController();
  private passing = new AbortController();
  private sendingNow: Sending = { active: false, online: true, doneSteps: 0, startedAt: 0, startBytes: 0 };
  private readonly sender: Sender;

  constructor(
    private readonly ports: VaultPorts,
    private readonly about: {
      session: () => Session | null;
      bytesWaiting: () => Promise<number>;
      changed: () => void;
    },
  ) {
    this.sender = new Sender(ports);
  }

  get sending(): Sending {
    return this.sendingNow;
  }

  /** The device says whether it has a network; being told wrong costs one failed try. */
  online(online: boolean): void {
    this.sendingNow = { ...this.sendingNow, online };
    this.about.changed();
    if (online) void this.now();
  }

  stop(): void {
    this.stopped = true;
    this.nap.abort();
    this.passing.abort();
  }

  /** Ends the pass that is under way before its next step. */
  halt(): void {
    this.passing.abort();
  }

  /** Sends and pulls now, or once more when a pass is already under way. */
  now(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      this.nap.abort();
    });
    return this.running;
  }

  /** Tries again by itself when a retry is due, and pulls from time to time. */
  async keepGoing(): Promise<void> {
    while (!this.stopped) {
      const wait = await this.dueMs();
      this.nap = new AbortController();
      await this.ports.scheduler.sleep(Math.min(wait, PULL_EVERY_MS), this.nap.signal);
      // A pass ended meanwhile and may have booked another time for the next.
      if (this.nap.signal.aborted || wait > PULL_EVERY_MS) continue;
      // Also where the device says that it has no network: it may be wrong, and then nothing else would ever tell.
      await this.now();
    }
  }

  /** A device that cannot even be read now is asked again later, like a network that is away. */
  private async dueMs(): Promise<number> {
    const retry = await setting(this.ports.store, 'retry').catch(() => undefined);
    return retry ? Math.max(LEAST_NAP_MS, retryDueMs(retry, this.ports.clock.nowMs())) : PULL_EVERY_MS;
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.pass();
      } catch (error) {
        // Nothing could be written down, not even the failure: a full or failing device. Sending goes on later.
        this.sendingNow = { ...this.sendingNow, fault: failureCode(error) };
        this.about.changed();
      }
    }
  }

  private async pass(): Promise<void> {
    const startBytes = await this.about.bytesWaiting();
    const { online } = this.sendingNow;
    const startedAt = this.ports.clock.nowMs();
    this.sendingNow = { active: startBytes > 0, online, doneSteps: 0, startedAt, startBytes };
    this.about.changed();
    this.passing = new AbortController();
    let result: Pass | undefined;
    try {
      const reader = this.reader();
      const { signal } = this.passing;
      result = await this.sender.pass({ signal, onStep: () => this.step(), ...(reader && { reader }) });
    } finally {
      this.sendingNow = { ...this.sendingNow, active: false };
      this.about.changed();
    }
    if (result?.result === 'done') await this.afterSending();
  }

  /** What the receipts ask for goes first: statuses are booked on records that wait for nothing. */
  private async afterSending(): Promise<void> {
    const session = this.about.session();
    if (session && (await sendAgain(this.ports, session))) {
      this.again = true;
      this.about.changed();
    } else await this.pull();
  }

  private step(): void {
    this.sendingNow = { ...this.sendingNow, online: true, doneSteps: this.sendingNow.doneSteps + 1 };
    this.about.changed();
  }

  private async pull(): Promise<void> {
    const session = this.about.session();
    if (!session) return;
    try {
      const happened = await pullHappenings(this.ports, session);
      const { online } = this.sendingNow;
      // The registry answered, whatever the device says of its network.
      this.sendingNow = { ...this.sendingNow, online: true };
      if (happened > 0 || !online) this.about.changed();
    } catch {
      // What happened at the registry is asked again at the next turn; nothing was lost by not hearing it now.
    }
  }

  /** The unlocked officer's changes can be read, compressed and sealed together. */
  private reader(): ChangeReader | undefined {
    const session = this.about.session();
    if (!session) return undefined;
    const { ports } = this;
    return {
      owner: session.keys.officer,
      read: (rows) =>
        Promise.all(
          rows.map(async ({ owner, record, version }) => {
            const row = await ports.store.get('versions', [owner, record, version]);
            const body = row && (await openVersion(ports, session.keys, row).catch(() => null));
            return body?.signed ?? null;
          }),
        ),
    };
  }
}
