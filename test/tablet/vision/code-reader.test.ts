import { describe, expect, it } from 'vitest';
import type { BarcodeDetectorClass, CodeFinding } from '../../../src/tablet/vision/barcode-detector.ts';
import { platformReader } from '../../../src/tablet/vision/barcode-detector.ts';
import { CodeFinder, SECOND_LOOK_EVERY } from '../../../src/tablet/vision/code-reader.ts';
import { CodeTooLongError, MAX_CODE_CHARS } from '../../../src/tablet/vision/code-too-long-error.ts';

const finding = (text: string, x = 50, by: CodeFinding['by'] = 'zxing'): CodeFinding => ({
  text,
  format: 'qr_code',
  corners: [
    { x: x - 5, y: 45 },
    { x: x + 5, y: 55 },
  ],
  by,
});

function frame(): { picture: ImageBitmap; closed: () => boolean } {
  let closed = false;
  const picture = { width: 100, height: 100, close: () => (closed = true) } as unknown as ImageBitmap;
  return { picture, closed: () => closed };
}

interface FinderParts {
  platform?: (() => Promise<CodeFinding[]>) | null;
  fallback?: () => Promise<CodeFinding[]>;
}

function finder({ platform = null, fallback = async () => [] }: FinderParts): CodeFinder {
  return new CodeFinder({ platform: async () => platform, fallback, now: () => 0 });
}

describe('CodeFinder', () => {
  it('asks the platform reader first', async () => {
    const codes = finder({ platform: async () => [finding('card', 50, 'barcode-detector')] });
    expect(await codes.read(frame().picture)).toMatchObject({ text: 'card', by: 'barcode-detector' });
  });

  it('falls back for good once the platform reader threw', async () => {
    let asked = 0;
    const platform = () => Promise.reject(new Error(`failure ${++asked}`));
    const codes = finder({ platform, fallback: async () => [finding('card')] });
    await codes.read(frame().picture);
    expect(await codes.read(frame().picture)).toMatchObject({ text: 'card', by: 'zxing' });
    expect(asked).toBe(1);
  });

  it('looks a second time now and then while the platform reader sees nothing', async () => {
    const codes = finder({ platform: async () => [], fallback: async () => [finding('card')] });
    const readings = [];
    for (let i = 0; i < SECOND_LOOK_EVERY; i++) readings.push(await codes.read(frame().picture));
    expect(readings.map((reading) => reading?.text)).toEqual([undefined, undefined, undefined, 'card']);
  });

  it('takes the code nearest to the middle of the frame', async () => {
    const codes = finder({ fallback: async () => [finding('beside', 10), finding('aimed at', 55)] });
    expect(await codes.read(frame().picture)).toMatchObject({ text: 'aimed at' });
  });

  it('refuses a text that is too long, and takes the longest one', async () => {
    const long = finder({ fallback: async () => [finding('x'.repeat(MAX_CODE_CHARS + 1))] });
    await expect(long.read(frame().picture)).rejects.toBeInstanceOf(CodeTooLongError);
    const longest = finder({ fallback: async () => [finding('x'.repeat(MAX_CODE_CHARS))] });
    expect(await longest.read(frame().picture)).toHaveProperty('text.length', MAX_CODE_CHARS);
  });

  it('closes the frame when it was read, when nothing was found and when the reader threw', async () => {
    const fallbacks = [
      async () => [finding('card')],
      async () => [],
      () => Promise.reject(new Error('no wasm')),
    ];
    for (const fallback of fallbacks) {
      const { picture, closed } = frame();
      await finder({ fallback })
        .read(picture)
        .catch(() => null);
      expect(closed()).toBe(true);
    }
  });
});

describe('platformReader', () => {
  const detector = (formats: () => Promise<string[]>): BarcodeDetectorClass =>
    class {
      static getSupportedFormats = formats;
      detect = async () => [{ rawValue: 'card', format: 'qr_code', cornerPoints: [{ x: 1, y: 2 }] }];
    };

  it('is there where QR codes are supported', async () => {
    const read = await platformReader(detector(async () => ['qr_code']));
    expect(await read!(frame().picture)).toEqual([
      { text: 'card', format: 'qr_code', corners: [{ x: 1, y: 2 }], by: 'barcode-detector' },
    ]);
  });

  it('is missing where the class is there but supports no QR codes, or fails when asked', async () => {
    expect(await platformReader(detector(async () => ['ean_13']))).toBeNull();
    expect(await platformReader(detector(() => Promise.reject(new Error('no service'))))).toBeNull();
  });
});
