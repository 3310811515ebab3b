import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/seeded-random.ts';
import { mutated } from './mutate.ts';
import { targets } from './targets.ts';

/** Whether a reading, or the first of several, says that it is none. */
function refusalIn(result: unknown): boolean {
  const first: unknown = Array.isArray(result) ? result[0] : result;
  return typeof first === 'object' && first !== null && 'ok' in first && first.ok === false;
}

const all = Object.entries(await targets());

describe.each(all)('the parser %s', (name, made) => {
  it('reads what is genuine, and after that inputs gone wrong', async () => {
    const { genuine, read, refusals = [], end } = await made();
    try {
      for (const bytes of genuine) expect(refusalIn(await read(bytes))).toBe(false);
      for (let run = 0; run < 60; run += 1) {
        const reading = async () => read(mutated(genuine, seededRandom(`${name} ${run}`)));
        const failed = await reading().then(
          () => null,
          (error: unknown) => error,
        );
        if (failed !== null) expect(refusals.some((refusal) => failed instanceof refusal)).toBe(true);
      }
    } finally {
      await end?.();
    }
  });
});

it('goes wrong in the same way every time, and in many ways', () => {
  const genuine = [new TextEncoder().encode('001090000001||Nguyễn Văn Mẫu|01011990|Nam|Hà Nội|01012022')];
  const inputs = (seed: string) =>
    Array.from({ length: 200 }, (_, run) =>
      Buffer.from(mutated(genuine, seededRandom(`${seed} ${run}`))).toString(),
    );
  expect(inputs('a')).toEqual(inputs('a'));
  expect(new Set(inputs('a')).size).toBeGreaterThan(150);
});
