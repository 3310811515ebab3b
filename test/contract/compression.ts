import { describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import { CompressionError, type Compression } from '../../src/lib/ports/compression.ts';

const text = utf8('{"applicant/fullName":{"v":"Nguyễn Văn Mẫu","s":"Q"}}'.repeat(40));
const dictionary = utf8('"applicant/fullName":{"v":"Nguyễn Văn ","s":"Q"}');
/** Bytes that no compression makes smaller, alike each time. */
const noise = (length: number): Bytes => {
  let state = 7;
  return new Uint8Array(length).map(() => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
};

/** What every compression must do. */
export function compressionContract(name: string, compression: Compression): void {
  describe(`${name} keeps the compression contract`, () => {
    it('gives back what it compressed, with and without a dictionary', async () => {
      for (const bytes of [new Uint8Array(0), utf8('a'), text, noise(100_000)]) {
        for (const preset of [undefined, dictionary]) {
          const packed = await compression.compress(bytes, preset);
          expect(await compression.expand(packed, bytes.length, preset)).toEqual(bytes);
        }
      }
    });

    it('makes less of it with a dictionary', async () => {
      const one = text.slice(0, 56);
      const [bare, helped] = [await compression.compress(one), await compression.compress(one, dictionary)];
      expect(helped.length).toBeLessThan(bare.length / 2);
    });

    it('expands up to its limit, and not one byte more', async () => {
      const packed = await compression.compress(text);
      expect(await compression.expand(packed, text.length)).toHaveLength(text.length);
      const beyond = compression.expand(packed, text.length - 1);
      await expect(beyond).rejects.toMatchObject({ code: 'compression', reason: 'too-large' });
    });

    it('stops a bomb at its limit', async () => {
      const bomb = await compression.compress(new Uint8Array(64 * 1024 * 1024));
      expect(bomb.length).toBeLessThan(100_000);
      const expanding = compression.expand(bomb, 100_000);
      await expect(expanding).rejects.toMatchObject({ code: 'compression', reason: 'too-large' });
    });

    it('says that cut bytes are broken', async () => {
      const packed = await compression.compress(text);
      for (const length of [0, 1, packed.length >> 1, packed.length - 1]) {
        const expanding = compression.expand(packed.slice(0, length), 100_000);
        await expect(expanding).rejects.toMatchObject({ code: 'compression', reason: 'broken' });
      }
    });

    it('fails on any bytes in no other way than its own', async () => {
      const packed = await compression.compress(text, dictionary);
      for (let at = 0; at < packed.length; at += 1) {
        const changed = packed.map((byte, i) => (i === at ? byte ^ 0x55 : byte));
        const came: unknown = await compression.expand(changed, 10_000).catch((error: unknown) => error);
        expect(came instanceof Uint8Array || came instanceof CompressionError).toBe(true);
      }
    });
  });
}
