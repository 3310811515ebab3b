import type { Luma } from './luma.ts';

/** The step that an edge makes in all is looked for across this many pixels. */
const REACH = 7;
/** Of all places, the share with the steepest edges; the rest may be as smooth as a cheek. */
const STEEPEST = 0.01;

/**
 * How much of the largest steps from dark to light happens between two neighbours, 0 to 1: about 0.8 for a sharp edge,
 * and 0.4 by the deviation for one that is blurred by more than a pixel. Unlike the sharpness of `picture-quality.ts` it is
 * deaf to a sensor's noise, which is small beside a step; a live picture is not denoised as a photo is.
 */
export function edgeSharpness({ values, width, height }: Luma): number {
  return Math.min(
    along(values, { lines: height, length: width, step: 1, nextLine: width }),
    along(values, { lines: width, length: height, step: width, nextLine: 1 }),
  );
}

interface Lines {
  lines: number;
  length: number;
  /** Distance of two neighbours on one line, and of two lines. */
  step: number;
  nextLine: number;
}

function along(values: Float32Array, { lines, length, step, nextLine }: Lines): number {
  const near = new Uint32Array(256);
  const wide = new Uint32Array(256);
  for (let line = 0; line < lines; line++) {
    for (let i = REACH; i < length; i++) {
      const at = line * nextLine + i * step;
      near[Math.min(255, Math.floor(Math.abs(values[at]! - values[at - step]!)))]!++;
      wide[Math.min(255, Math.floor(Math.abs(values[at]! - values[at - REACH * step]!)))]!++;
    }
  }
  const largest = steepest(wide);
  return largest === 0 ? 0 : steepest(near) / largest;
}

function steepest(histogram: Uint32Array): number {
  const count = histogram.reduce((sum, value) => sum + value, 0) * STEEPEST;
  let bin = histogram.length - 1;
  for (let above = histogram[bin]!; bin > 0 && above < count; above += histogram[--bin]!);
  return bin;
}
