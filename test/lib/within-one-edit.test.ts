import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withinOneEdit } from '../../src/lib/within-one-edit.ts';

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });

it('holds for equal texts and after any one insertion, deletion or replacement', () => {
  fc.assert(
    fc.property(word, fc.nat(6), fc.constantFrom('', 'a', 'b'), (text, at, sign) => {
      const cut = Math.min(at, text.length);
      expect(withinOneEdit(text, text.slice(0, cut) + sign + text.slice(cut + 1))).toBe(true);
      expect(withinOneEdit(text, text.slice(0, cut) + sign + text.slice(cut))).toBe(true);
      expect(withinOneEdit(text, text)).toBe(true);
    }),
  );
});

it('does not hold for two edits, in either order of the texts', () => {
  expect([withinOneEdit('abcd', 'badc'), withinOneEdit('ab', 'abcd'), withinOneEdit('abcd', 'ab')]).toEqual([
    false,
    false,
    false,
  ]);
});
