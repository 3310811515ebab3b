import { ageMinus, agePlus } from '../partial-date.ts';

// What is sure about an age when a birth date may name only a year: true for every day it leaves open.
// An empty or impossible birth date makes nothing sure.

/** Younger than that many years, whichever the day of birth. */
export function surelyUnder(years: number, birth: string | undefined, today: string): boolean {
  const oldest = birth === undefined ? undefined : agePlus(birth, today);
  return oldest !== undefined && oldest < years;
}

/** That many years or older, whichever the day of birth. */
export function surelyReached(years: number, birth: string | undefined, today: string): boolean {
  const youngest = birth === undefined ? undefined : ageMinus(birth, today);
  return youngest !== undefined && youngest >= years;
}

/** The day of birth decides whether that age is reached, and it is not known. */
export function undecided(years: number, birth: string | undefined, today: string): boolean {
  if (birth === undefined || agePlus(birth, today) === undefined) return false;
  return !surelyUnder(years, birth, today) && !surelyReached(years, birth, today);
}
