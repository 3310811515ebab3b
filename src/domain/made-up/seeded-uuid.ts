import type { SeededRandom } from '../../lib/seeded-random.ts';

/** A UUID whose bits come from the seed: version 8 of RFC 9562 (section 5.8), so that it is never taken for a real one. */
export function seededUuid(random: SeededRandom): string {
  const [a, b, c, d] = [0, 0, 0, 0].map(() => random.int(0x1_0000_0000).toString(16).padStart(8, '0'));
  const text = `${a}${b}${c}${d}`;
  const variant = (8 + random.int(4)).toString(16);
  return `${a}-${text.slice(8, 12)}-8${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`;
}
