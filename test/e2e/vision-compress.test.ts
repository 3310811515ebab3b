import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PicturePurpose } from '../../src/tablet/vision/api.ts';
import { gifFile, jpegFile, pngFile, webpFile } from '../tablet/vision/picture-files.ts';
import { cardSides, onTable } from '../support/camera-video.ts';
import { quietAdults } from '../support/field-day.ts';
import { openSvgRenderer } from '../support/render-svg.ts';
import { openVisionPage, type OpenPage } from './fixtures/vision/open-page.ts';

let open: OpenPage;
beforeAll(async () => {
  open = await openVisionPage();
});
afterAll(() => open.close());

interface Drawing {
  width: number;
  height: number;
  type: string;
  /** CSS filter. */
  filter?: string;
}

/** Compresses a drawing of stripes; what came out, decoded again. */
function compressDrawing(drawing: Drawing, purpose: PicturePurpose) {
  return open.page.evaluate(
    async ({ drawing, purpose }) => {
      const canvas = new OffscreenCanvas(drawing.width, drawing.height);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#888';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.filter = drawing.filter ?? 'none';
      context.fillStyle = '#236';
      for (let at = 0; at < canvas.width; at += 40) context.fillRect(at, at / 3, 20, canvas.height);
      const file = await canvas.convertToBlob({ type: drawing.type });
      const { bytes, type, width, height, quality } = await globalThis.visionPage.vision.compress(
        file,
        purpose,
      );
      const again = await createImageBitmap(new Blob([bytes], { type }));
      return { type, width, height, quality, decoded: [again.width, again.height], size: bytes.length };
    },
    { drawing, purpose },
  );
}

/** The code with which a file is refused. */
function refusal(bytes: Uint8Array | string): Promise<string> {
  const content = typeof bytes === 'string' ? bytes : [...bytes];
  return open.page.evaluate(async (content) => {
    const blob = new Blob([typeof content === 'string' ? content : Uint8Array.from(content)], {
      type: 'image/png',
    });
    const { vision } = globalThis.visionPage;
    return vision.compress(blob, 'proof').then(
      () => 'accepted',
      (error: { name: string; code: string }) => `${error.name} ${error.code}`,
    );
  }, content);
}

