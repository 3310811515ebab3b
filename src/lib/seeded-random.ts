/**
 * Repeatable randomness for made-up data and simulations: the same seed text gives the same stream on every engine.
 * Never for keys, ids of real records or anything that must not be guessed.
 */
export interface SeededRandom {
  /** A number in [0, 1), with 32 bits of choice. */
  next(): number;
  /** An integer in [0, limit). */
  int(limit: number): number;
  /** An integer in [from, to], both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One value, each as likely as its weight is large. Weights are above 0 and need no fixed sum. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
}

const TWO_POW_32 = 4294967296;

export function seededRandom(seed: string): SeededRandom {
  const word = sfc32(hashToWords(seed));
  const next = () => word() / TWO_POW_32;
  const int = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => next() < probability,
    pick: (values) => at(values, int(values.length)),
    weighted: (choices) => pickWeighted(choices, next()),
  };
}

function pickWeighted<T>(choices: readonly (readonly [T, number])[], share: number): T {
  let total = 0;
  for (const choice of choices) total += choice[1];
  let left = share * total;
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(choices, choices.length - 1)[0];
}

function at<T>(values: readonly T[], index: number): T {
  if (values.length === 0) throw new RangeError('nothing to choose from');
  return values[index] as T;
}

type Words = [number, number, number, number];

/** Spreads a text over four 32-bit words (the public-domain "cyrb128" mixing), so that near seeds give far streams. */
function hashToWords(text: string): Words {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

/** Chris Doty-Humphrey's sfc32 (PractRand): small, fast, no short cycles. Gives unsigned 32-bit words. */
function sfc32([a, b, c, d]: Words): () => number {
  const word = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  return word;
}
