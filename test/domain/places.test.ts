import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlaces, type Places } from '../../src/domain/places.ts';

const places: Places = await loadPlaces();

/** Rows of a source, to hold what was packed and unpacked against. */
function rows(name: string): string[][] {
  const text = readFileSync(new URL(`../../catalogues/${name}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

const pairs = rows('commune-old-to-new.tsv');
const oldCodes = rows('communes-old-20250301.tsv').map(([code = '']) => code);

describe('an address on a card', () => {
  it('becomes the old unit and, where that went whole into one of today, the new one', () => {
    const { place, candidates } = places.read('Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội');
    expect(place).toEqual({
      written: 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội',
      oldCode: '00001',
      newCode: '00097',
      version: places.version,
    });
    expect(candidates.map(({ match, label }) => [match, label])).toEqual([
      ['exact', 'Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội'],
    ]);
  });
  it.each([
    'Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh',
    'Ấp 2, X. Bình Mỹ, H. Củ Chi, TP.HCM',
    'Ấp 2, xã Bình Mỹ, huyện Củ Chi, TP HCM, Việt Nam',
    'ấp 2 xã Bình Mỹ huyện Củ Chi thành phố Hồ Chí Minh',
    'AP 2, BINH MY, CU CHI, TPHCM',
    'Ấp 2, Bình Mĩ, Củ Chi, Hồ Chí Minh'.normalize('NFD'),
  ])('is found however its units are written: %s', (written) => {
    expect(places.read(written).place).toMatchObject({ written, oldCode: '27550', newCode: '27544' });
  });
  it.each([
    ['P.1, Q.3, TPHCM', '27160'],
    ['Phường 01, Quận 3, Sài Gòn', '27160'],
    ['Hoà Hiệp, Cư Kuin, Đăk Lăk', '24562'],
    ['Hòa Hiệp, Cư Kuin, Đắc Lắc', '24562'],
    ['TT. Yên Viên, Gia Lâm, Hà Nội', '00526'],
    ['Xã Yên Viên, Gia Lâm, Hà Nội', '00532'],
    ['Phúc Xá, Ba Đình', '00001'],
  ])('names one old unit: %s', (written, oldCode) => {
    expect(places.read(written).place.oldCode).toBe(oldCode);
  });
  it('offers both where a town and a village of one district have one name', () => {
    const { place, candidates } = places.read('Yên Viên, Gia Lâm, Hà Nội');
    expect(candidates.map(({ oldCode }) => oldCode)).toEqual(['00526', '00532']);
    expect(place).not.toHaveProperty('oldCode');
  });
  it('of two levels names a commune of today', () => {
    expect(places.read('Khu phố 3, Phường Dĩ An, TP. Hồ Chí Minh').place).toMatchObject({ newCode: '25942' });
    expect(places.read('Đặc khu Lý Sơn, Quảng Ngãi').place.newCode).toBe('21548');
  });
  it('is left to a person where a misspelled commune stands before a district that today names a commune', () => {
    const { place, candidates } = places.read('Phúc Xaa, Ba Đình, Hà Nội');
    expect([place.oldCode, place.newCode]).toEqual([undefined, undefined]);
    expect(candidates.map(({ match }) => match)).toEqual(['same-name', 'near']);
  });
  it.each([
    ['Văn Miếu, Đống Đa, Hà Nội', 'former', '00181'],
    ['Nham Biền, Yên Dũng, Bắc Giang', 'no-district', undefined],
    ['Thủy Biều, TP Huế, Thừa Thiên Huế', 'no-district', undefined],
  ])('offers units of 2021-2024 without converting them: %s', (written, match, oldCode) => {
    const { place, candidates } = places.read(written);
    expect(candidates[0]).toMatchObject({ match, ...(oldCode && { oldCode }) });
    expect(candidates[0]?.newCodes.length).toBeGreaterThan(0);
    expect(place.newCode).toBeUndefined();
  });
  it('is kept as written when it names nothing', () => {
    const written = 'không rõ';
    expect(places.read(written)).toEqual({ place: { written, version: places.version }, candidates: [] });
  });
});

describe('every old commune', () => {
  const provinceless = (label: string) =>
    label.replaceAll(/(^|, )(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) /g, '$1');

  it('is among the candidates of its own address without unit words', () => {
    const lost = oldCodes.filter((code) => {
      const found = places.candidates(provinceless(places.oldLabel(code) ?? ''));
      return !found.some(({ oldCode, match }) => oldCode === code && match === 'exact');
    });
    expect([oldCodes.length, lost]).toEqual([10_035, []]);
  });
  it('becomes what the resolutions say, whole or in parts', () => {
    const wrong = pairs.filter(([old = '', next = '', part]) => {
      const to = places.toNew(old);
      return part === 'full'
        ? !(to.kind === 'full' && to.newCode === next)
        : !(to.kind === 'partial' && to.newCodes.includes(next));
    });
    expect([pairs.length, wrong]).toEqual([10_599, []]);
    expect(places.toNew('99999')).toEqual({ kind: 'unknown' });
  });
});

describe('the codes of a place', () => {
  const [split = '', first = ''] = pairs.find(([, , part]) => part === 'partial') ?? [];

  it('need a choice only where the old commune was split', () => {
    expect(places.needsNewCommune({ oldCode: split })).toBe(true);
    expect(places.needsNewCommune({ oldCode: split, newCode: first })).toBe(false);
    expect(places.needsNewCommune({ oldCode: '00001' })).toBe(false);
    expect(places.needsNewCommune({})).toBe(false);
  });
  it('agree for every pair of the resolutions, and for no other', () => {
    expect(pairs.filter(([oldCode, newCode]) => places.pairDisagrees({ oldCode, newCode }))).toEqual([]);
    expect(places.pairDisagrees({ oldCode: '00001', newCode: '00004' })).toBe(true);
    expect(places.pairDisagrees({ oldCode: '00001' })).toBe(false);
    expect(places.pairDisagrees({ oldCode: '99999', newCode: '00004' })).toBe(true);
  });
  it('tell the province before and after', () => {
    expect([places.oldProvinceOf('27550'), places.provinceOf('27544')]).toEqual(['79', '79']);
    expect([places.oldProvinceOf('x'), places.provinceOf('x'), places.label('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(places.label('00004')).toBe('Phường Ba Đình, Thành phố Hà Nội');
  });
  it('of today are 3,321 communes in 34 provinces', () => {
    const today = rows('communes-current.tsv');
    expect(today.filter(([code = '', parent]) => places.provinceOf(code) !== parent)).toEqual([]);
    expect(today).toHaveLength(3321);
    expect(places.communesOf('79')).toHaveLength(168);
  });
});

describe('typing a commune', () => {
  const labels = (query: string, limit?: number) => places.search(query, limit).map(({ label }) => label);

  it.each([
    ['binh my hcm', 'Xã Bình Mỹ, Thành phố Hồ Chí Minh'],
    ['bình mỹ, hồ chí', 'Xã Bình Mỹ, Thành phố Hồ Chí Minh'],
    ['P. Ba Đ', 'Phường Ba Đình, Thành phố Hà Nội'],
    ['mỹ', 'Phường Mỹ Hào, Tỉnh Hưng Yên'],
    ['hoa lac', 'Xã Hòa Lạc, Thành phố Hà Nội'],
  ])('finds it without accents, with its province: %s', (query, label) => {
    expect(labels(query)[0]).toBe(label);
  });
  it('keeps both ways open for a y that is not finished', () => {
    expect(labels('quy', 100)).toEqual(
      expect.arrayContaining(['Phường Quy Nhơn, Tỉnh Gia Lai', 'Xã Quỳnh Lưu, Tỉnh Nghệ An']),
    );
  });
  it('gives no more than asked, and nothing for nothing', () => {
    expect([labels('a', 3).length, labels('').length, labels('  ').length, labels('zzz').length]).toEqual([
      3, 0, 0, 0,
    ]);
  });
  it('finds every commune by its own label', () => {
    const today = places.communesOf('38');
    const lost = today.filter(
      ({ code, label }) => !places.search(label, 3321).some((choice) => choice.code === code),
    );
    expect(lost).toEqual([]);
  });
});

it('any text at all is read without an error, and kept as written', () => {
  const words = fc.constantFrom(
    'Phường',
    'P.',
    'TP.',
    'Hà Nội',
    'Ba Đình',
    '1',
    ', ',
    ',',
    'x',
    '  ',
    'Việt Nam',
    'Tỉnh',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.array(words).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(anything, (written) => {
      expect(places.read(written).place.written).toBe(written);
      expect(places.search(written).length).toBeLessThanOrEqual(8);
    }),
  );
});
