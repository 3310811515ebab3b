import { isPossibleExpiry } from './card-expiry.ts';
import { mrzCheckDigit } from './mrz-check-digit.ts';
import { partialDateOf } from './partial-date.ts';
import {
  isPersonalNumber,
  readPersonalNumber,
  type NumberOrigin,
  type PersonalNumber,
} from './personal-number.ts';
import type { Sex } from './sex.ts';

/** What the machine-readable lines of an identity card say. */
export type MrzCard = {
  number: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  sex: Sex;
  /** `YYYY-MM-DD`, or `none` for a card without end. */
  expiresOn: string;
  /**
   * Capitals without marks and cut at 30 signs, which no digit checks: to be offered, never taken. Absent where the
   * line is no name.
   */
  nameHint?: string;
};

export type MrzRefusalCode =
  /** No three lines of a Vietnamese TD1 card. */
  | 'not-mrz'
  /** A check digit does not hold. */
  | 'check-digit'
  /** Check digits hold, but the fields contradict each other: number, birth, sex, last day. */
  | 'disagrees'
  | 'no-such-date'
  | 'no-such-sex';

export type MrzReading = { ok: true; card: MrzCard } | { ok: false; code: MrzRefusalCode };

const LENGTH = 30;
const FIRST = /^IDVNM(\d{9})(\d)(\d{12})<<(\d)$/;
const SECOND = /^(\d{6})(\d)([A-Z<])(\d{6})(\d)VNM<{11}(\d)$/;
const NAME = /^[A-Z]+(?:<{1,2}[A-Z]+)*<*$/;
/** Six digits name no later day: it stands for "no end" on a card. */
const NO_END = '991231';

/**
 * Reads the three lines (ICAO Doc 9303 part 5, TD1) as Vietnamese cards fill them: the document number is the last
 * nine digits of the personal number, which stands as a whole in the optional data. Short lines are filled up.
 * All of it holds or nothing is told: every check digit, and what the fields say of each other. Two digits misread by
 * five each pass every check digit (0 and 5, 3 and 8 look alike), so that the card's own sense is asked too: the
 * document number, birth year and sex are those of the personal number, and the card runs to a birthday at which cards
 * are renewed. The rare holder of whom one of these is not true is read by QR or typed.
 *
 * @param today `YYYY-MM-DD`; nobody is born later
 */
export function readCardMrz(lines: readonly string[], today: string): MrzReading {
  const [first = '', second = '', third = ''] = lines.map((line) => line.padEnd(LENGTH, '<'));
  const numbers = FIRST.exec(first);
  const dates = SECOND.exec(second);
  if (lines.length !== 3 || !numbers || !dates) return refused('not-mrz');
  const [, document = '', documentDigit, number = '', numberDigit] = numbers;
  const [, birth = '', birthDigit, sexLetter, expiry = '', expiryDigit, composite] = dates;
  // Part 5, 4.2.4: upper line 6-30, middle line 1-7, 9-15 and 19-29.
  const all = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  const checked = [
    mrzCheckDigit(document) === documentDigit,
    mrzCheckDigit(number) === numberDigit,
    mrzCheckDigit(birth) === birthDigit,
    mrzCheckDigit(expiry) === expiryDigit,
    mrzCheckDigit(all) === composite,
  ];
  if (checked.includes(false)) return refused('check-digit');
  if (!isPersonalNumber(number) || !number.endsWith(document)) return refused('disagrees');
  return persons({ number, birth, sexLetter, expiry, third }, today);
}

interface Parts {
  number: string;
  birth: string;
  sexLetter: string | undefined;
  expiry: string;
  third: string;
}

function persons({ number, birth, sexLetter, expiry, third }: Parts, today: string): MrzReading {
  const sex: Sex | undefined = sexLetter === 'M' ? 'nam' : sexLetter === 'F' ? 'nu' : undefined;
  if (sex === undefined) return refused('no-such-sex');
  const told = readPersonalNumber(number);
  if (!told.ok || !isHolder(told.value, { birth, sex })) return refused('disagrees');
  const birthDate = day(told.value.birthYear, birth);
  const expiresOn = expiry === NO_END ? 'none' : day(2000 + Number(expiry.slice(0, 2)), expiry);
  if (!birthDate || !expiresOn || birthDate > today) return refused('no-such-date');
  if (!isPossibleExpiry(birthDate, expiresOn, today)) return refused('disagrees');
  const nameHint = nameOf(third);
  return { ok: true, card: { number, birthDate, sex, expiresOn, ...(nameHint && { nameHint }) } };
}

/**
 * Whether the number can be that holder's. Two digits of a year are some year: the number knows the century, and must
 * know the same two; it tells the sex, which no digit of the lines checks, and a place that there is.
 */
function isHolder(told: PersonalNumber, { birth, sex }: { birth: string; sex: Sex }): boolean {
  const sameYear = String(told.birthYear).slice(-2) === birth.slice(0, 2);
  return sameYear && told.sex === sex && isPlace(told.origin);
}

/** States are some two hundred, numbered from 100 on: from 500 on it is a province's 0 that was misread. */
function isPlace({ kind, code }: NumberOrigin): boolean {
  return kind === 'province' || (kind === 'country' && Number(code) < 500);
}

function day(year: number, sixDigits: string): string | undefined {
  const reading = partialDateOf(year, Number(sixDigits.slice(2, 4)), Number(sixDigits.slice(4)));
  return reading.ok ? reading.date : undefined;
}

function nameOf(line: string): string | undefined {
  if (line.length !== LENGTH || !NAME.test(line)) return undefined;
  return line.split('<').filter(Boolean).join(' ');
}

/** Whether a name may be cut as the lines cut it: it fills its line, where two fillers are one space. */
export function mayBeCut(name: string): boolean {
  return name.length >= LENGTH - 1 && /^[A-Z ]+$/.test(name);
}

function refused(code: MrzRefusalCode): MrzReading {
  return { ok: false, code };
}
