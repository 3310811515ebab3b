import { expect, it } from 'vitest';
import { looksBare } from '../../../../src/tablet/features/enrol/bare-name.ts';

it.each(['Nguyen Van An', 'TRAN THI HOA', ' le thi  mai '])('%s is asked about', (name) => {
  expect(looksBare(name)).toBe(true);
});

it.each(['Nguyễn Văn An', 'Kim Anh', 'Minh', 'Y Ban Niê', 'H’Hen Nie', 'K’Brep', ''])('%s is not', (name) => {
  expect(looksBare(name)).toBe(false);
});
