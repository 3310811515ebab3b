import { expect, it } from 'vitest';
import { csvOf } from '../../src/lib/csv.ts';

it('begins with the mark of UTF-8 and ends every row', () => {
  expect(
    csvOf([
      ['Mã', 'Ngày'],
      ['A', '22/11/2026'],
    ]),
  ).toBe('\uFEFFMã,Ngày\r\nA,22/11/2026\r\n');
});

it('keeps a comma, a quote and a new line inside their cell', () => {
  expect(csvOf([['a,b', 'say "x"', 'one\ntwo']])).toBe('\uFEFF"a,b","say ""x""","one\ntwo"\r\n');
});

it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is never computed', (text) => {
  expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
});
