import { describe, expect, it } from 'vitest';
import { makeCommune } from '../../../src/domain/made-up/commune.ts';
import { fixOf, paths } from '../../support/fired.ts';

const NAME = 'applicant/fullName';
const named = (rule: string, name: string | undefined) => paths(rule, { [NAME]: name });

describe('PER-002, an odd sign in a name', () => {
  it.each(['Nguyễn Văn 2', 'Nguyễn_Văn Mẫu', 'Nguyễn, Mẫu', 'Mẫu (Tí)', 'Mẫu\u200bAn', 'Mẫu|An'])(
    'blocks %j',
    (name) => {
      expect(named('PER-002', name)).toEqual([NAME]);
    },
  );
  it.each([
    "H'Hen Niê",
    'H’Mai',
    'Y Niê',
    'Y-Bling Mlô',
    'Trần Thị Ê Ban',
    'J. Müller',
    'Nguyễn'.normalize('NFD'),
  ])('lets %j pass', (name) => {
    expect(named('PER-002', name)).toEqual([]);
  });
  it('says nothing on an empty name', () => {
    expect(named('PER-002', undefined)).toEqual([]);
  });
});

describe('PER-003, a name not as names are kept', () => {
  it.each([
    ['nguyễn văn mẫu', 'Nguyễn Văn Mẫu'],
    ['NGUYỄN VĂN MẪU', 'Nguyễn Văn Mẫu'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    [' Nguyễn  Văn Mẫu ', 'Nguyễn Văn Mẫu'],
    ['Nguyễn Văn Mẫu'.normalize('NFD'), 'Nguyễn Văn Mẫu'],
  ])('offers for %j the name %j', (name, better) => {
    expect(fixOf('PER-003', { [NAME]: name })).toEqual({ [NAME]: better });
  });
  it('mends spaces without touching the capitals of a name in mixed case', () => {
    expect(fixOf('PER-003', { [NAME]: 'Nguyễn  McMẫu' })).toEqual({ [NAME]: 'Nguyễn McMẫu' });
  });
  it.each(["H'Hen Niê", 'Y Niê', 'Nguyễn Văn A', 'Y', 'Trần Thị É'])('lets %j pass', (name) => {
    expect(named('PER-003', name)).toEqual([]);
  });
  it('says nothing on an empty or blank name', () => {
    expect(named('PER-003', undefined)).toEqual([]);
    expect(named('PER-003', '  ')).toEqual([]);
  });
});

describe('PER-004, a name of one word', () => {
  it('asks about it and never blocks', () => {
    expect(named('PER-004', 'Mẫu')).toEqual([NAME]);
    expect(named('PER-004', "H'Hen")).toEqual([NAME]);
  });
  it('lets two words pass, and an empty name', () => {
    expect(named('PER-004', 'Y Niê')).toEqual([]);
    expect(named('PER-004', undefined)).toEqual([]);
  });
});

describe('PER-005, a name in an old encoding', () => {
  it.each([
    ['NguyÔn V¨n MÉu', 'Nguyễn Văn Mẫu'],
    ['Nguyeãn Vaên Mö', 'Nguyễn Văn Mư'],
    // Of signs that Vietnamese has too: only that they stand together tells.
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['NGUYEÃN THÒ THU', 'NGUYỄN THỊ THU'],
    ['Traàn Quoác Huøng', 'Trần Quốc Hùng'],
    ['NguyÔn Thu', 'Nguyễn Thu'],
  ])('offers for %j the name %j', (name, better) => {
    expect(fixOf('PER-005', { [NAME]: name })).toEqual({ [NAME]: better });
  });
  it('fires without a correction where no reading is better', () => {
    expect(named('PER-005', 'Björn Ødegård')).toEqual([NAME]);
    expect(fixOf('PER-005', { [NAME]: 'Björn Ødegård' })).toBeUndefined();
  });
  it.each([
    'Trần Thị Thử Nghiệm Ấy Ơ Ưng Đặng',
    ...[
      'Hà Thu Lê',
      'Lò Thò',
      'Sùng A Chô',
      'Giàng A Tòng',
      'Tô Hoài An',
      'Âu Cơ',
      'Y Niê',
      "H'Hen Niê",
      'Ê Ban',
    ],
    ...['Siu Blêh', 'Ksor Hlê', 'Y Thê Êban', 'Đoàn Quý', 'Thào Pó', 'José Lê', 'Renée Hà'],
  ])('lets the marks of %j pass', (name) => {
    expect(named('PER-005', name)).toEqual([]);
  });
  it('lets every made-up name of the country’s peoples pass', () => {
    const names = makeCommune({ seed: 'old fonts', people: 2000 }).people.map(({ fullName }) => fullName);
    expect(names.filter((name) => named('PER-005', name).length > 0)).toEqual([]);
  });
  it('judges citizens only, and nobody whose nationality is not known', () => {
    const name = 'Björn Ødegård';
    expect(paths('PER-005', { [NAME]: name })).toEqual([NAME]);
    expect(paths('PER-005', { [NAME]: name, 'applicant/nationality': 'NO' })).toEqual([]);
    expect(paths('PER-005', { [NAME]: name, 'applicant/nationality': undefined })).toEqual([]);
  });
});
