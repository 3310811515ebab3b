import { expect, it } from 'vitest';
import { sparing, type Ballast } from '../../../src/tablet/storage/ballast.ts';

it('asks for room and lays up none, so that a practice takes nothing of what the real work keeps', async () => {
  const done: string[] = [];
  const ballast: Ballast = {
    makeRoom: async (bytes) => bytes < 100,
    refill: async () => done.push('refill') > 0,
    spent: async () => true,
    laidBefore: async () => true,
  };
  const spared = sparing(ballast);
  expect([await spared.makeRoom(10, 0), await spared.makeRoom(1000, 0)]).toEqual([true, false]);
  expect(await spared.refill()).toBe(true);
  expect(done).toEqual([]);
  expect([await spared.spent(), await spared.laidBefore()]).toEqual([false, false]);
});
