import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, readPictureHeader } from '../../../src/tablet/vision/picture-header.ts';
import { PictureError } from '../../../src/tablet/vision/picture-error.ts';
import { animatedPngFile, gifFile, jpegFile, pngFile, webpFile } from './picture-files.ts';

const files = { 'image/jpeg': jpegFile, 'image/png': pngFile, 'image/webp': webpFile, 'image/gif': gifFile };
const formats = fc.constantFrom(...(Object.keys(files) as (keyof typeof files)[]));
const edge = fc.integer({ min: 1, max: 7000 });

function refusal(bytes: Uint8Array): string {
  try {
    readPictureHeader(bytes);
  } catch (error) {
    if (error instanceof PictureError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('readPictureHeader', () => {
  it('reads format and size of every format it knows', () => {
    fc.assert(
      fc.property(formats, edge, edge, (type, width, height) => {
        expect(readPictureHeader(files[type](width, height))).toMatchObject({ type, width, height });
      }),
    );
  });

  it('refuses a small file that claims 200 megapixels', () => {
    const bombs = Object.values(files).map((file) => refusal(file(16_000, 12_500)));
    expect(new Set(bombs)).toEqual(new Set(['picture-too-many-pixels']));
  });

  it('takes the largest size that any part of a WebP or GIF claims', () => {
    expect(readPictureHeader(webpFile(3000, 2))).toMatchObject({ width: 3000, height: 2 });
    expect(readPictureHeader(gifFile(900, 3))).toMatchObject({ width: 900, height: 3 });
  });

  it('refuses animations', () => {
    const animations = [animatedPngFile(), webpFile(9, 9, 0b10), gifFile(9, 9, 2)];
    expect(animations.map(refusal)).toEqual(['picture-animated', 'picture-animated', 'picture-animated']);
  });

  it('never accepts a file that was cut', () => {
    fc.assert(
      fc.property(formats, fc.double({ min: 0, max: 0.999, noNaN: true }), (type, share) => {
        const whole = files[type](64, 48);
        expect(refusal(whole.slice(0, Math.floor(whole.length * share)))).toMatch(/truncated|unknown/);
      }),
    );
  });

  it('says truncated where the header is still whole', () => {
    expect(refusal(jpegFile(64, 48).slice(0, -2))).toBe('picture-truncated');
    expect(refusal(pngFile(64, 48).slice(0, -5))).toBe('picture-truncated');
  });

  it('takes a JPEG with bytes behind its end, as some cameras write it', () => {
    expect(refusal(Uint8Array.from([...jpegFile(64, 48), 0, 0, 1, 2]))).toBe('accepted');
  });

  it('refuses what is no picture, and a picture without a size', () => {
    const texts = ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'BM', '%PDF-1.7'];
    expect(texts.map((text) => refusal(new TextEncoder().encode(text)))).toEqual(
      texts.map(() => 'picture-unknown'),
    );
    expect(refusal(jpegFile(0, 10))).toBe('picture-unknown');
  });

  it('refuses more than 40 MB unread', () => {
    expect(refusal(new Uint8Array(MAX_PICTURE_BYTES + 1))).toBe('picture-too-many-bytes');
  });
});

describe('readPictureHeader on hostile bytes', () => {
  it('answers with a header or a PictureError, whatever bits are flipped', () => {
    const flips = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(formats, flips, (type, changes) => {
        const bytes = files[type](64, 48).slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(refusal(bytes)).toMatch(/^(accepted|picture-)/);
      }),
      { numRuns: 3000 },
    );
  });

  it('comes to an end on a long tail of any bytes behind a right beginning', () => {
    const tail = fc.uint8Array({ minLength: 1000, maxLength: 20_000, size: 'max' });
    fc.assert(
      fc.property(formats, fc.integer({ min: 2, max: 40 }), tail, (type, keep, rest) => {
        expect(refusal(Uint8Array.from([...files[type](64, 48).slice(0, keep), ...rest]))).toMatch(
          /^(accepted|pic)/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('walks 30 MB of empty segments, chunks and blocks once', () => {
    const jpeg = new Uint8Array(30_000_000).fill(0xff);
    jpeg.set([0xff, 0xd8, 0xff, 0xe0]);
    const gif = new Uint8Array(30_000_000).fill(0x21);
    gif.set(gifFile(1, 1).slice(0, 19));
    const png = new Uint8Array(30_000_000);
    png.set(pngFile(1, 1).slice(0, 33));
    expect([jpeg, gif, png].map(refusal)).toEqual(Array(3).fill(expect.stringMatching(/^picture-/)));
  });
});
