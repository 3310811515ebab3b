import { mrzCheckDigit } from '../mrz-check-digit.ts';
import type { MadeUpSex } from './person.ts';

export interface MrzFields {
  number: string;
  fullName: string;
  birthDate: string;
  sex: MadeUpSex;
  expiresOn: string | 'none';
}

/** The three lines of a TD1 document (ICAO Doc 9303 part 5) as Vietnamese cards fill them. */
export function cardMrz(card: MrzFields): [string, string, string] {
  const short = card.number.slice(-9);
  const first = `IDVNM${short}${mrzCheckDigit(short)}${card.number}<<${mrzCheckDigit(card.number)}`;
  const birth = sixDigits(card.birthDate);
  // A card without end carries the last day that six digits can name.
  const expiry = card.expiresOn === 'none' ? '991231' : sixDigits(card.expiresOn);
  const birthPart = birth + mrzCheckDigit(birth);
  const expiryPart = expiry + mrzCheckDigit(expiry);
  const fill = '<'.repeat(11);
  const composite = mrzCheckDigit(first.slice(5) + birthPart + expiryPart + fill);
  const second = `${birthPart}${card.sex === 'nam' ? 'M' : 'F'}${expiryPart}VNM${fill}${composite}`;
  return [first, second, nameLine(card.fullName)];
}

function sixDigits(isoDate: string): string {
  return isoDate.slice(2, 4) + isoDate.slice(5, 7) + isoDate.slice(8, 10);
}

/** Surname, two fillers, the other words with one filler between; letters without marks, at most 30. */
function nameLine(fullName: string): string {
  const [surname = '', ...others] = unaccented(fullName).split(/[ -]+/);
  const name = others.length === 0 ? surname : `${surname}<<${others.join('<')}`;
  return name.slice(0, 30).padEnd(30, '<');
}

function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/Đ/g, 'D')
    .replace(/[^A-Z -]/g, '');
}
