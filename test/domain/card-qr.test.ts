import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardQr as readOn } from '../../src/domain/card-qr.ts';

const TODAY = '2026-11-22';
const readCardQr = (text: string, today = TODAY) => readOn(text, today);

const CCCD =
  '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội|20062022';
const CANCUOC =
  '079305000002||Trần Thị Thử Nghiệm|20112005|Nữ|Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh|15082024||||';

/** The card with one of its fields replaced. */
const withField = (at: number, value: string) => CCCD.split('|').with(at, value).join('|');

describe('the QR of a card', () => {
  it('is read from a CCCD', () => {
    expect(readCardQr(CCCD)).toEqual({
      ok: true,
      card: {
        number: '001099000001',
        oldIdNumber: '012345678',
        fullName: 'Nguyễn Văn Mẫu',
        birthDate: '1999-02-15',
        sex: 'nam',
        address: 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội',
        issuedOn: '2022-06-20',
        layout: 'cccd',
      },
    });
  });
  it('is read from a Căn cước of 2024, which has no old number', () => {
    const reading = readCardQr(CANCUOC);
    expect(reading).toMatchObject({
      ok: true,
      card: { sex: 'nu', birthDate: '2005-11-20', layout: 'cancuoc' },
    });
    expect(reading).not.toHaveProperty('card.oldIdNumber');
  });
  it('is read with 6 to 12 fields and refused with fewer or more', () => {
    const six = CCCD.split('|').slice(0, 6).join('|');
    expect(readCardQr(six)).toMatchObject({ ok: true, card: { layout: 'other' } });
    expect(readCardQr(`${CCCD}|||||`)).toMatchObject({ ok: true });
    expect(readCardQr(`${CCCD}||||||`)).toEqual({ ok: false, code: 'not-a-card' });
    expect(readCardQr(CCCD.split('|').slice(0, 5).join('|'))).toEqual({ ok: false, code: 'not-a-card' });
  });
  it.each([
    ['decomposed', CCCD.normalize('NFD')],
    ['with a byte-order mark and a line end', `\ufeff${CCCD}\r\n`],
    ['as bytes misread one by one', String.fromCharCode(...new TextEncoder().encode(CCCD))],
  ])('is the same %s', (_how, text) => {
    expect(readCardQr(text)).toEqual(readCardQr(CCCD));
  });
  it.each([
    ['15021999', '1999-02-15'],
    ['00021999', '1999-02'],
    ['00001999', '1999'],
    ['1999', '1999'],
    ['021999', '1999-02'],
  ])('keeps the precision of birth date %s', (written, birthDate) => {
    expect(readCardQr(withField(3, written))).toMatchObject({ ok: true, card: { birthDate } });
  });
});

describe('what is no card, or a broken one', () => {
  it.each([
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['https://example.test/menu', 'not-a-card'],
    ['00020101021238570010A000000727', 'not-a-card'],
    ['a|b|c|d|e|f|g', 'not-a-card'],
    ['|'.repeat(6), 'not-a-card'],
    [`${CCCD}${' '.repeat(1000)}`, 'too-long'],
    ['|'.repeat(5_000_000), 'too-long'],
  ])('is told apart: %#', (text, code) => {
    expect(readCardQr(text)).toEqual({ ok: false, code });
  });
  it.each([
    [0, '00109900000', 'number'],
    [0, '٠٠١٠٩٩٠٠٠٠٠١', 'number'],
    [1, '12345', 'oldIdNumber'],
    [2, '', 'fullName'],
    [2, 'Nguyễn <b>', 'fullName'],
    [2, 'A'.repeat(101), 'fullName'],
    [3, '30021999', 'birthDate'],
    [3, '15002999', 'birthDate'],
    [3, '15001999', 'birthDate'],
    [4, 'Khác', 'sex'],
    [5, 'Số 1\u0000, Hà Nội', 'address'],
    [5, 'Số 1\u202e, Hà Nội', 'address'],
    [5, 'x'.repeat(401), 'address'],
    [6, '31062022', 'issuedOn'],
    [6, '2022', 'issuedOn'],
  ])('names the field: %i as %j is a broken %s', (at, value, field) => {
    expect(readCardQr(withField(at, value))).toEqual({ ok: false, code: 'broken-field', field });
  });
  it('holds no part of the text in the answer', () => {
    const answer = JSON.stringify(readCardQr(withField(2, 'Bí Mật 9')));
    expect(answer).not.toContain('Bí Mật');
    expect(answer).not.toContain('001099');
  });
});

describe('hostile text', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1500 }),
    fc
      .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 14 })
      .map((f) => f.join('|')),
    fc
      .tuple(fc.nat(6), fc.string({ unit: 'binary', maxLength: 60 }))
      .map(([at, value]) => withField(at, value)),
    fc
      .tuple(fc.nat(CANCUOC.length), fc.nat(8))
      .map(([at, cut]) => CANCUOC.slice(0, at) + CANCUOC.slice(at + cut)),
  );
  it('never throws, and is accepted only as a card with well-formed values', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const reading = readCardQr(text);
        if (!reading.ok) return;
        expect(reading.card.number).toMatch(/^\d{12}$/);
        expect(reading.card.birthDate).toMatch(/^\d{4}(-\d\d){0,2}$/);
        expect(reading.card.fullName).toMatch(/^[\p{L}\p{M} '’.-]{1,100}$/u);
        expect(reading.card.address).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the dates of a card', () => {
  it.each([
    ['birthDate', 'birth tomorrow', withField(3, '23112026')],
    ['birthDate', 'birth in a later month', withField(3, '00122026')],
    ['birthDate', 'birth in a later year', withField(3, '2027')],
    ['issuedOn', 'issue before birth', withField(6, '14021999')],
    ['issuedOn', 'issue tomorrow', withField(6, '23112026')],
  ])('are refused at %s for %s', (field, _what, text) => {
    expect(readCardQr(text)).toEqual({ ok: false, code: 'broken-field', field });
  });

  it.each([
    ['birth today and issue today', withField(3, '22112026').replace(/\d{8}$/, '22112026')],
    ['birth in this year, not known when', withField(3, '2026').replace(/\d{8}$/, '01012026')],
    ['issue on the day of birth', withField(6, '15021999')],
  ])('may be %s', (_what, text) => {
    expect(readCardQr(text)).toMatchObject({ ok: true });
  });
});
