import type { SeededRandom } from '../../lib/seeded-random.ts';
import { pickGivenName } from './given-names.ts';
import { pickMiddleName } from './middle-names.ts';
import { CUSTOMS, type NameStyle, pickFamilyPart } from './minority-names.ts';
import type { MadeUpSex } from './person.ts';
import { pickSurname } from './surnames.ts';

/** A name in writing, and the part of it that a family shares (surname or clan; empty where there is none). */
export interface MadeUpName {
  full: string;
  family: string;
  style: NameStyle;
}

export interface NameWanted {
  style: NameStyle;
  sex: MadeUpSex;
  birthYear: number;
  provinceCode: string;
  /** The family part to bear; drawn when absent. */
  family?: string;
}

export function makeName(random: SeededRandom, wanted: NameWanted): MadeUpName {
  const { style, sex, birthYear } = wanted;
  if (style !== 'kinh') {
    const family = wanted.family ?? pickFamilyPart(random, style);
    const given = random.pick(CUSTOMS[style].given[sex]);
    return { full: CUSTOMS[style].write({ sex, family, given }), family, style };
  }
  const family = wanted.family ?? pickSurname(random, wanted.provinceCode);
  const middle = pickMiddleName(random, sex, birthYear);
  const given = pickGivenName(random, sex, birthYear);
  return { full: middle === '' ? `${family} ${given}` : `${family} ${middle} ${given}`, family, style };
}

/** Whose family part a child bears: the father's among the Kinh, as the custom says elsewhere. */
export function familyOfChild(father: MadeUpName, mother: MadeUpName): string | undefined {
  if (father.style === 'kinh') return father.family;
  const by = CUSTOMS[father.style].passesBy;
  if (by === 'none') return undefined;
  return by === 'father' ? father.family : mother.family;
}
