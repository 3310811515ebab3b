import type { SeededRandom } from '../../lib/seeded-random.ts';
import { yearOf } from './calendar-days.ts';
import { drawOldIdNumber } from './contacts.ts';
import { personalNumber, scatter } from './personal-number.ts';
import type { MadeUpSex, Oddity } from './person.ts';

export interface NumbersWanted {
  index: number;
  offset: number;
  birthDate: string;
  sex: MadeUpSex;
  /** Old province code of the birth registration. */
  provinceCode: string;
}

export interface Numbers {
  personalNumber: string;
  otherNumbers: string[];
  oldIdNumber?: string;
  oddities: Oddity[];
}

/** Serials are six digits; the upper half is kept for second numbers. */
const SERIALS = 1_000_000;
const SECOND = 500_000;

/** One number in a hundred disagrees with its bearer, as numbers that outlived a correction do. */
const ODD_NUMBERS = [
  [undefined, 987],
  ['number-sex', 3],
  ['number-year', 4],
  ['number-province', 3],
  ['two-numbers', 3],
] as const;

export function drawNumbers(random: SeededRandom, wanted: NumbersWanted): Numbers {
  const { index, offset, birthDate, sex, provinceCode } = wanted;
  const oldIdNumber = drawOldIdNumber(random, yearOf(birthDate));
  const oddity = random.weighted(ODD_NUMBERS);
  const right = { provinceCode, sex, birthYear: yearOf(birthDate), serial: scatter(index, offset, SERIALS) };
  const printed = { ...right, ...wrongPart(random, oddity, right) };
  const second = { ...right, serial: scatter(index + SECOND, offset, SERIALS) };
  return {
    personalNumber: personalNumber(printed),
    otherNumbers: oddity === 'two-numbers' ? [personalNumber(second)] : [],
    ...(oldIdNumber === undefined ? {} : { oldIdNumber }),
    oddities: oddity === undefined ? [] : [oddity],
  };
}

function wrongPart(
  random: SeededRandom,
  oddity: Oddity | undefined,
  right: { sex: MadeUpSex; birthYear: number; provinceCode: string },
) {
  if (oddity === 'number-sex') return { sex: right.sex === 'nam' ? ('nu' as const) : ('nam' as const) };
  if (oddity === 'number-year') return { birthYear: right.birthYear - random.between(1, 3) };
  if (oddity === 'number-province') return { provinceCode: right.provinceCode === '01' ? '79' : '01' };
  return {};
}
