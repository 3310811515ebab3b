import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginsAsTyped,
  typedKeys,
  foldedKey,
  markedNameKey,
  nameKey,
  searchHints,
  surnameClass,
  toneNormalised,
} from '../../src/domain/folded-key.ts';

describe('foldedKey', () => {
  it('drops marks, turns đ into d, lowers case and collapses spaces', () => {
    expect(foldedKey('  Đặng   Thị\u00a0HUỆ ')).toBe('dang thi hue');
  });
  it('is the same for composed and decomposed text', () => {
    expect(foldedKey('Nguyễn Thị Quỳnh Huệ'.normalize('NFD'))).toBe(foldedKey('Nguyễn Thị Quỳnh Huệ'));
  });
  it.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Lý', 'Lí'],
    ['Quý', 'Quí'],
    ['Mỹ Đức', 'Mĩ Đức'],
    ['Ðặng', 'Đặng'],
  ])('holds %s and %s to be one spelling', (a, b) => {
    expect(foldedKey(a)).toBe(foldedKey(b));
  });
  it.each([
    ['Mây', 'Mai'],
    ['Thúy', 'Thúi'],
    ['Hoàng', 'Huỳnh'],
    ['Vũ', 'Võ'],
    ['Y Ban', 'I Ban'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldedKey(a)).not.toBe(foldedKey(b));
  });
  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldedKey(foldedKey(text))).toBe(foldedKey(text));
      }),
    );
  });
});

describe('nameKey', () => {
  it('takes no notice of apostrophes and reads a hyphen as a space', () => {
    expect(nameKey("H'Hen Niê")).toBe(nameKey('H’Hen Niê'));
    expect(nameKey("H'Hen Niê")).toBe(nameKey('HHen Niê'));
    expect(nameKey('Anna-Mai')).toBe(nameKey('Anna Mai'));
  });
  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });
});

describe('toneNormalised', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['khoẻ', 'khỏe'],
    ['Thuỷ', 'Thủy'],
    ['HOÀ', 'HÒA'],
    ['hòan', 'hoàn'],
    ['Hùynh', 'Huỳnh'],
    ['Qúy', 'Quý'],
  ])('writes %s as %s', (from, to) => {
    expect(toneNormalised(from)).toBe(to);
  });
  it.each(['Quý', 'Hoàng', 'Huỳnh', 'Khoái', 'Nguyễn', 'Tuyết', 'Oanh', 'Quà'])(
    'leaves %s as it is',
    (word) => {
      expect(toneNormalised(word)).toBe(word);
    },
  );
  it('changes neither the folded key nor itself when done twice', () => {
    const viet = fc.string({ unit: fc.constantFrom(...'hqgkoauyeinàòùỳýáóúễọạ '), maxLength: 12 });
    fc.assert(
      fc.property(viet, (text) => {
        expect(foldedKey(toneNormalised(text))).toBe(foldedKey(text));
        expect(toneNormalised(toneNormalised(text))).toBe(toneNormalised(text));
      }),
    );
  });
});

describe('markedNameKey', () => {
  it('sees a difference of marks but not of tone placement, i/y or case', () => {
    expect(markedNameKey('LÝ THỊ HOÀ')).toBe(markedNameKey('Lí Thị Hòa'));
    expect(markedNameKey('Lê Thị Na')).not.toBe(markedNameKey('Lê Thi Na'));
  });
});

describe('search hints', () => {
  it('offer the other spelling of Hoàng and Vũ, one word at a time', () => {
    expect(searchHints('Vũ Thị Hoàng')).toEqual(['vo thi hoang', 'vu thi huynh']);
    expect(searchHints('Nguyễn Văn An')).toEqual([]);
  });
  it('put the two spellings of a surname into one class', () => {
    expect(surnameClass('Huỳnh')).toBe(surnameClass('Hoàng'));
    expect(surnameClass('Võ')).toBe(surnameClass('Vũ'));
    expect(surnameClass('Lê')).toBe('le');
  });
});

describe('a key still being typed', () => {
  const finds = (typed: string, text: string) =>
    typedKeys(typed).some((key) => beginsAsTyped(foldedKey(text), key));

  it.each([
    ['quy', 'Quý An'],
    ['quy', 'Quỳnh Lưu'],
    ['lí', 'Lý Nhân'],
    ['ly', 'Lí Nhân'],
    ['nguyễn t', 'Nguyen Thi'],
  ])('%s finds %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });
  it('does not take a whole y for the beginning of an i-rhyme', () => {
    expect(finds('my', 'Minh')).toBe(false);
  });
  it('finds every text by every beginning of what it is', () => {
    const name = fc.constantFrom('Lý Thị Quỳnh', 'Quy Nhơn', 'Mỹ Hào', 'Nguyễn Duy Kỳ', 'Đặng Huy');
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 14 }), (text, length) => {
        expect(finds(text.slice(0, length), text)).toBe(true);
      }),
    );
  });
});
