import { describe, expect, it } from 'vitest';
import { expiryFor } from '../../../src/domain/made-up/card-dates.ts';
import { cardMrz } from '../../../src/domain/made-up/card-mrz.ts';
import { mrzCheckDigit } from '../../../src/domain/mrz-check-digit.ts';
import { cardQrText } from '../../../src/domain/made-up/card-qr.ts';
import { makeCommune } from '../../../src/domain/made-up/commune.ts';

const TODAY = '2026-11-01';
const { people } = makeCommune({ seed: 'cards', people: 20_000, today: TODAY });
const holders = people.flatMap((person) => (person.card ? [{ ...person, card: person.card }] : []));

const MAN = {
  fullName: 'Nguyễn Văn Mẫu',
  birthDate: '1999-02-15',
  sex: 'nam',
  number: '001099000001',
} as const;
const WOMAN = {
  fullName: 'Trần Thị Thử Nghiệm',
  birthDate: '2005-11-20',
  sex: 'nu',
  number: '079305000002',
} as const;

describe('the QR text of a card', () => {
  it('has seven fields on a CCCD', () => {
    const address = 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội';
    const card = { ...MAN, kind: 'cccd', oldIdNumber: '012345678', address, issuedOn: '2022-06-20' } as const;
    expect(cardQrText(card)).toBe(
      '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội|20062022',
    );
  });

  it('has eleven fields on the card of 2024, the last four empty', () => {
    const address = 'Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh';
    const card = { ...WOMAN, kind: 'cancuoc', address, issuedOn: '2024-08-15' } as const;
    expect(cardQrText(card)).toBe(
      '079305000002||Trần Thị Thử Nghiệm|20112005|Nữ|Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh|15082024||||',
    );
  });

  it('follows the documented format for every made-up card', () => {
    const format = /^\d{12}\|(\d{9})?\|[^|]+\|\d{8}\|(Nam|Nữ)\|[^|]+, [^|]+\|\d{8}$/;
    for (const { card, fullName, personalNumber } of holders) {
      const plain = card.kind === 'cancuoc' ? card.qrText.replace(/\|{4}$/, '') : card.qrText;
      expect(plain).toMatch(format);
      expect(card.qrText.split('|')).toHaveLength(card.kind === 'cancuoc' ? 11 : 7);
      expect(plain.split('|')).toMatchObject({ 0: personalNumber, 2: fullName, 5: card.address });
    }
  });
});

describe('the machine-readable lines of a card', () => {
  it('are those of the two known examples', () => {
    expect(cardMrz({ ...MAN, expiresOn: '2039-02-15' })).toEqual([
      'IDVNM0990000017001099000001<<8',
      '9902152M3902150VNM<<<<<<<<<<<2',
      'NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<',
    ]);
    expect(cardMrz({ ...WOMAN, expiresOn: '2030-11-20' })).toEqual([
      'IDVNM3050000028079305000002<<8',
      '0511209F3011205VNM<<<<<<<<<<<8',
      'TRAN<<THI<THU<NGHIEM<<<<<<<<<<',
    ]);
  });

  it('write a name of one word, with an apostrophe or too long for the line', () => {
    const name = (fullName: string) => cardMrz({ ...MAN, fullName, expiresOn: 'none' })[2];
    expect(name("K'Brệp")).toBe('KBREP'.padEnd(30, '<'));
    expect(name("H'Hen Êban")).toBe('HHEN<<EBAN'.padEnd(30, '<'));
    expect(name('Đặng Nguyễn Phương Khánh Quỳnh Anh')).toBe('DANG<<NGUYEN<PHUONG<KHANH<QUYN');
  });

  it('have 30 signs and right check digits on every made-up card', () => {
    for (const { card } of holders) {
      const [first, second, third] = card.mrz;
      for (const line of [first, second, third]) expect(line).toMatch(/^[A-Z0-9<]{30}$/);
      expect(mrzCheckDigit(first.slice(5, 14))).toBe(first[14]);
      expect(mrzCheckDigit(first.slice(15, 27))).toBe(first[29]);
      const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
      expect(mrzCheckDigit(composite)).toBe(second[29]);
    }
  });
});

describe('the dates of a card', () => {
  it.each([
    [
      '1999-02-15',
      '2022-06-20',
      '2039-02-15',
      'runs to the next age when issued within two years before one',
    ],
    ['2005-11-20', '2024-08-15', '2030-11-20', 'runs to 25'],
    ['2012-02-29', '2024-09-01', '2037-03-01', 'counts 29 February from 1 March'],
    ['1980-05-05', '2018-05-05', '2040-05-05', 'passes over an age exactly two years on'],
    ['1965-01-01', '2023-02-01', 'none', 'has no end when no age is left'],
  ])('born %s, issued %s: expires %s (%4$s)', (birthDate, issuedOn, expiresOn) => {
    expect(expiryFor(birthDate, issuedOn)).toBe(expiresOn);
  });

  it('are issued when such cards were, and expire as the ages say', () => {
    for (const { card, birthDate } of holders) {
      expect(card.kind).toBe(card.issuedOn >= '2024-07-01' ? 'cancuoc' : 'cccd');
      expect(card.issuedOn >= '2021-01-04' && card.issuedOn <= TODAY && card.issuedOn > birthDate).toBe(true);
      expect(card.expiresOn).toBe(expiryFor(birthDate, card.issuedOn));
    }
  });

  it('are over only on cards that are flagged', () => {
    const over = holders.filter(({ card }) => card.expiresOn !== 'none' && card.expiresOn < TODAY);
    expect(over.map(({ index }) => index)).toEqual(
      people.filter(({ oddities }) => oddities.includes('card-expired')).map(({ index }) => index),
    );
    expect(over.length).toBeGreaterThan(0);
  });

  it('leave few adults and most small children without a card', () => {
    const without = people.filter(({ card }) => card === undefined);
    expect(
      without.filter(({ oddities }) => oddities.includes('no-card')).length / people.length,
    ).toBeLessThan(0.04);
    expect(without.length / people.length).toBeGreaterThan(0.12);
  });
});
