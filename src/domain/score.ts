import type { Finding, Quality } from './rules/rule.ts';

/** The four words in which a record is judged: correct (đúng), sufficient (đủ), clean (sạch), alive (sống). */
export const QUALITIES: readonly Quality[] = ['D', 'U', 'S', 'L'];

export type ScoreState = 'red' | 'amber' | 'green';

/** One word of a record's score. */
export interface WordScore {
  /** 0 to 100. */
  readonly value: number;
  /** Findings that cost something here, dearest first: what to do next. */
  readonly costs: readonly { readonly finding: Finding; readonly points: number }[];
}

export interface Score {
  readonly state: ScoreState;
  readonly words: Readonly<Record<Quality, WordScore>>;
}

/** What a record is scored from. */
export interface Scored {
  /** Findings of each unit: an application is one; a household is its file and each member. */
  readonly units: readonly (readonly Finding[])[];
  /** Cases that wait for a decision at the registry. */
  readonly openCases?: number;
}

const FULL = 100;
const COST = { B: 40, W: 15, kept: 5, H: 3 } as const;
const RED_BELOW = 60;
const AMBER_BELOW = 85;

/** Points that a finding takes from its word; a warning that is kept with a reason takes fewer. */
export function costOf({ severity, kept }: Pick<Finding, 'severity' | 'kept'>): number {
  return severity === 'W' && kept !== undefined ? COST.kept : COST[severity];
}

/**
 * The four words of a record, each the rounded mean of its units, and its state: red with an open block or case or a
 * word below 60, amber with a warning that nobody kept or a word below 85, else green.
 */
export function scoreOf({ units, openCases = 0 }: Scored): Score {
  const words = Object.fromEntries(QUALITIES.map((word) => [word, wordScore(units, word)]));
  return { words: words as Score['words'], state: stateOf(words, { units, openCases }) };
}

function wordScore(units: Scored['units'], word: Quality): WordScore {
  const costs = units
    .flat()
    .filter(({ quality }) => quality === word)
    .map((finding) => ({ finding, points: costOf(finding) }))
    .sort((a, b) => b.points - a.points);
  const values = units.map((unit) => unitValue(unit, word));
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: values.length === 0 ? FULL : Math.round(sum / values.length), costs };
}

function unitValue(unit: readonly Finding[], word: Quality): number {
  const cost = unit
    .filter(({ quality }) => quality === word)
    .reduce((total, finding) => total + costOf(finding), 0);
  return Math.max(0, FULL - cost);
}

function stateOf(words: Record<string, WordScore>, { units, openCases }: Required<Scored>): ScoreState {
  const lowest = Math.min(...Object.values(words).map(({ value }) => value));
  const all = units.flat();
  if (openCases > 0 || lowest < RED_BELOW || all.some(({ severity }) => severity === 'B')) return 'red';
  const open = all.some(({ severity, kept }) => severity === 'W' && kept === undefined);
  return open || lowest < AMBER_BELOW ? 'amber' : 'green';
}
