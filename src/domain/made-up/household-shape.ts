import type { SeededRandom } from '../../lib/seeded-random.ts';
import { adultAge, aloneAge, coupleAlone, coupleWithChildren, parentAge } from './family-ages.ts';
import type { MadeUpSex } from './person.ts';

/** A place in a household before it has a name. `father` and `mother` are positions in the same list, the head's is 0. */
export interface Slot {
  relation: string;
  sex: MadeUpSex;
  /** Years with fractions. */
  age: number;
  father?: number;
  mother?: number;
  spouse?: number;
}

/** More children than this at home is too rare to make up. */
const MOST_CHILDREN = 5;

/** A household of exactly `size` people whose ages and relations agree. */
export function drawHousehold(random: SeededRandom, size: number): Slot[] {
  const slots = drawFamily(random, Math.min(size, MOST_CHILDREN + 2));
  while (slots.length < size) slots.push(lodger(random));
  return slots;
}

function drawFamily(random: SeededRandom, size: number): Slot[] {
  if (size === 1)
    return [{ relation: 'chu-ho', sex: random.chance(0.48) ? 'nam' : 'nu', age: aloneAge(random) }];
  if (size === 2) return random.chance(0.7) ? couple(random, 0) : singleParent(random, 1);
  const shape = random.weighted([
    ['couple', 50],
    ['single', 8],
    ['parents-live-in', size > 3 ? 24 : 10],
    ['elder-head', size > 3 ? 18 : 0.001],
  ] as const);
  if (shape === 'couple') return couple(random, size - 2);
  if (shape === 'single') return singleParent(random, size - 1);
  return shape === 'elder-head' && size > 3 ? elderHead(random, size) : parentsLiveIn(random, size);
}

function couple(random: SeededRandom, childCount: number): Slot[] {
  const ages = childCount === 0 ? coupleAlone(random) : coupleWithChildren(random, childCount);
  const headIsHusband = random.chance(0.75);
  const [father, mother] = headIsHusband ? [0, 1] : [1, 0];
  const husband: Slot = {
    relation: headIsHusband ? 'chu-ho' : 'chong',
    sex: 'nam',
    age: ages.husband,
    spouse: mother,
  };
  const wife: Slot = { relation: headIsHusband ? 'vo' : 'chu-ho', sex: 'nu', age: ages.wife, spouse: father };
  const children = ages.children.map((age) => child(random, { age, father, mother }));
  return [...(headIsHusband ? [husband, wife] : [wife, husband]), ...children];
}

function singleParent(random: SeededRandom, childCount: number): Slot[] {
  const ages = coupleWithChildren(random, Math.max(1, childCount));
  const isMother = random.chance(0.78);
  const head: Slot = {
    relation: 'chu-ho',
    sex: isMother ? 'nu' : 'nam',
    age: isMother ? ages.wife : ages.husband,
  };
  const parent = isMother ? { mother: 0 } : { father: 0 };
  return [head, ...ages.children.map((age) => child(random, { age, ...parent }))];
}

/** The head, the spouse, children, and one or two of the head's parents. */
function parentsLiveIn(random: SeededRandom, size: number): Slot[] {
  const both = size > 3 && random.chance(0.45);
  const childCount = size - 2 - (both ? 2 : 1);
  const ages = childCount > 0 ? coupleWithChildren(random, childCount, 16) : coupleAloneUpTo(random, 62);
  const headIsHusband = random.chance(0.85);
  const [father, mother] = headIsHusband ? [0, 1] : [1, 0];
  const husband: Slot = {
    relation: headIsHusband ? 'chu-ho' : 'chong',
    sex: 'nam',
    age: ages.husband,
    spouse: mother,
  };
  const wife: Slot = { relation: headIsHusband ? 'vo' : 'chu-ho', sex: 'nu', age: ages.wife, spouse: father };
  const slots = headIsHusband ? [husband, wife] : [wife, husband];
  slots.push(...ages.children.map((age) => child(random, { age, father, mother })));
  addParentsOfHead(random, slots, both);
  return slots;
}

function addParentsOfHead(random: SeededRandom, slots: Slot[], both: boolean): void {
  const head = slots[0];
  if (head === undefined) return;
  const withMother = both || random.chance(0.75);
  const position = slots.length;
  if (withMother) {
    head.mother = position;
    slots.push({ relation: 'me-de', sex: 'nu', age: parentAge(random, head.age, 'nu') });
  }
  if (both || !withMother) {
    head.father = slots.length;
    slots.push({ relation: 'cha-de', sex: 'nam', age: parentAge(random, head.age, 'nam') });
  }
  const [first, second] = [slots[position], slots[position + 1]];
  if (first && second) [first.spouse, second.spouse] = [position + 1, position];
}

/** An old head, the old spouse if still there, a married child with the child's spouse, and grandchildren. */
function elderHead(random: SeededRandom, size: number): Slot[] {
  const both = size > 4 && random.chance(0.5);
  const ages = coupleWithChildren(random, size - (both ? 4 : 3), 18);
  const throughSon = random.chance(0.85);
  const heirAge = throughSon ? ages.husband : ages.wife;
  const headIsMan = both || random.chance(0.35);
  const man: Slot = { relation: 'chu-ho', sex: 'nam', age: parentAge(random, heirAge, 'nam') };
  const woman: Slot = { relation: both ? 'vo' : 'chu-ho', sex: 'nu', age: parentAge(random, heirAge, 'nu') };
  const slots = both
    ? [
        { ...man, spouse: 1 },
        { ...woman, spouse: 0 },
      ]
    : [headIsMan ? man : woman];
  const parents = both ? { father: 0, mother: 1 } : headIsMan ? { father: 0 } : { mother: 0 };
  const heir = slots.length;
  const heirSex: MadeUpSex = throughSon ? 'nam' : 'nu';
  slots.push({ relation: 'con-de', sex: heirSex, age: heirAge, ...parents, spouse: heir + 1 });
  slots.push({
    relation: throughSon ? 'con-dau' : 'con-re',
    sex: throughSon ? 'nu' : 'nam',
    age: throughSon ? ages.wife : ages.husband,
    spouse: heir,
  });
  const [father, mother] = throughSon ? [heir, heir + 1] : [heir + 1, heir];
  const relation = throughSon ? 'chau-noi' : 'chau-ngoai';
  for (const age of ages.children) slots.push({ ...child(random, { age, father, mother }), relation });
  return slots;
}

function child(random: SeededRandom, slot: { age: number; father?: number; mother?: number }): Slot {
  // 112 boys to 100 girls at birth, as the country reports.
  return { relation: 'con-de', sex: random.chance(112 / 212) ? 'nam' : 'nu', ...slot };
}

function lodger(random: SeededRandom): Slot {
  return { relation: 'o-thue', sex: random.chance(0.5) ? 'nam' : 'nu', age: adultAge(random) };
}

function coupleAloneUpTo(random: SeededRandom, oldest: number) {
  const ages = coupleAlone(random);
  return { ...ages, wife: Math.min(ages.wife, oldest), husband: Math.min(ages.husband, oldest) };
}
