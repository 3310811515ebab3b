import type { KeptCheck } from './kept-check.ts';
import type { OfficerAtWork } from './officer.ts';
import { RegistryGoneError, type RegistryMachine } from './registry-machine.ts';
import { SUPERVISORS } from './sim-people.ts';
import { supervise } from './supervisor.ts';
import type { Surroundings } from './surroundings.ts';
import type { App, TabletMachine } from './tablet-machine.ts';
import { Weather } from './weather.ts';
import type { Wire } from './wire.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A session of work is put away by then, whatever happens. */
const SESSION_MS = 45 * MINUTE;

/** One tablet with its line and those who work with it. */
export interface Desk {
  readonly tablet: TabletMachine;
  readonly wire: Wire;
  readonly crew: readonly OfficerAtWork[];
}

/** All that work is done at, and by which measure. */
export interface Offices {
  readonly desks: readonly Desk[];
  readonly kept: KeptCheck;
  readonly workload: { readonly tasks: number };
}

/** Plans one day from its morning on: weather, sessions at each tablet, and what the registry's people do. */
export function planDay(around: Surroundings, registry: RegistryMachine, offices: Offices): void {
  const { time, draw } = around;
  const weather = new Weather(around, registry);
  weather.overRegistry();
  for (const desk of offices.desks) {
    weather.over(desk.tablet, desk.wire);
    const sessions = new Sessions(around, offices, desk);
    for (const from of [0, 4, 8].filter(() => draw.chance(0.8)))
      time.after(from * HOUR + draw.int(3 * HOUR), () => void sessions.work());
  }
  for (let hour = 1; hour < 11; hour += 2) {
    time.after(hour * HOUR, () => void registry.registry.runJobs().catch(ifGone));
    for (const who of SUPERVISORS)
      time.after(hour * HOUR + MINUTE, () => void supervise(around, registry, who));
  }
}

/** Sessions of work at one desk: perhaps cut short by a kill, then taken up again. */
class Sessions {
  constructor(
    private readonly around: Surroundings,
    private readonly offices: Offices,
    private readonly desk: Desk,
  ) {}

  async work(again = true): Promise<void> {
    const { tablet, crew } = this.desk;
    const { draw, faults, time } = this.around;
    if (faults.over || tablet.app) return;
    const app = tablet.boot();
    const put = this.putAwayAfter(app, SESSION_MS);
    this.doom(app, put, again);
    const tasks = draw.between(1, this.offices.workload.tasks);
    for (const officer of draw.chance(0.5) ? crew : [...crew].reverse()) await officer.session(app, tasks);
    if (tablet.app !== app) return;
    if (faults.looms('vault-stolen', 0.1)) return this.secondTab(tasks);
    await time.sleep(draw.between(0, 4 * MINUTE));
    put.away();
  }

  /** Perhaps it will not last: a kill after so many steps, wherever they lead. */
  private doom(app: App, put: { done: boolean }, again: boolean): void {
    const { draw, faults, rates, time } = this.around;
    const { tablet } = this.desk;
    const kind = draw.chance(0.5) ? 'power-cut' : 'tablet-killed';
    if (!faults.looms(kind, rates.tabletKill)) return;
    app.life.endAfter(draw.between(1, draw.pick([300, 2500])));
    app.life.onEnd(() => {
      if (put.done || faults.over) return;
      put.done = true;
      faults.happened(kind);
      tablet.kill(kind);
      this.offices.kept.touchAll(tablet.number);
      if (again) time.after(draw.between(MINUTE / 2, 10 * MINUTE), () => void this.work(false));
    });
  }

  private async secondTab(tasks: number): Promise<void> {
    this.around.faults.happened('vault-stolen');
    const app = this.desk.tablet.boot();
    this.putAwayAfter(app, SESSION_MS / 2);
    await this.desk.crew[0]!.session(app, tasks);
  }

  private putAwayAfter(app: App, ms: number) {
    const { tablet } = this.desk;
    const put = {
      done: false,
      away: () => {
        put.done = true;
        if (tablet.app === app) tablet.kill('closed');
      },
    };
    this.around.time.after(ms, put.away);
    return put;
  }
}

function ifGone(error: unknown): void {
  if (!(error instanceof RegistryGoneError)) throw error;
}
