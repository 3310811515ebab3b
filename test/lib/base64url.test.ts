import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64urlOrNull, fromBase64url, toBase64url } from '../../src/lib/base64url.ts';

it('writes as Node does, and reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(Buffer.from(fromBase64url(text)).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

it('reads every text in one way only: no padding, no other sign, no stray bits, no impossible length', () => {
  for (const text of ['AA==', 'A', 'AAAAA', 'A A', '+/AA', 'AB', 'AAB', 'ạ']) {
    expect(() => fromBase64url(text)).toThrow(SyntaxError);
    expect(base64urlOrNull(text)).toBeNull();
  }
});

it('never gives the same bytes for two texts', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ABCDQgwxyz019-_'), maxLength: 12 });
  fc.assert(
    fc.property(signs, (text) => {
      const bytes = base64urlOrNull(text);
      return bytes === null || toBase64url(bytes) === text;
    }),
  );
});
