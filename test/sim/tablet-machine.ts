import type { Bytes } from '../../src/lib/bytes.ts';
import type { Clock } from '../../src/lib/ports/clock.ts';
import type { SigningKeyPair } from '../../src/lib/ports/crypto.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import { idMaker } from '../../src/lib/uuid.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import type { OutboxPorts } from '../../src/tablet/outbox/outbox-ports.ts';
import { Sender, SENDER_LOCK } from '../../src/tablet/outbox/sender.ts';
import type { DeviceKeys } from '../../src/tablet/storage/device-key.ts';
import { keyOf } from '../../src/tablet/storage/rows.ts';
import {
  StorageFullError,
  type Commit,
  type TabletStore,
  type Write,
} from '../../src/tablet/storage/tablet-store.ts';
import { Leadership } from '../../src/tablet/vault/leadership.ts';
import { Vault } from '../../src/tablet/vault/vault.ts';
import { MemoryTabletStore } from '../support/memory-tablet-store.ts';
import type { CommitCheck } from './commit-check.ts';
import type { FaultyNetwork } from './faulty-network.ts';
import { Lifetime, mortal } from './lifetime.ts';
import { SimCrypto } from './sim-crypto.ts';
import { SimLocks } from './sim-locks.ts';
import { simRandom } from './sim-random.ts';
import type { Surroundings } from './surroundings.ts';
import { TabletTruth } from './tablet-truth.ts';
import type { Witness } from './witness.ts';

/** A page with its vault worker. */
export interface App {
  readonly life: Lifetime;
  readonly vault: Vault;
}

interface Parts {
  readonly around: Surroundings;
  readonly network: FaultyNetwork;
  readonly check: CommitCheck;
  readonly witness: Witness;
  /** Told of each commit, once it counts. */
  readonly onCommit: (tablet: TabletMachine, commit: Commit) => void;
}

/** One tablet: a medium, a clock and locks that stay, and programs on it that die at any moment. */
export class TabletMachine {
  readonly truth = new TabletTruth();
  readonly network: FaultyNetwork;
  readonly store: MemoryTabletStore;
  app: App | null = null;
  /** How far its clock is from the world's. */
  clockOffsetMs = 0;
  readonly clock: Clock = { nowMs: () => Math.max(0, this.parts.around.time.nowMs + this.clockOffsetMs) };
  private readonly locks = new SimLocks();
  private deviceKey: SigningKeyPair | undefined;
  private readonly draw: SeededRandom;
  private boots = 0;
  /** Everything that ran before the last kill belongs to an era that is over. */
  private era = 0;
  private readonly lives = new Set<Lifetime>();
  readonly name: string;

  constructor(
    readonly number: number,
    private readonly parts: Parts,
  ) {
    this.name = `tablet ${number}`;
    this.network = parts.network;
    this.draw = parts.around.draw;
    this.store = new MemoryTabletStore({
      beforeRead: () => this.takesTime(0.06),
      beforeCommit: () => this.beforeCommit(),
      afterCommit: (commit) => this.committed(commit),
    });
  }

  /** Opens the app. One that is open already stays, as another tab, and loses the vault. */
  boot(): App {
    const life = this.newLife();
    const ports = this.ports(life);
    const leadership: Leadership = new Leadership(ports.locks, (leading) => vault.setLeading(leading));
    const vault: Vault = new Vault(ports, { takeOver: () => leadership.take() });
    const before = this.app && !this.app.life.dead;
    if (before) void vault.takeOver();
    else void leadership.seek();
    void vault.guardIdle();
    void vault.sync.keepGoing();
    this.app = { life, vault };
    this.parts.around.chronicle.tell(this.name, before ? 'a second tab takes over' : 'app opened');
    return this.app;
  }

  /** Every program ends where it stands. */
  kill(kind: 'tablet-killed' | 'power-cut' | 'closed'): void {
    this.era += 1;
    for (const life of [...this.lives]) life.end();
    this.app = null;
    if (kind === 'power-cut') {
      const kept = this.draw.int(this.truth.unflushed + 1);
      this.store.powerCut(kept);
      this.truth.powerCut(kept);
    }
    this.parts.around.chronicle.tell(this.name, kind);
  }

