import type { MadeUpSex } from './person.ts';

/** The first three digits: the old province code of the statistics office with a 0 before it (TT 07/2016/TT-BCA). */
export interface NumberParts {
  provinceCode: string;
  sex: MadeUpSex;
  birthYear: number;
  /** 0 to 999999, different for everybody. */
  serial: number;
}

/** Century and sex: 0 and 1 for 1900-1999, 2 and 3 for 2000-2099; even for men (Decree 137/2015, article 13). */
function centuryAndSex(sex: MadeUpSex, birthYear: number): number {
  return (Math.floor(birthYear / 100) - 19) * 2 + (sex === 'nam' ? 0 : 1);
}

export function personalNumber({ provinceCode, sex, birthYear, serial }: NumberParts): string {
  const year = String(birthYear % 100).padStart(2, '0');
  return `0${provinceCode}${centuryAndSex(sex, birthYear)}${year}${String(serial).padStart(6, '0')}`;
}

/** What the digits of a number say, for comparing with the person. `undefined` when it is not twelve digits. */
export function readPersonalNumber(number: string) {
  if (!/^\d{12}$/.test(number)) return undefined;
  const digit = Number(number.charAt(3));
  const sex: MadeUpSex = digit % 2 === 0 ? 'nam' : 'nu';
  return {
    provinceCode: number.slice(1, 3),
    sex,
    birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6)),
  };
}

/**
 * Sends 0..modulus-1 onto itself without two alike, so that person i has a serial of their own though nobody else was
 * made. The modulus is a power of ten and the factor has no divisor in common with it.
 */
export function scatter(index: number, offset: number, modulus: number): number {
  const factor = 387_419;
  return (index * factor + offset) % modulus;
}
