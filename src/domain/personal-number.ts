import { oldProvince, provinceOfNumberPrefix } from './catalogues/provinces.ts';
import type { PartialDate } from './partial-date.ts';
import { isPartialDate } from './partial-date.ts';
import type { Sex } from './sex.ts';

/** Where a birth was registered, by the first three digits: from 100 on they name a country (Circular 07/2016, annex 2). */
export type NumberOrigin =
  | { kind: 'province'; code: string; name: string; provinceCode: string }
  | { kind: 'country'; code: string }
  | { kind: 'unknown'; code: string };

/** What a personal number says of its holder (Decree 137/2015, article 13). It has no check digit. */
export type PersonalNumber = {
  number: string;
  origin: NumberOrigin;
  sex: Sex;
  birthYear: number;
  serial: string;
};

export type PersonalNumberReading =
  | { ok: true; value: PersonalNumber }
  | { ok: false; reason: 'empty' | 'not-digits' | 'not-12-digits'; digits: number };

const TWELVE_DIGITS = /^\d{12}$/;
const TYPED_BETWEEN = /[\s.]/g;
// Far more than a grouped number; what is longer was pasted by mistake.
const LONGEST_TYPED = 64;

export function isPersonalNumber(text: string): boolean {
  return TWELVE_DIGITS.test(text);
}

/** Reads what was typed or scanned; spaces and dots between digits are taken out. Never throws. */
export function readPersonalNumber(text: string): PersonalNumberReading {
  const number = text.slice(0, LONGEST_TYPED + 1).replace(TYPED_BETWEEN, '');
  if (number === '') return { ok: false, reason: 'empty', digits: 0 };
  if (!/^\d+$/.test(number))
    return { ok: false, reason: 'not-digits', digits: number.replace(/\D/g, '').length };
  if (text.length > LONGEST_TYPED || number.length !== 12)
    return { ok: false, reason: 'not-12-digits', digits: number.length };
  return { ok: true, value: decoded(number) };
}

function decoded(number: string): PersonalNumber {
  const centuryAndSex = Number(number[3]);
  return {
    number,
    origin: originOf(number.slice(0, 3)),
    sex: centuryAndSex % 2 === 0 ? 'nam' : 'nu',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6)),
    serial: number.slice(6),
  };
}

function originOf(code: string): NumberOrigin {
  if (Number(code) >= 100) return { kind: 'country', code };
  const found = provinceOfNumberPrefix(code);
  return found
    ? { kind: 'province', code, name: found.name, provinceCode: found.code }
    : { kind: 'unknown', code };
}

/** `001 099 000001`; text that is no personal number is given back as it is. */
export function groupPersonalNumber(number: string): string {
  return isPersonalNumber(number) ? `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}` : number;
}

/** The last three digits, which lists may show; the whole text if it is shorter. */
export function lastDigits(number: string): string {
  return number.slice(-3);
}

function parts(number: string): PersonalNumber | undefined {
  return isPersonalNumber(number) ? decoded(number) : undefined;
}

/** Digits 1-3 are below 100 and name no province. */
export function hasUnknownProvince(number: string): boolean {
  return parts(number)?.origin.kind === 'unknown';
}

/** Digit 4 tells the other sex. */
export function differsFromSex(number: string, sex: Sex): boolean {
  const value = parts(number);
  return value !== undefined && value.sex !== sex;
}

/** Digits 4 to 6 tell another year than the birth date, of which only the year need be known. */
export function differsFromBirth(number: string, birthDate: PartialDate): boolean {
  const value = parts(number);
  return value !== undefined && isPartialDate(birthDate) && value.birthYear !== Number(birthDate.slice(0, 4));
}

/** Where a birth is known to be registered: an old province, or only today's. */
export type RegistrationProvince = { oldProvince?: string; newProvince?: string };

/**
 * Digits 1-3 name a province, but not the one of birth registration; where only today's province is known,
 * not one that was merged into it. Nothing known, or a country: false.
 */
export function differsFromProvince(number: string, registered: RegistrationProvince): boolean {
  const origin = parts(number)?.origin;
  if (origin?.kind !== 'province') return false;
  if (registered.oldProvince) return origin.provinceCode !== registered.oldProvince;
  if (!registered.newProvince) return false;
  return oldProvince(origin.provinceCode)?.newCode !== registered.newProvince;
}
