import { seededRandom } from '../../src/lib/seeded-random.ts';
import { loadPlaces } from '../../src/domain/places.ts';
import type { Commit } from '../../src/tablet/storage/tablet-store.ts';
import { Chronicle, type Violation } from './chronicle.ts';
import { CommitCheck } from './commit-check.ts';
import { EndCheck, secretIn } from './end-check.ts';
import { FAULT_KINDS, Faults, type FaultKind } from './fault-kinds.ts';
import { FaultyNetwork } from './faulty-network.ts';
import { KeptCheck } from './kept-check.ts';
import { NO_MUTATION } from './mutations.ts';
import { OfficerAtWork } from './officer.ts';
import { RegistryMachine } from './registry-machine.ts';
import { RegistryTruth } from './registry-truth.ts';
import { SecretFinder } from './secrets.ts';
import { applicants, CREWS, SITES, SUPERVISORS } from './sim-people.ts';
import type { Mutation, Surroundings } from './surroundings.ts';
import { TabletMachine } from './tablet-machine.ts';
import { checkVault } from './vault-check.ts';
import { VirtualTime } from './virtual-time.ts';
import { Wire } from './wire.ts';
import { planDay, type Desk } from './working-day.ts';
import { Witness } from './witness.ts';

/** Friday, half past seven in Vietnam. */
const START_MS = Date.UTC(2026, 10, 20, 0, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CALM_MS = 8 * HOUR;

export interface Workload {
  readonly tablets: number;
  readonly days: number;
  /** Most things that an officer does in one session. */
  readonly tasks: number;
  readonly faults: ReadonlySet<FaultKind>;
}
export const FULL_WORKLOAD: Workload = { tablets: 4, days: 3, tasks: 7, faults: new Set(FAULT_KINDS) };

export interface Outcome {
  readonly seed: number;
  readonly events: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly violations: readonly Violation[];
  /** Of everything that happened, in order. */
  readonly digest: string;
  readonly records: number;
}

let finder: SecretFinder | undefined;

/** One seed's world: days of work under faults, then calm, then the reckoning. */
export class World {
  private readonly time = new VirtualTime(START_MS);
  private readonly chronicle: Chronicle;
  private readonly around: Surroundings;
  private readonly registry: RegistryMachine;
  private readonly witness = new Witness();
  private readonly secrets = (finder ??= new SecretFinder(applicants()));
  readonly desks: Desk[] = [];
  readonly kept: KeptCheck;
  private nextPerson: number;

  constructor(
    private readonly seed: number,
    readonly workload: Workload,
    mutation: Mutation = NO_MUTATION,
  ) {
    const chronicle = new Chronicle(seed, this.time);
    const draw = seededRandom(`simulation ${seed}`);
    const rates = {
      network: draw.pick([0.03, 0.08, 0.2, 0.35]),
      registryKill: draw.pick([0, 0.002, 0.01]),
      tabletKill: draw.pick([0.1, 0.3, 0.7]),
    };
    const faults = new Faults(draw, workload.faults, (kind) => chronicle.tell('fault', kind));
    const truth = new RegistryTruth(chronicle);
    this.chronicle = chronicle;
    this.around = { seed, time: this.time, chronicle, faults, rates, ring: new Map(), draw, mutation };
    this.registry = new RegistryMachine(this.around, truth);
    this.nextPerson = draw.int(applicants().length);
    for (let number = 0; number < workload.tablets; number += 1) this.desks.push(this.desk(number));
    const tablets = this.desks.map(({ tablet }) => tablet);
    this.kept = new KeptCheck(chronicle, truth, this.witness, tablets);
  }

  async run(): Promise<Outcome> {
    await loadPlaces();
    await this.registry.install();
    await this.settleTown();
    const complain = (error: unknown) =>
      this.chronicle.violated('fault', `nobody caught: ${String((error as Error).stack).slice(0, 800)}`);
    process.on('unhandledRejection', complain);
    try {
      for (let day = 0; day < this.workload.days; day += 1)
        this.time.after(day * DAY, () => planDay(this.around, this.registry, this));
      await this.time.runUntil(START_MS + (this.workload.days - 1) * DAY + 11 * HOUR, () => this.look());
      if (this.chronicle.violations.length === 0) await this.calm();
      if (this.chronicle.violations.length === 0) await this.reckoning();
    } finally {
      process.off('unhandledRejection', complain);
    }
    return this.outcome();
  }

  private outcome(): Outcome {
    const { seed, time, around, chronicle, witness } = this;
    const { violations } = chronicle;
    const digest = chronicle.digest();
    return {
      seed,
      events: time.events,
      faults: around.faults.counts,
      violations,
      digest,
      records: witness.records.size,
    };
  }

  private desk(number: number): Desk {
    const { around, registry, chronicle, witness } = this;
    const wire = new Wire(`tablet ${number}`, chronicle, this.secrets);
    const tablet = new TabletMachine(number, {
      around,
      witness,
      network: new FaultyNetwork(around, registry, wire),
      check: new CommitCheck(chronicle, registry.truth, witness),
      onCommit: (_tablet, commit) => this.committed(commit),
    });
    const crew = CREWS[number]!.map(
      (who) =>
        new OfficerAtWork(who, {
          around,
          registry,
          tablet,
          witness,
          nextPerson: () => applicants()[(this.nextPerson += 1) % applicants().length]!,
          touched: (record) => this.kept.touch(record),
        }),
    );
    return { tablet, wire, crew };
  }

  private committed(commit: Commit): void {
    for (const write of commit.writes) {
      const record = 'put' in write ? (write.row as { record?: string }).record : String(write.key[1] ?? '');
      if (record) this.kept.touch(record);
      // A sample: what stays is looked through whole at the end.
      if (!('put' in write) || this.time.events % 4 > 0) continue;
      const found = secretIn(this.secrets, write.row);
      if (found) this.chronicle.violated('I4', `${found} written to ${write.put}`);
    }
  }

  private async settleTown(): Promise<void> {
    await this.registry.read([], async ({ people }) => {
      await people.put([...CREWS.flat(), ...SUPERVISORS]);
      await people.putSites(Object.values(SITES));
    });
  }

  /** Faults stop; tablets are opened once by each officer, and must come to rest by themselves. */
  private async calm(): Promise<void> {
    const { around, desks, registry, time } = this;
    around.faults.over = true;
    await registry.restore();
    let left = desks.length;
    for (const desk of desks) {
      const { tablet } = desk;
      if (tablet.app) tablet.kill('closed');
      tablet.store.full = false;
      tablet.network.signal = true;
      void this.lastEvening(desk).then(() => (left -= 1));
    }
    const endMs = time.nowMs + CALM_MS;
    await time.runUntil(endMs, () => this.look() && left > 0);
    if (left > 0 && this.chronicle.violations.length === 0)
      this.chronicle.violated('I6', 'tablets did not come to rest within hours of calm');
  }

  private async lastEvening({ tablet, crew }: Desk): Promise<void> {
    const { chronicle, registry, witness, time } = this;
    for (const officer of crew) {
      const app = tablet.boot();
      if (!tablet.truth.now.officers.has(officer.who.id)) continue;
      if (!(await officer.unlocked(app))) chronicle.violated('I6', 'a calm tablet does not unlock');
      // The loop itself must send and pull; nobody presses anything. Touched, as by a hand that keeps it awake.
      for (let minutes = 0; minutes < 120 && (minutes < 5 || !(await isIdle(app.vault))); minutes += 1) {
        await time.sleep(MINUTE);
        app.vault.touch();
      }
      await checkVault({ chronicle, registry: registry.truth, witness }, app.vault, officer.who);
      tablet.kill('closed');
    }
  }

  private async reckoning(): Promise<void> {
    const { chronicle, registry, witness, secrets, desks } = this;
    const tablets = desks.map(({ tablet }) => tablet);
    await new EndCheck({ chronicle, registry, witness, tablets, secrets }).look();
  }

  private look(): boolean {
    this.kept.look();
    return this.chronicle.violations.length === 0;
  }
}

async function isIdle(vault: {
  state(): Promise<{ sync: { records: number; pictures: number } }>;
}): Promise<boolean> {
  const { sync } = await vault.state();
  return sync.records === 0 && sync.pictures === 0;
}
