import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareByGivenName,
  hasLegacySigns,
  hasOddSign,
  isNotNormal,
  isOneCase,
  isOneWord,
  normaliseName,
  offeredCapitals,
  splitName,
} from '../../src/domain/name.ts';

const written = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiMNÔỚỰ '-’  "), maxLength: 24 });

describe('a name', () => {
  it('is normalised to composed letters and single spaces, once and for all', () => {
    expect(normaliseName('  Nguyễn  Thị\u00a0Huệ '.normalize('NFD'))).toBe('Nguyễn Thị Huệ');
    fc.assert(
      fc.property(written, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
    );
  });
  it('splits into surname, middle and given name', () => {
    expect(splitName('Nguyễn Thị Quỳnh Huệ')).toEqual({
      surname: 'Nguyễn',
      middle: 'Thị Quỳnh',
      given: 'Huệ',
    });
    expect(splitName('Mai')).toEqual({ surname: '', middle: '', given: 'Mai' });
    expect(splitName('')).toEqual({ surname: '', middle: '', given: '' });
  });
  it('sorts by given name, in Vietnamese tone order, then by surname', () => {
    const names = ['Trần An', 'Lê Văn Ấn', 'Lê Ân', 'Bùi Ăn', 'Đỗ An', 'Dương An', 'Lê Ấn'];
    expect(names.sort(compareByGivenName)).toEqual([
      'Dương An',
      'Đỗ An',
      'Trần An',
      'Bùi Ăn',
      'Lê Ân',
      'Lê Ấn',
      'Lê Văn Ấn',
    ]);
  });
});

describe('the signs of a name', () => {
  it.each(['Y Niê', "H'Mai", 'H’Hen Niê', 'K.Brệp', 'Anna-Mai', 'Huệ'.normalize('NFD')])(
    'are all right in %s',
    (name) => {
      expect(hasOddSign(name)).toBe(false);
    },
  );
  it.each(['Nguyễn Văn 2', 'An\tBình', 'An|Bình', 'An\u200b', 'An_', '<b>'])('are odd in %j', (name) => {
    expect(hasOddSign(name)).toBe(true);
  });
  it('show an old encoding', () => {
    expect(['NguyÔn V¨n Hïng', 'Hoµng', 'Nguyeãn Vaên Tuøng', 'Ñaëng'].map(hasLegacySigns)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Nguyễn Văn Hùng', 'Đặng Thị Ổi'.normalize('NFD'), "H'Mai", 'Ý Nhi'].map(hasLegacySigns)).toEqual(
      [false, false, false, false],
    );
  });
});

describe('a name that is not as names are kept', () => {
  it.each([' An Bình', 'An  Bình', 'AN BÌNH', 'an bình', 'Huệ An'.normalize('NFD')])(
    'is noticed: %j',
    (name) => {
      expect(isNotNormal(name)).toBe(true);
    },
  );
  it('is not one in mixed case, nor one of a single letter', () => {
    expect([isNotNormal('An Bình'), isOneCase('Y'), isOneCase('Ý'.normalize('NFD'))]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isOneWord(' Mai '), isOneWord('Y Mai'), isOneWord('')]).toEqual([true, false, false]);
  });
});

describe('the capitals offered', () => {
  it.each([
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['Nguyễn thị HUỆ', 'Nguyễn Thị Huệ'],
    ['Y BAN NIÊ', 'Y Ban Niê'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['k’brệp', 'K’Brệp'],
    ['McDonald', 'McDonald'],
  ])('for %s are %s', (from, to) => {
    expect(offeredCapitals(from)).toBe(to);
  });
  it('stay when offered again, and differ in nothing but case', () => {
    fc.assert(
      fc.property(written, (name) => {
        const offered = offeredCapitals(name);
        expect(offeredCapitals(offered)).toBe(offered);
        expect(offered.toLowerCase()).toBe(normaliseName(name).toLowerCase());
      }),
    );
  });
});
