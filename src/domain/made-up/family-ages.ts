import type { SeededRandom } from '../../lib/seeded-random.ts';

/** Ages in years with fractions. Tuned so that a large commune has about 23% under 15 and 14% of 60 or over. */
export interface CoupleAges {
  husband: number;
  wife: number;
  /** Oldest first. */
  children: number[];
}

const OLDEST = 105;

/** How old the youngest child at home is: many are small, few stay until their thirties. */
const YOUNGEST_AT_HOME: readonly (readonly [range: readonly [number, number], weight: number])[] = [
  [[0, 6], 32],
  [[6, 14], 29],
  [[14, 22], 18],
  [[22, 34], 21],
];

/** A couple with children at home; the mother was 18 to 44 at every birth. `youngestAtMost` is in years. */
export function coupleWithChildren(random: SeededRandom, count: number, youngestAtMost = 34): CoupleAges {
  const [from, to] = random.weighted(YOUNGEST_AT_HOME);
  const youngest = Math.min(youngestAtMost, within(random, from, to)) * (0.8 + 0.2 * random.next());
  const atFirstBirth = within(random, 18.5, 31);
  const gaps = Array.from({ length: count - 1 }, () => 1.2 + 5 * square(random.next()));
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  // Many children must fit between the first birth and the mother's 44th year.
  const squeeze = Math.min(1, (44 - atFirstBirth) / Math.max(span, 1));
  const children = [youngest];
  for (const gap of gaps) children.unshift((children[0] ?? youngest) + gap * squeeze);
  const oldest = children[0] ?? youngest;
  const wife = oldest + atFirstBirth;
  return { wife, husband: Math.max(oldest + 18.5, husbandOf(random, wife)), children };
}

/** Two who live alone: newly married, or their children have left. */
export function coupleAlone(random: SeededRandom): CoupleAges {
  const wife = random.chance(0.2)
    ? within(random, 20, 32)
    : 46 + 40 * random.next() * Math.sqrt(random.next());
  return { wife, husband: husbandOf(random, wife), children: [] };
}

/** Somebody living alone: a young worker or someone left behind. */
export function aloneAge(random: SeededRandom): number {
  return random.chance(0.4) ? within(random, 18.5, 38) : 45 + (OLDEST - 45) * square(random.next());
}

/** The age of a parent of someone of this age; at most 105 years, at least 18 more than the child's. */
export function parentAge(random: SeededRandom, childAge: number, sex: 'nam' | 'nu'): number {
  const gap = sex === 'nu' ? within(random, 18.5, 36) : within(random, 20, 42);
  return Math.min(childAge + gap, OLDEST);
}

export function adultAge(random: SeededRandom): number {
  return within(random, 18.5, 60);
}

function husbandOf(random: SeededRandom, wife: number): number {
  return Math.min(OLDEST, Math.max(20, wife + within(random, -2.5, 7)));
}

function within(random: SeededRandom, from: number, to: number): number {
  return from + random.next() * (to - from);
}

// Powers with fractions may differ by engine in the last bit; products do not.
function square(value: number): number {
  return value * value;
}
