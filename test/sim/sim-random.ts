import type { Bytes } from '../../src/lib/bytes.ts';
import type { Random } from '../../src/lib/ports/random.ts';
import { seededRandom } from '../../src/lib/seeded-random.ts';

/** The random port out of a seed: the same bytes in every run. */
export function simRandom(seed: string): Random {
  const random = seededRandom(seed);
  return {
    bytes: (length): Bytes => {
      const words = new Uint32Array(Math.ceil(length / 4));
      for (let i = 0; i < words.length; i += 1) words[i] = random.int(2 ** 32);
      return new Uint8Array(words.buffer, 0, length).slice();
    },
  };
}
