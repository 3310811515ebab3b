import { seededRandom } from '../../lib/seeded-random.ts';

/**
 * Cuts the line of people 0..people-1 into households of one or more, so that both directions can be computed without
 * the others: household h begins at `start(h)`, and person i lives in `holding(i)`.
 * Sizes spread around the mean, from 1 to about twice the mean.
 */
export interface HouseholdSizes {
  count: number;
  start(household: number): number;
  holding(person: number): number;
}

export function householdSizes(seed: string, people: number, households: number): HouseholdSizes {
  const beyondOne = people - households;
  const start = (household: number) => {
    if (household <= 0) return 0;
    if (household >= households) return people;
    const shift = towardsEnds(seededRandom(`${seed}/border/${household}`).next());
    return household + Math.floor(((household + shift) * beyondOne) / households);
  };
  const holding = (person: number) => {
    let guess = Math.min(households - 1, Math.floor((person * households) / people));
    while (start(guess) > person) guess--;
    while (start(guess + 1) <= person) guess++;
    return guess;
  };
  return { count: households, start, holding };
}

/** Makes values near 0 and 1 likelier, so that households of one and large ones are as frequent as they really are. */
function towardsEnds(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}
