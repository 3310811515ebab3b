import { describe, expect, it } from 'vitest';
import { readCardMrz } from '../../src/domain/card-mrz.ts';
import { cardMrz, type MrzFields } from '../../src/domain/made-up/card-mrz.ts';

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
    const reading = readCardMrz(linesOf({ expiresOn: 'none' }), TODAY);
    expect(reading).toMatchObject({ ok: true, card: { birthDate: '2005-11-20', expiresOn: 'none' } });
  });

  it('are refused for any one sign that was misread, the sex alone excepted, which nothing checks', () => {
    const lines = linesOf();
    const taken = [...misread(lines)].filter((wrong) => readCardMrz(wrong, TODAY).ok);
    expect(taken).toEqual([[lines[0], lines[1]!.replace('F', 'M'), lines[2]]]);
  });

  it.each([
    ['not-mrz', ['', '', '']],
    ['not-mrz', LINES.slice(0, 2)],
    ['check-digit', [LINES[0]!.replace(/.$/, '7'), LINES[1]!, LINES[2]!]],
    ['disagrees', linesOf({ birthDate: '1999-11-20' })],
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
