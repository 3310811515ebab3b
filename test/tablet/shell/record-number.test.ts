import { expect, it } from 'vitest';
import { recordNumber } from '../../../src/tablet/shell/record-number.ts';

const RECORD = '01932f00-0000-7000-8000-00000ab4c3d2';

it('is the end of the record’s id, in two groups to read out', () => {
  expect(recordNumber(RECORD)).toBe('0AB4 C3D2');
});

it('begins with TH- in training, so that nobody looks for it', () => {
  expect(recordNumber(RECORD, true)).toBe('TH-0AB4 C3D2');
});
