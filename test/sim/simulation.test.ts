import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from './fault-kinds.ts';
import { FULL_WORKLOAD, World, type Outcome } from './world.ts';

/**
 * Seeds that found a bug, by what it was: 2, a record that was submitted again stayed returned; 5, a full medium
 * ended the send loop for good; 10 and 30, a change was replaced after its batch had been refused on the way; 196, the
 * same while its next version was being saved. A change of the simulated world gives them other stories: then they
 * are looked for again on the code before the mending.
 */
const PINNED = [2, 5, 10, 30, 196];
const SEEDS = [...new Set([...PINNED, ...Array.from({ length: 20 }, (_, i) => 1 + i)])];

const outcomes = new Map<number, Promise<Outcome>>();
function outcomeOf(seed: number): Promise<Outcome> {
  const run = outcomes.get(seed) ?? new World(seed, FULL_WORKLOAD).run();
  outcomes.set(seed, run);
  return run;
}

describe('four tablets, three days and every fault there is', () => {
  it.each(SEEDS)(
    'seed %i keeps every invariant',
    async (seed) => {
      const { violations } = await outcomeOf(seed);
      expect(violations.map(({ trace }) => trace.at(-1))).toEqual([]);
    },
    120_000,
  );

  it('every kind of fault strikes within these seeds, on hundreds of records', async () => {
    const all: Outcome[] = [];
    for (const seed of SEEDS) all.push(await outcomeOf(seed));
    const struck = new Set(all.flatMap(({ faults }) => Object.keys(faults)));
    expect(FAULT_KINDS.filter((kind) => !struck.has(kind))).toEqual([]);
    expect(all.reduce((sum, { records }) => sum + records, 0)).toBeGreaterThan(500);
  }, 120_000);
});
