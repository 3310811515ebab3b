import { localMean, type Luma } from './luma.ts';
import type { PrintLine } from './mrz-lines.ts';

/** Height of the print in what the reader gets, and of the white around it: its network works at 36 rows in all. */
const PRINT_HEIGHT = 28;
const WHITE = 10;
const SIGNS = 30;

export interface GreyImage {
  grey: Uint8Array;
  width: number;
  height: number;
}

/**
 * One line for the reader of print: dark on white whatever the shade was.
 *
 * @param spans which signs, from and to, of the 30 that are evenly spaced; parts follow each other
 */
export function lineImage(
  luma: Luma,
  { top, bottom, left, right }: PrintLine,
  spans: readonly (readonly [number, number])[],
): GreyImage {
  const pitch = (right - left) / SIGNS;
  const margin = Math.round((bottom - top) * 0.12);
  const rows = { from: Math.max(0, top - margin), to: Math.min(luma.height, bottom + margin) };
  const scale = PRINT_HEIGHT / (bottom - top);
  const parts = spans.map(([from, to]) => {
    const columns = {
      from: Math.max(0, Math.round(left + from * pitch) - margin),
      to: Math.min(luma.width, Math.round(left + to * pitch) + margin),
    };
    return resized(flattened(luma, rows, columns), scale);
  });
  return onWhite(parts);
}

interface Range {
  from: number;
  to: number;
}

/** Each pixel by the paper around it: 255 is paper. */
function flattened(luma: Luma, rows: Range, columns: Range): Luma {
  const [width, height] = [columns.to - columns.from, rows.to - rows.from];
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (rows.from + y) * luma.width + columns.from;
    values.set(luma.values.subarray(from, from + width), y * width);
  }
  const means = localMean({ values, width, height }, height);
  // Print takes about a fifth of a line, so that paper is a little brighter than its mean.
  return {
    values: values.map((value, i) => Math.min(255, (value / Math.max(1, means[i]!)) * 205)),
    width,
    height,
  };
}

function resized({ values, width, height }: Luma, scale: number): GreyImage {
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const grey = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const v = Math.min(height - 1.001, Math.max(0, (y + 0.5) / scale - 0.5));
    const [top, q] = [Math.floor(v), v % 1];
    for (let x = 0; x < wide; x++) {
      const u = Math.min(width - 1.001, Math.max(0, (x + 0.5) / scale - 0.5));
      const [left, p] = [Math.floor(u), u % 1];
      const i = top * width + left;
      const upper = values[i]! * (1 - p) + values[i + 1]! * p;
      const lower = values[i + width]! * (1 - p) + values[i + width + 1]! * p;
      grey[y * wide + x] = upper * (1 - q) + lower * q;
    }
  }
  return { grey, width: wide, height: high };
}

/** The parts beside each other. */
function onWhite(parts: readonly GreyImage[]): GreyImage {
  const width = parts.reduce((sum, part) => sum + part.width, 2 * WHITE);
  const height = Math.max(...parts.map((part) => part.height)) + 2 * WHITE;
  const grey = new Uint8Array(width * height).fill(255);
  let x = WHITE;
  for (const part of parts) {
    for (let y = 0; y < part.height; y++)
      grey.set(part.grey.subarray(y * part.width, (y + 1) * part.width), (y + WHITE) * width + x);
    x += part.width;
  }
  return { grey, width, height };
}
