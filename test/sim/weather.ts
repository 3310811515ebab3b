import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import type { RegistryMachine } from './registry-machine.ts';
import { RegistryGoneError } from './registry-machine.ts';
import type { Surroundings } from './surroundings.ts';
import type { TabletMachine } from './tablet-machine.ts';
import type { Wire } from './wire.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** What happens to machines from outside: hills, power lines, disks, clocks, and someone who listens. */
export class Weather {
  private readonly draw: SeededRandom;

  constructor(
    private readonly around: Surroundings,
    private readonly registry: RegistryMachine,
  ) {
    this.draw = around.draw;
  }

  /** Plans one day of one tablet. */
  over(tablet: TabletMachine, wire: Wire): void {
    const { draw } = this;
    if (draw.chance(0.6)) this.at(() => this.noSignal(tablet, draw.between(10 * MINUTE, 5 * HOUR)));
    if (draw.chance(0.25)) this.at(() => this.full(tablet, draw.between(2 * MINUTE, HOUR)));
    if (draw.chance(0.3)) this.at(() => this.clockJumps(tablet));
    for (let wakings = draw.between(6, 14); wakings > 0; wakings -= 1)
      this.at(() => void tablet.wakeServiceWorker());
    for (let replays = draw.between(0, 3); replays > 0; replays -= 1) this.at(() => void this.replay(wire));
  }

  /** Plans one day of the registry's machine. */
  overRegistry(): void {
    if (!this.draw.chance(0.35)) return;
    this.at(() => {
      if (this.around.faults.strikes('registry-down', 1))
        this.registry.goDown(this.draw.between(HOUR / 2, 5 * HOUR));
    });
  }

  /** At some time of a working day that begins now. */
  private at(happens: () => void): void {
    const { time, faults } = this.around;
    time.after(this.draw.int(11 * HOUR), () => {
      if (!faults.over) happens();
    });
  }

  private noSignal(tablet: TabletMachine, ms: number): void {
    if (!this.around.faults.looms('no-signal', 1)) return;
    this.signal(tablet, false);
    this.around.time.after(ms, () => this.signal(tablet, true));
  }

  /** The device mostly says so; sometimes only requests that fail do. */
  private signal(tablet: TabletMachine, there: boolean): void {
    tablet.network.signal = there;
    if (there || this.draw.chance(0.7)) tablet.app?.vault.sync.online(there);
    if (there && this.draw.chance(0.5)) void tablet.wakeServiceWorker();
  }

  private full(tablet: TabletMachine, ms: number): void {
    if (!this.around.faults.strikes('storage-full', 1)) return;
    tablet.store.full = true;
    this.around.time.after(ms, () => (tablet.store.full = false));
  }

  private clockJumps(tablet: TabletMachine): void {
    const { draw } = this;
    const years = draw.chance(0.2);
    if (!this.around.faults.strikes(years ? 'clock-jump-years' : 'clock-jump', 1)) return;
    const by = years ? draw.between(-6, 6) * YEAR : draw.between(-3 * DAY, 3 * DAY);
    tablet.clockOffsetMs = draw.chance(0.3) ? 0 : tablet.clockOffsetMs + by;
    this.around.chronicle.tell(tablet.name, `clock is off by ${Math.round(tablet.clockOffsetMs / 1000)}s`);
  }

  /** A batch that was overheard, sent again by someone else. */
  private async replay(wire: Wire): Promise<void> {
    if (wire.batches.length === 0 || !this.around.faults.strikes('batch-replayed', 1)) return;
    try {
      await this.registry.network.request(this.draw.pick(wire.batches));
    } catch (error) {
      if (!(error instanceof RegistryGoneError)) throw error;
    }
  }
}