  /** The browser wakes the service worker; it may die at any step, as service workers do. */
  async wakeServiceWorker(): Promise<void> {
    const { around } = this.parts;
    const life = this.newLife();
    if (this.locks.heldByAnother(SENDER_LOCK, life)) around.faults.happened('two-senders');
    if (around.faults.strikes('sender-dies', 0.1)) life.endAfter(this.draw.between(1, 120));
    const sender = new Sender(this.ports(life));
    // A medium without room ends the waking; the browser will wake it again.
    const result = await life.wait(() => sender.pass().then(({ result }) => result, fullMedium));
    around.chronicle.tell(this.name, `service worker: ${result}`);
    await around.time.sleep(1);
    life.end();
    this.app?.vault.changedElsewhere();
  }

  private newLife(): Lifetime {
    const life = new Lifetime();
    this.lives.add(life);
    life.onEnd(() => this.lives.delete(life));
    return life;
  }

  private ports(life: Lifetime): OutboxPorts & ConstructorParameters<typeof Vault>[0] {
    const { around } = this.parts;
    this.boots += 1;
    const random = simRandom(`${around.seed}/tablet ${this.number}/life ${this.boots}`);
    const crypto = new SimCrypto(around.ring, random);
    const store: TabletStore = around.mutation.tabletStore?.(this.store, around) ?? this.store;
    return {
      store: mortal(store, life),
      deviceKeys: mortal(this.deviceKeys(crypto), life),
      crypto: mortal(around.mutation.tabletCrypto?.(crypto, around) ?? crypto, life),
      compression: mortal(new FflateCompression(), life),
      network: mortal(this.network, life),
      locks: this.locks.of(life),
      clock: this.clock,
      random,
      scheduler: mortal(around.time.scheduler, life),
      newId: idMaker(this.clock, random),
      stretchCost: { memoryKiB: 8, passes: 1 },
    };
  }

  private deviceKeys(crypto: SimCrypto): DeviceKeys {
    return {
      load: async () => this.deviceKey,
      loadOrMake: async () => (this.deviceKey ??= await crypto.newSigningKey({ extractable: false })),
    };
  }

  private async takesTime(share: number): Promise<void> {
    if (!this.draw.chance(share)) return;
    // Cheap flash stalls: that is when what was read before a commit is no longer so.
    const ms = this.draw.chance(0.06) ? this.draw.between(50, 2500) : this.draw.int(6);
    await this.parts.around.time.sleep(ms);
  }

  /** A transaction that had not begun to be written when the power went is gone with its program. */
  private async beforeCommit(): Promise<void> {
    const { era } = this;
    await this.takesTime(0.6);
    if (era !== this.era) await new Promise<never>(() => {});
  }

  private async committed(commit: Commit): Promise<void> {
    const { check, witness, around, onCommit } = this.parts;
    around.chronicle.tell(this.name, `${commit.durability} ${commit.writes.map(named).join(' ')}`);
    check.look(this.registeredAs, this.truth, commit);
    this.truth.commit(commit);
    for (const write of commit.writes)
      if ('put' in write && write.put === 'outbox' && write.row.batch === undefined)
        witness.versionMade(write.row.record, write.row.change);
    onCommit(this, commit);
    await this.takesTime(0.5);
  }

  /** Its id at the registry; empty before pairing. */
  get registeredAs(): string {
    const identity = this.truth.now.settings.get('identity')?.value as { tablet: string } | undefined;
    return identity?.tablet ?? '';
  }

  pictureBytes(cipher: string): Bytes | undefined {
    return this.truth.now.pictureBytes.get(cipher)?.bytes;
  }
}

function fullMedium(error: unknown): string {
  if (error instanceof StorageFullError) return error.code;
  throw error;
}

/** A write by its table and the end of its key. */
function named(write: Write): string {
  const key = 'put' in write ? keyOf(write.put, write.row as never) : write.key;
  const ends = key.map((part) => String(part).slice(-6)).join('.');
  return 'put' in write ? `+${write.put} ${ends}` : `-${write.remove} ${ends}`;
}
