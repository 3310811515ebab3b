import { describe, expect, it } from 'vitest';
import { findOptions, stepActive } from '../../../../src/tablet/elements/type-ahead/option-list.ts';

const options = [
  { value: '1', label: 'Vĩnh Phúc', detail: 'Ba Đình, Hà Nội' },
  { value: '2', label: 'Phúc Xá', detail: 'Ba Đình, Hà Nội' },
  { value: '3', label: 'Bình Mỹ', detail: 'Củ Chi, TP. Hồ Chí Minh' },
];
const found = (typed: string): string[] => findOptions(options, typed).map((option) => option.value);

describe('options to type ahead', () => {
  it('are found without marks, those that begin with the text first', () => {
    expect(found('phuc')).toEqual(['2', '1']);
  });

  it('are found by words of the second line, đ as d', () => {
    expect(found('ba dinh vinh')).toEqual(['1']);
  });

  it('are all shown before anything is typed', () => {
    expect(found('')).toEqual(['1', '2', '3']);
  });

  it('are stepped through round both ends', () => {
    expect([stepActive(-1, 1, 3), stepActive(2, 1, 3), stepActive(-1, -1, 3), stepActive(0, -1, 3)]).toEqual([
      0, 0, 2, 2,
    ]);
    expect(stepActive(0, 1, 0)).toBe(-1);
  });
});
