import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyTables, type LegacyCharset } from '../../src/domain/catalogues/legacy-charsets.ts';
import {
  convertFrom,
  detectCharset,
  previewConversion,
  readsAsLegacy,
} from '../../src/domain/legacy-charset.ts';
import { hasLegacySigns } from '../../src/domain/name.ts';
import { isSyllable } from '../../src/domain/syllable.ts';

const NAMES = [
  'Nguyễn Văn Hùng',
  'Trần Thị Thu Thủy',
  'Lê Hoàng Ưng',
  'Đặng Thị Ổi',
  'Phạm Quỳnh Như',
  'Vũ Đức Thịnh',
  'Huỳnh Ngọc Ánh',
  'Bùi Thị Xuyến',
  'Hồ Tố Uyên',
];

/** Writes Unicode in an old charset: the inverse of the table, longest unit first. */
function writtenIn(charset: LegacyCharset, text: string): string {
  const inverse = new Map([...legacyTables[charset]].map(([legacy, unicode]) => [unicode, legacy]));
  return [...text].map((letter) => inverse.get(letter) ?? letter).join('');
}

describe.each(['tcvn3', 'vni-windows'] as const)('text in %s', (charset) => {
  const column = NAMES.map((name) => writtenIn(charset, name));

  it('is recognised as a column and converts to what was meant', () => {
    expect(detectCharset(column)).toBe(charset);
    expect(column.map((text) => convertFrom(charset, text))).toEqual(NAMES);
  });
  it('is recognised by whole names that show it, one at a time', () => {
    const telling = column.filter(hasLegacySigns);
    expect(telling.length).toBeGreaterThan(5);
    expect(telling.map((text) => detectCharset([text]))).toEqual(telling.map(() => charset));
  });
  it('is told by every name that is no Vietnamese as it stands', () => {
    const silent = column.filter((text) => !hasLegacySigns(text) && !text.split(' ').every(isSyllable));
    expect(silent.filter((text) => !readsAsLegacy(text))).toEqual([]);
    expect(NAMES.filter(readsAsLegacy)).toEqual([]);
  });
  it('shows the conversion beside the original before it is accepted', () => {
    const [from = ''] = column;
    expect(previewConversion(from)).toEqual({ from, to: 'Nguyễn Văn Hùng', charset });
  });
  it('converts back for every marked letter between consonants', () => {
    const marked = [...legacyTables[charset].values()].filter((letter) => letter === letter.toLowerCase());
    const word = fc
      .array(fc.constantFrom(...marked, 'b', 'n', 'h'), { maxLength: 8 })
      .map((letters) => letters.join('n'));
    fc.assert(
      fc.property(word, (text) => {
        const back = convertFrom(charset, writtenIn(charset, text));
        expect(back).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('text in Unicode', () => {
  it('is left alone, as a column and name by name', () => {
    expect(detectCharset(NAMES)).toBe('unicode');
    expect(NAMES.map((name) => previewConversion(name))).toEqual(NAMES.map(() => undefined));
  });
  it.each(['Hoà', 'Hà Lê', 'Tú Anh', 'François Müller', "H'Hen Niê", 'Mai', '', 'Bjørn Åse', 'Lê Tòng'])(
    'is not taken for an old charset: %s',
    (name) => {
      expect(previewConversion(name)).toBeUndefined();
    },
  );
  it('stays as it is among rows of an old charset', () => {
    const column = [...NAMES.slice(0, 5).map((name) => writtenIn('tcvn3', name)), 'Đỗ Mười'];
    const charset = detectCharset(column);
    expect(charset).toBe('tcvn3');
    expect(previewConversion('Đỗ Mười', charset)).toBeUndefined();
  });
  it('is never broken by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const preview = previewConversion(text);
        expect(preview === undefined || preview.to !== preview.from).toBe(true);
      }),
    );
  });
});

describe('TCVN3 in its capital fonts', () => {
  it('gives capitals where the plain letters are capitals', () => {
    expect(convertFrom('tcvn3', 'NGUYÔN V¡N TRÇN')).toBe('NGUYỄN VĂN TRẦN');
    expect(convertFrom('tcvn3', 'Lª A')).toBe('Lê A');
  });
});

describe('a syllable', () => {
  it('is told by onset, rhyme, tone and case', () => {
    expect(['Nguyễn', 'Huỳnh', 'QUÝ', 'Thủy', 'ăn', 'Gìn', 'Nghĩa', 'khuya'].map(isSyllable)).toEqual(
      Array(8).fill(true),
    );
    expect(['Tuyệp', 'Müller', 'HiÕu', 'Hạc', 'Hàc', 'Nguyeãn', ''].map(isSyllable)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

it('reads a word of thousands of capitals as fast as it is long', () => {
  const word = `${'A'.repeat(4_000)}xu`;
  expect(previewConversion(`L\u00aa ${word}`)?.to).toBe(`Lê ${word}`);
  expect(convertFrom('tcvn3', `${word}\u00b8`)).toBe(`${word}á`);
});
