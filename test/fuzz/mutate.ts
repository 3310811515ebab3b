import { concat, type Bytes } from '../../src/lib/bytes.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';

/** Bytes that parsers tend to stumble over: signs of JSON and text formats, ends of ranges, half letters. */
const TELLING = [...'{}[]",:|<>/\\0-9;.=%\n\r\0']
  .map((sign) => sign.charCodeAt(0))
  .concat(0x7f, 0x80, 0xc3, 0xed, 0xff);
const MOST_EDITS = 6;

type Edit = (bytes: Bytes, random: SeededRandom) => Bytes;

const splice = (bytes: Bytes, at: number, drop: number, put: Bytes): Bytes =>
  concat(bytes.subarray(0, at), put, bytes.subarray(at + drop));
const some = (random: SeededRandom, most: number): Bytes =>
  Uint8Array.from({ length: random.between(1, most) }, () =>
    random.chance(0.5) ? random.pick(TELLING) : random.int(256),
  );

const EDITS: readonly Edit[] = [
  (bytes, random) => splice(bytes, random.int(bytes.length + 1), 0, some(random, 8)),
  (bytes, random) => splice(bytes, random.int(bytes.length + 1), random.between(1, 16), new Uint8Array(0)),
  (bytes, random) => splice(bytes, random.int(bytes.length + 1), 1, some(random, 1)),
  (bytes, random) => bytes.slice(0, random.int(bytes.length + 1)),
  // A part said again, many times over: depth, length and repetition.
  (bytes, random) => {
    const at = random.int(bytes.length + 1);
    const part = bytes.subarray(at, at + random.between(1, 40));
    return splice(bytes, at, 0, concat(...Array.from({ length: random.between(1, 200) }, () => part)));
  },
];

/** One input: a genuine one after a few edits, parts of two, or nothing but chance. */
export function mutated(genuine: readonly Bytes[], random: SeededRandom): Bytes {
  if (random.chance(0.05)) return some(random, 2_000);
  let bytes = random.pick(genuine);
  if (random.chance(0.1)) {
    const other = random.pick(genuine);
    bytes = concat(
      bytes.subarray(0, random.int(bytes.length + 1)),
      other.subarray(random.int(other.length + 1)),
    );
  }
  for (let edits = random.int(MOST_EDITS + 1); edits > 0; edits -= 1)
    bytes = random.pick(EDITS)(bytes, random);
  return bytes;
}
