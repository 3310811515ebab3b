import { seededRandom } from '../../lib/seeded-random.ts';
import { type CommuneChoice, SAMPLE_COMMUNES } from './communes.ts';
import { type HouseholdMade, makeHousehold } from './household-people.ts';
import { householdSizes } from './household-sizes.ts';
import type { MadeUpHousehold, MadeUpPerson } from './person.ts';
import { type MadeUpSite, makeSites } from './sites.ts';

export interface CommuneWanted {
  seed: string;
  /** 10 to 100,000. */
  people: number;
  /** 1 to `people`; by default one for 3.5 people. */
  households?: number;
  /** The day that ages and cards are counted to, 'YYYY-MM-DD'; by default a fixed day, so that a seed never drifts. */
  today?: string;
  /** The day that sites are open around, 'YYYY-MM-DD'; by default `today`. */
  sitesOpenOn?: string;
  /** Where people live and come from. Those that share the first one's `newCode` are the made-up commune itself. */
  communes?: readonly CommuneChoice[];
}

/** One made-up commune, any part of which can be made without the rest. Everything follows from the seed. */
export interface CommuneMaker {
  peopleCount: number;
  householdCount: number;
  sites: MadeUpSite[];
  personAt(index: number): MadeUpPerson;
  householdAt(index: number): HouseholdMade;
}

export interface MadeUpCommune {
  people: MadeUpPerson[];
  households: MadeUpHousehold[];
  sites: MadeUpSite[];
}

export class CommuneSizeError extends RangeError {
  readonly code = 'made-up-commune-size';
}

const DEFAULT_TODAY = '2026-11-01';
const MEAN_HOUSEHOLD = 3.5;

/** @throws {CommuneSizeError} when people or households are out of range. */
export function communeMaker(wanted: CommuneWanted): CommuneMaker {
  const { seed, people, today = DEFAULT_TODAY, communes: all = SAMPLE_COMMUNES } = wanted;
  const households = wanted.households ?? Math.round(people / MEAN_HOUSEHOLD);
  const first = all[0];
  requireSize(people, 10, 100_000);
  requireSize(households, 1, people);
  if (first === undefined) throw new CommuneSizeError('at least one commune is needed');
  const communes = { all, home: all.filter((commune) => commune.newCode === first.newCode) };
  const sizes = householdSizes(seed, people, households);
  const offset = seededRandom(`${seed}/offset`).int(1_000_000);
  const householdAt = (householdIndex: number) => {
    requireSize(householdIndex, 0, households - 1);
    const firstPerson = sizes.start(householdIndex);
    const size = sizes.start(householdIndex + 1) - firstPerson;
    return makeHousehold({ seed, today, communes, offset, householdIndex, firstPerson, size });
  };
  const personAt = (index: number) => {
    requireSize(index, 0, people - 1);
    const made = householdAt(sizes.holding(index));
    return made.people[index - made.household.headIndex] as MadeUpPerson;
  };
  const sites = makeSites({ seed, people, home: first, today: wanted.sitesOpenOn ?? today });
  return { peopleCount: people, householdCount: households, sites, personAt, householdAt };
}

export function makeCommune(wanted: CommuneWanted): MadeUpCommune {
  const maker = communeMaker(wanted);
  const people: MadeUpPerson[] = [];
  const households: MadeUpHousehold[] = [];
  for (let index = 0; index < maker.householdCount; index++) {
    const made = maker.householdAt(index);
    households.push(made.household);
    for (const person of made.people) people.push(person);
  }
  return { people, households, sites: maker.sites };
}

function requireSize(value: number, from: number, to: number): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new CommuneSizeError(`expected a whole number from ${from} to ${to}`);
  }
}
