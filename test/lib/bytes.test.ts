import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concat, fromUtf8, readUint32, sameBytes, uint32, utf8 } from '../../src/lib/bytes.ts';

it('takes text to UTF-8 and back, and nothing that is not UTF-8', () => {
  expect(fromUtf8(utf8('Nguyễn Thị Ánh 🇻🇳'))).toBe('Nguyễn Thị Ánh 🇻🇳');
  for (const broken of [[0xff], [0xc3], [0xed, 0xa0, 0x80]]) {
    expect(() => fromUtf8(new Uint8Array(broken))).toThrow(TypeError);
  }
});

it('reads the number that it wrote, wherever it lies', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.uint8Array({ maxLength: 9 }), (value, before) => {
      const bytes = concat(before, uint32(value), before);
      expect(readUint32(bytes, before.length)).toBe(value);
      expect(readUint32(bytes.subarray(before.length), 0)).toBe(value);
    }),
  );
  expect(() => readUint32(new Uint8Array(3), 0)).toThrow(RangeError);
});

it('tells bytes apart by length and content', () => {
  expect(sameBytes(utf8('abc'), utf8('abc'))).toBe(true);
  expect(sameBytes(utf8('abc'), utf8('abd'))).toBe(false);
  expect(sameBytes(utf8('abc'), utf8('ab'))).toBe(false);
});
