import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/seeded-random.ts';

const take = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('gives the same stream for the same seed, and another for a near seed', () => {
    expect(take('a/1', 50)).toEqual(take('a/1', 50));
    expect(take('a/1', 50)).not.toEqual(take('a/2', 50));
  });

  it('keeps its stream from release to release', () => {
    const random = seededRandom('pinned');
    expect(Array.from({ length: 6 }, () => random.int(1000))).toMatchInlineSnapshot(`
      [
        266,
        291,
        980,
        494,
        56,
        420,
      ]
    `);
  });

  it('spreads evenly over ten bins, also over the first values of many seeds', () => {
    const firsts = Array.from({ length: 20_000 }, (_, i) => seededRandom(`seed/${i}`).next());
    for (const values of [take('bins', 20_000), firsts]) {
      const bins = new Array<number>(10).fill(0);
      for (const value of values) bins[Math.floor(value * 10)]! += 1;
      for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(200);
    }
  });

  it('stays within its limits for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1e9 }), (seed, limit) => {
        const random = seededRandom(seed);
        expect(random.int(limit)).toBeLessThan(limit);
        expect(random.between(limit, limit + 3)).toBeGreaterThanOrEqual(limit);
        expect(random.between(limit, limit + 3)).toBeLessThanOrEqual(limit + 3);
      }),
    );
  });

  it('picks by weight, and refuses to pick from nothing', () => {
    const random = seededRandom('weights');
    const picked = Array.from({ length: 10_000 }, () =>
      random.weighted([['a', 9] as const, ['b', 1] as const]),
    );
    expect(picked.filter((value) => value === 'b').length / picked.length).toBeCloseTo(0.1, 1);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
