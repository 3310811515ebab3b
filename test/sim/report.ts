import type { Violation } from './chronicle.ts';
import type { FaultKind } from './fault-kinds.ts';
import { shrink, told } from './shrink.ts';
import { FULL_WORKLOAD, World } from './world.ts';

export interface Report {
  readonly seeds: number;
  readonly events: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly violations: readonly Violation[];
}

/** Runs seeds one after the other; what a seed breaks is told in the smallest world that breaks it. */
export async function simulate(from: number, seeds: number): Promise<Report> {
  const faults: Partial<Record<FaultKind, number>> = {};
  const violations: Violation[] = [];
  let events = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const outcome = await new World(seed, FULL_WORKLOAD).run();
    events += outcome.events;
    for (const [kind, count] of Object.entries(outcome.faults) as [FaultKind, number][])
      faults[kind] = (faults[kind] ?? 0) + count;
    if (outcome.violations.length > 0) violations.push(told(await shrink(outcome, FULL_WORKLOAD)));
  }
  return { seeds, events, faults, violations };
}