describe('compressing pictures in the vision worker', () => {
  it.each([
    ['portrait', 'image/jpeg', 900, 1200],
    ['card-front', 'image/png', 1600, 1200],
    ['card-back', 'image/webp', 1600, 1200],
  ] as const)(
    'makes a WebP of a %s from %s, no larger than it is needed',
    async (purpose, type, width, height) => {
      const upright = purpose === 'portrait';
      const drawing = { width: upright ? 1800 : 2400, height: upright ? 2400 : 1800, type };
      const made = await compressDrawing(drawing, purpose);
      expect(made).toMatchObject({ type: 'image/webp', width, height, decoded: [width, height] });
    },
  );

  it('never enlarges a picture', async () => {
    expect(await compressDrawing({ width: 300, height: 200, type: 'image/png' }, 'proof')).toMatchObject({
      decoded: [300, 200],
    });
  });

  it('tells a sharp picture from a blurred, a dark and a burnt-out one', async () => {
    const drawing = { width: 800, height: 600, type: 'image/png' };
    const quality = async (filter: string) =>
      (await compressDrawing({ ...drawing, filter }, 'portrait')).quality;
    const [sharp, blurred, burnt] = [
      await quality('none'),
      await quality('blur(8px)'),
      await quality('brightness(90)'),
    ];
    expect(blurred.sharpness).toBeLessThan(sharp.sharpness - 0.2);
    expect(burnt.brightness).toBeGreaterThan(sharp.brightness);
    expect(burnt.glareShare).toBeGreaterThan(0.2);
    expect(sharp.glareShare).toBe(0);
  });

  it("takes the white grounds of a card's code and portrait for no glare", async () => {
    const renderer = await openSvgRenderer();
    const shares: number[] = [];
    for (const person of quietAdults('grounds', 6)) {
      const { front } = await cardSides(person);
      const svg = onTable({ picture: front });
      const jpeg = await renderer.jpeg(svg, { width: 1280, height: 720 });
      shares.push(
        await open.page.evaluate(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const file = new Blob([bytes], { type: 'image/jpeg' });
          const { quality, card } = await globalThis.visionPage.vision.compress(file, 'card-front');
          return card === 'whole' ? quality.glareShare : 1;
        }, jpeg.toString('base64')),
      );
    }
    await renderer.close();
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.03);
  });

  it("takes a scanner's picture, which is nothing but the card, for a whole one", async () => {
    const renderer = await openSvgRenderer();
    const [person] = quietAdults('scanned', 1);
    const { back } = await cardSides(person!);
    const seen = [
      await renderer.png(back, { width: 1712, height: 1080 }),
      await renderer.png(back, { width: 1712, height: 963 }),
    ].map((png) =>
      open.page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const file = new Blob([bytes], { type: 'image/png' });
        return (await globalThis.visionPage.vision.compress(file, 'card-back')).card;
      }, png.toString('base64')),
    );
    await renderer.close();
    const [scanned, camera] = await Promise.all(seen);
    expect(scanned).toBe('whole');
    expect(camera).not.toBe('whole');
  });

  it('leaves nothing of a file but its pixels, turned as its EXIF asked', async () => {
    const made = await open.page.evaluate(async () => {
      const plain = await new OffscreenCanvas(40, 20)
        .getContext('2d')!
        .canvas.convertToBlob({ type: 'image/jpeg' });
      const text = new TextEncoder().encode('SECRETPLACE');
      // TIFF, little-endian, one tag: 0x0112 orientation = 6, then a text that must not survive.
      const tiff = [
        0x49,
        0x49,
        42,
        0,
        8,
        0,
        0,
        0,
        1,
        0,
        0x12,
        1,
        3,
        0,
        1,
        0,
        0,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        ...text,
      ];
      const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
      const segment = [0xff, 0xe1, 0, body.length + 2, ...body];
      const file = new Blob([
        await plain.slice(0, 2).arrayBuffer(),
        Uint8Array.from(segment),
        plain.slice(2),
      ]);
      const { bytes, width, height } = await globalThis.visionPage.vision.compress(file, 'proof');
      return { width, height, text: new TextDecoder('latin1').decode(bytes) };
    });
    expect(made).toMatchObject({ width: 20, height: 40 });
    expect(made.text).not.toMatch(/SECRETPLACE|EXIF/i);
  });

  it('takes a bitmap over and gives its bytes away', async () => {
    const made = await open.page.evaluate(async () => {
      const bitmap = new OffscreenCanvas(640, 480).getContext('2d')!.canvas.transferToImageBitmap();
      const { width } = await globalThis.visionPage.vision.compress(bitmap, 'card-front');
      return [width, bitmap.width];
    });
    expect(made).toEqual([640, 0]);
  });
});

describe('pictures that the vision worker refuses', () => {
  it.each([
    ['a text that calls itself a PNG', 'PictureError picture-unknown', 'no picture at all'],
    ['a JPEG of 200 megapixels', 'PictureError picture-too-many-pixels', jpegFile(16_000, 12_500)],
    ['a PNG of 200 megapixels', 'PictureError picture-too-many-pixels', pngFile(16_000, 12_500)],
    ['an animated WebP', 'PictureError picture-animated', webpFile(8, 8, 2)],
    ['an animated GIF', 'PictureError picture-animated', gifFile(8, 8, 2)],
    ['a JPEG that was cut', 'PictureError picture-truncated', jpegFile(64, 64).slice(0, -3)],
    ['a JPEG with a right header and nonsense in it', 'PictureError picture-undecodable', jpegFile(64, 64)],
  ])('refuses %s: %s', async (_, code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('goes on working after a refusal', async () => {
    await refusal('nonsense');
    expect(await compressDrawing({ width: 64, height: 64, type: 'image/png' }, 'proof')).toHaveProperty(
      'size',
    );
  });
});
