import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureQuality } from '../../../src/tablet/vision/picture-quality.ts';

const EDGE = 96;

/** A picture of one channel value a pixel, drawn by `paint`. */
function picture(paint: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(EDGE * EDGE * 4).fill(255);
  for (let i = 0; i < EDGE * EDGE; i++) rgba.fill(paint(i % EDGE, Math.floor(i / EDGE)), i * 4, i * 4 + 3);
  return rgba;
}

/** Stripes of both directions whose edges are `softness` pixels wide. */
const stripes = (softness: number) =>
  picture(
    (x, y) => 128 + 60 * (Math.tanh(Math.sin(x / 5) / softness) + Math.tanh(Math.sin(y / 5) / softness)),
  );

describe('pictureQuality', () => {
  it('finds a picture less sharp the softer its edges are', () => {
    const found = [0.05, 0.5, 2].map((softness) => pictureQuality(stripes(softness), EDGE).sharpness);
    expect(found[0]).toBeGreaterThan(found[1]! + 0.05);
    expect(found[1]).toBeGreaterThan(found[2]! + 0.02);
  });

  it('says how bright a picture is, and how much of it is burnt out', () => {
    const half = pictureQuality(
      picture((x) => (x < EDGE / 2 ? 255 : 0)),
      EDGE,
    );
    expect(half.brightness).toBeCloseTo(0.5, 5);
    expect(half.glareShare).toBeCloseTo(0.5, 5);
  });

  it('gives shares from 0 to 1 for any pixels', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 400 }), (bytes) => {
        const quality = pictureQuality(new Uint8ClampedArray(bytes), 10);
        for (const value of Object.values(quality)) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});
