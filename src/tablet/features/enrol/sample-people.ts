import { communeMaker } from '../../../domain/made-up/commune.ts';
import type { MadeUpCard, MadeUpPerson } from '../../../domain/made-up/person.ts';

export type SampleId = 'adult' | 'child' | 'mother' | 'eldest' | 'minority' | 'split' | 'expired';
export type Sample = MadeUpPerson & { readonly card: MadeUpCard };

/** A commune of the generator's that has somebody of each kind. */
const COMMUNE = { seed: 'training', people: 100_000 };

/** Where they are in it: looked up once, so that nobody waits for a search. Mother and child share a household. */
const PLACES: Readonly<Record<SampleId, number>> = {
  adult: 4,
  child: 133,
  mother: 129,
  eldest: 779,
  minority: 107,
  split: 4484,
  expired: 554,
};

let made: readonly (readonly [SampleId, Sample])[] | undefined;

/** People to practise with, one for each situation that an officer meets. All have a card. */
export function samplePeople(): readonly (readonly [SampleId, Sample])[] {
  if (made) return made;
  const maker = communeMaker(COMMUNE);
  made = Object.entries(PLACES).map(([id, place]) => [id as SampleId, maker.personAt(place) as Sample]);
  return made;
}
