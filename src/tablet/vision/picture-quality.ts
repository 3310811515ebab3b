import type { PictureQuality } from './api.ts';

/** Width of the window that blurs the picture for comparison, as in the metric's paper. */
const BLUR_RADIUS = 4;
/** A channel that reaches this in all three colours holds no detail any more. */
const BURNT_OUT = 250;

/** Quality of RGBA pixels, 4 bytes each, `width` a row. */
export function pictureQuality(rgba: Uint8ClampedArray, width: number): PictureQuality {
  const luma = new Float32Array(rgba.length / 4);
  let sum = 0;
  let burnt = 0;
  for (let i = 0; i < luma.length; i++) {
    const [r, g, b] = [rgba[i * 4]!, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!];
    // Rec. 601, as JPEG's own luma.
    const value = 0.299 * r + 0.587 * g + 0.114 * b;
    luma[i] = value;
    sum += value;
    if (r >= BURNT_OUT && g >= BURNT_OUT && b >= BURNT_OUT) burnt++;
  }
  const count = Math.max(1, luma.length);
  return { sharpness: sharpness(luma, width), brightness: sum / count / 255, glareShare: burnt / count };
}

/**
 * Crete, Dolmiere, Ladret, Nicolas: "The blur effect: perception and estimation with a new no-reference
 * perceptual blur metric" (SPIE 6492, 2007). A picture is blurred again; the less its neighbours' differences
 * shrink, the more blurred it was. 1 - the paper's blur, so that a plain wall counts as neither.
 */
export function sharpness(luma: Float32Array, width: number): number {
  const height = width > 0 ? luma.length / width : 0;
  const across = lost({ luma, lines: height, length: width, step: 1, nextLine: width });
  const down = lost({ luma, lines: width, length: height, step: width, nextLine: 1 });
  return Math.min(across, down);
}

interface Lines {
  luma: Float32Array;
  lines: number;
  length: number;
  /** Distance of two neighbours on one line, and of two lines. */
  step: number;
  nextLine: number;
}

/** Share of the neighbours' differences along these lines that a box blur takes away, 0 to 1. */
function lost({ luma, lines, length, step, nextLine }: Lines): number {
  let before = 0;
  let taken = 0;
  for (let line = 0; line < lines; line++) {
    const at = (i: number): number => luma[line * nextLine + i * step]!;
    for (let i = BLUR_RADIUS + 1; i < length - BLUR_RADIUS; i++) {
      const sharp = Math.abs(at(i) - at(i - 1));
      // Two neighbouring box means differ only by the values that enter and leave the box.
      const blurred = Math.abs(at(i + BLUR_RADIUS) - at(i - 1 - BLUR_RADIUS)) / (2 * BLUR_RADIUS + 1);
      before += sharp;
      taken += Math.max(0, sharp - blurred);
    }
  }
  return before === 0 ? 0 : taken / before;
}
