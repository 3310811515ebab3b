import type { Violation } from './chronicle.ts';
import { FAULT_KINDS, type FaultKind } from './fault-kinds.ts';
import type { Mutation } from './surroundings.ts';
import { World, type Outcome, type Workload } from './world.ts';

export interface Shrunk {
  readonly workload: Workload;
  readonly violation: Violation;
}

/**
 * Looks for a smaller world of the same seed that breaks the same invariant: no faults or half of them, fewer days,
 * tablets and tasks, then one kind of fault less after the other. Greedy: each step keeps what still breaks. At most
 * some forty runs.
 */
export async function shrink(broken: Outcome, workload: Workload, mutation?: Mutation): Promise<Shrunk> {
  const { seed } = broken;
  let best: Shrunk = { workload, violation: broken.violations[0]! };
  const attempt = async (smaller: Workload): Promise<boolean> => {
    const { violations } = await new World(seed, smaller, mutation).run();
    const same = violations.find(({ invariant }) => invariant === best.violation.invariant);
    if (same) best = { workload: smaller, violation: same };
    return same !== undefined;
  };
  const less = async (name: 'days' | 'tablets' | 'tasks') => {
    for (let size = 1; size < best.workload[name]; size += 1)
      if (await attempt({ ...best.workload, [name]: size })) return;
  };
  const half = Math.ceil(FAULT_KINDS.length / 2);
  for (const kinds of [[], FAULT_KINDS.slice(0, half), FAULT_KINDS.slice(half)])
    if (await attempt({ ...best.workload, faults: new Set(kinds) })) break;
  await less('days');
  await less('tablets');
  await less('tasks');
  for (const kind of FAULT_KINDS) {
    if (best.workload.faults.has(kind))
      await attempt({ ...best.workload, faults: without(best.workload, kind) });
  }
  return best;
}

function without({ faults }: Workload, kind: FaultKind): Set<FaultKind> {
  const left = new Set(faults);
  left.delete(kind);
  return left;
}

/** The violation with what is needed to see it again before its trace. */
export function told({ workload, violation }: Shrunk): Violation {
  const { tablets, days, tasks, faults } = workload;
  const size = `tablets ${tablets}, days ${days}, tasks ${tasks}, faults: ${[...faults].join(' ') || 'none'}`;
  return { ...violation, trace: [size, ...violation.trace] };
}
