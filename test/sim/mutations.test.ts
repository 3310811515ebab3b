import { describe, expect, it } from 'vitest';
import { MUTATIONS, type MutationName } from './mutations.ts';
import { shrink } from './shrink.ts';
import { FULL_WORKLOAD, World, type Outcome } from './world.ts';

const WITHIN_SEEDS = 12;
const workload = FULL_WORKLOAD;

async function firstFound(name: MutationName): Promise<Outcome | undefined> {
  for (let seed = 1; seed <= WITHIN_SEEDS; seed += 1) {
    const outcome = await new World(seed, workload, MUTATIONS[name]).run();
    if (outcome.violations.length > 0) return outcome;
  }
  return undefined;
}

const EXPECTED: readonly (readonly [MutationName, readonly string[]])[] = [
  ['calls a relaxed write strict', ['I1']],
  ['drops a strict write', ['I1']],
  ['books without verifying', ['I3']],
  ['reuses a batch number', ['numbers']],
  ['drops a waiting row', ['I3', 'I1']],
  ['replaces a change that has left', ['I3']],
  ['overwrites what came between', ['I1', 'I2', 'I3']],
  ['writes plaintext', ['I4']],
  ['acknowledges before it commits', ['I1']],
  ['forgets what it answered', ['I2']],
  ['loses the good with the bad', ['I1', 'I2', 'I7']],
];

describe('a planted bug is found', () => {
  it('every one of them is tried', () => {
    expect(EXPECTED.map(([name]) => name).sort()).toEqual(Object.keys(MUTATIONS).sort());
  });

  it.each(EXPECTED)(
    '%s',
    async (name, invariants) => {
      const found = await firstFound(name);
      expect(invariants).toContain(found?.violations[0]?.invariant);
    },
    120_000,
  );

  it('and told in a smaller world that breaks the same invariant', async () => {
    const mutation = MUTATIONS['drops a strict write'];
    const broken = (await firstFound('drops a strict write'))!;
    const { workload: smaller, violation } = await shrink(broken, workload, mutation);
    expect(violation.invariant).toBe(broken.violations[0]!.invariant);
    expect(smaller.faults.size).toBeLessThan(5);
    expect(smaller.tablets * smaller.days).toBeLessThan(12);
  }, 120_000);
});
