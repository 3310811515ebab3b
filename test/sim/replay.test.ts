import { expect, it } from 'vitest';
import { FULL_WORKLOAD, World } from './world.ts';

const small = { ...FULL_WORKLOAD, tablets: 2, days: 2 };
const run = (seed: number) => new World(seed, small).run();

it('the same seed twice gives the same trace, event by event', async () => {
  const [first, second] = [await run(7), await run(7)];
  expect(second.digest).toBe(first.digest);
  expect(second.events).toBe(first.events);
  expect(first.events).toBeGreaterThan(1000);
}, 60_000);

it('another seed gives another trace', async () => {
  expect((await run(8)).digest).not.toBe((await run(7)).digest);
}, 60_000);
