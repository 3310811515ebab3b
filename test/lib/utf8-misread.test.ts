import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repairedUtf8 } from '../../src/lib/utf8-misread.ts';

it('puts right any text whose UTF-8 bytes were read one by one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const misread = String.fromCharCode(...new TextEncoder().encode(text));
      expect(repairedUtf8(misread)).toBe(text.replace(/^\ufeff/u, ''));
    }),
  );
});

it('leaves other text alone', () => {
  expect(['Hà Nội', 'Hà Lê', 'plain', ''].map(repairedUtf8)).toEqual(['Hà Nội', 'Hà Lê', 'plain', '']);
});
