import { describe, expect, it } from 'vitest';
import { readCardMrz } from '../../src/domain/card-mrz.ts';
import { expiryFor } from '../../src/domain/made-up/card-dates.ts';
import { cardMrz, type MrzFields } from '../../src/domain/made-up/card-mrz.ts';
import { personalNumber } from '../../src/domain/made-up/personal-number.ts';
import { seededRandom } from '../../src/lib/seeded-random.ts';

const TODAY = '2026-11-01';
const LINES = ['IDVNM0990000017001099000001<<8', '9902152M3902150VNM<<<<<<<<<<<2', 'NGUYEN<<VAN<MAU'];

const linesOf = (fields: Partial<MrzFields> = {}): string[] =>
  cardMrz({
    number: '079305000002',
    fullName: 'Trần Thị Thử Nghiệm',
    birthDate: '2005-11-20',
    sex: 'nu',
    expiresOn: '2030-11-20',
    ...fields,
  });

/** Every card that differs from the lines in one sign of the first two. */
function* misread(lines: readonly string[]): Generator<string[]> {
  for (const row of [0, 1])
    for (let at = 0; at < 30; at++)
      for (const sign of '0123456789ABMF<') {
        const line = lines[row]!;
        if (line[at] !== sign)
          yield lines.map((other, i) => (i === row ? line.slice(0, at) + sign + line.slice(at + 1) : other));
      }
}

describe("the lines on a card's back", () => {
  it('are read where they are short of fillers, with the name only as a hint', () => {
    const card = { number: '001099000001', birthDate: '1999-02-15', sex: 'nam', expiresOn: '2039-02-15' };
    expect(readCardMrz(LINES, TODAY)).toEqual({ ok: true, card: { ...card, nameHint: 'NGUYEN VAN MAU' } });
  });

  it('take the century from the personal number, and the last of all days for no end', () => {
    const old = linesOf({ number: '079150000002', birthDate: '1950-11-20', expiresOn: 'none' });
    const card = { birthDate: '1950-11-20', expiresOn: 'none' };
    expect(readCardMrz(old, TODAY)).toMatchObject({ ok: true, card });
  });

  it('are refused for any one sign that was misread', () => {
    const taken = [...misread(linesOf())].filter((wrong) => readCardMrz(wrong, TODAY).ok);
    expect(taken).toEqual([]);
  });

  it.each([
    ['not-mrz', ['', '', '']],
    ['not-mrz', LINES.slice(0, 2)],
    ['check-digit', [LINES[0]!.replace(/.$/, '7'), LINES[1]!, LINES[2]!]],
    ['disagrees', linesOf({ birthDate: '1999-11-20' })],
    ['disagrees', linesOf({ sex: 'nam' })],
    ['disagrees', linesOf({ number: '003305000002' })],
    ['disagrees', linesOf({ number: '579305000002' })],
    ['disagrees', linesOf({ expiresOn: '2030-11-25' })],
    ['disagrees', linesOf({ expiresOn: '2035-11-20' })],
    ['disagrees', linesOf({ expiresOn: 'none' })],
    ['no-such-date', linesOf({ birthDate: '2005-02-30' })],
    ['no-such-date', linesOf({ number: '079325000002', birthDate: '2025-12-01' }).slice()],
  ])('are refused as %s: %j', (code, lines) => {
    const today = code === 'no-such-date' && lines[0]!.includes('0793250') ? '2025-11-30' : TODAY;
    expect(readCardMrz(lines, today)).toEqual({ ok: false, code });
  });

  it('are refused as of no sex where neither M nor F stands', () => {
    expect(readCardMrz([LINES[0]!, LINES[1]!.replace('M', '<'), LINES[2]!], TODAY)).toEqual({
      ok: false,
      code: 'no-such-sex',
    });
  });

  it('have no name to offer where the third line is no name', () => {
    const reading = readCardMrz([LINES[0]!, LINES[1]!, '12<<<'], TODAY);
    expect(reading.ok && reading.card.nameHint).toBeUndefined();
  });
});

describe('two digits that were misread', () => {
  const random = seededRandom('misread cards');
  const below = (n: number): number => Math.floor(random.next() * n);
  const cards = Array.from({ length: 60 }, () => madeUpCard(below));
  const five = (digit: string): string => String((Number(digit) + 5) % 10);
  const any = (): string => String(below(10));

  /** Of all pairs of digits of those cards, each misread so, the share that is taken for a card. */
  function shareTaken(as: (digit: string) => string): number {
    let [taken, tried] = [0, 0];
    for (const card of cards)
      for (const [one, other] of pairs(DIGITS)) {
        const wrong = replaced(replaced(card, one, as), other, as);
        if (wrong.join() === card.join()) continue;
        tried += 1;
        if (readCardMrz(wrong, TODAY).ok) taken += 1;
      }
    return taken / tried;
  }

  it('are made of cards that are read', () => {
    expect(cards.filter((card) => !readCardMrz(card, TODAY).ok)).toEqual([]);
  });

  it('are taken for another card once in some thousands', () => {
    expect(shareTaken(any)).toBeLessThan(1 / 2500);
  });

  // What is left stands once on a card and is held by check digits alone: province, and the birthday where no day ends.
  it('are taken once in some two hundred where each is off by five, which no check digit sees', () => {
    expect(shareTaken(five)).toBeLessThan(1 / 150);
  });

  it('are never taken within number, birth and last day of a card that ends', () => {
    const ending = cards.filter((card) => !card[1]!.includes('991231'));
    const twice = DIGITS.filter(([row, at]) => (row === 0 ? at < 15 || at > 17 : at < 15) && at !== 29);
    const wrong = ending.flatMap((card) =>
      pairs(twice).map(([one, other]) => replaced(replaced(card, one, five), other, five)),
    );
    expect(wrong.filter((lines) => readCardMrz(lines, TODAY).ok)).toEqual([]);
  });
});

type Place = readonly [row: number, at: number];
const span = (row: number, from: number, to: number): Place[] =>
  Array.from({ length: to - from }, (_, i) => [row, from + i] as const);
/** Every digit of the lines: numbers, birth and last day, each with its check, and the last check of all. */
const DIGITS = [
  ...span(0, 5, 27),
  ...span(0, 29, 30),
  ...span(1, 0, 7),
  ...span(1, 8, 15),
  ...span(1, 29, 30),
];

const pairs = <T>(of: readonly T[]): [T, T][] =>
  of.flatMap((one, i) => of.slice(i + 1).map((other): [T, T] => [one, other]));

const replaced = (lines: readonly string[], [row, at]: Place, as: (sign: string) => string): string[] =>
  lines.map((line, i) => (i === row ? line.slice(0, at) + as(line[at]!) + line.slice(at + 1) : line));

/** The lines of anybody's card of the last years. */
function madeUpCard(below: (n: number) => number): string[] {
  const two = (n: number): string => String(n).padStart(2, '0');
  const birthYear = 1940 + below(78);
  const birthDate = `${birthYear}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const sex = below(2) === 0 ? 'nam' : 'nu';
  const provinceCode = ['01', '38', '48', '75', '79'][below(5)]!;
  const expiresOn = expiryFor(birthDate, `${2021 + below(5)}-06-15`);
  const number = personalNumber({ provinceCode, sex, birthYear, serial: below(1_000_000) });
  return cardMrz({ number, fullName: 'Trần Thị Thử', birthDate, sex, expiresOn });
}
