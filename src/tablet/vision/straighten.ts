import type { FramePoint } from './api.ts';
import type { Pixels } from './luma.ts';

/** Eight numbers: (a x + b y + c, d x + e y + f) / (g x + h y + 1). */
type Projection = readonly number[];

/**
 * The four-cornered part of a picture as a straight one of that size, each pixel from its four nearest.
 *
 * @param corners clockwise, the first becoming the top left
 */
export function straighten(
  from: Pixels,
  corners: readonly FramePoint[],
  size: { width: number; height: number },
): ImageData {
  const to = new ImageData(size.width, size.height);
  const [a, b, c, d, e, f, g, h] = projectionTo(corners, size) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { data, width, height } = from;
  let at = 0;
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, at += 4) {
      const depth = g * x + h * y + 1;
      const u = Math.min(width - 1.001, Math.max(0, (a * x + b * y + c) / depth));
      const v = Math.min(height - 1.001, Math.max(0, (d * x + e * y + f) / depth));
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [p, q] = [u - left, v - top];
      const i = (top * width + left) * 4;
      const below = i + width * 4;
      for (let k = 0; k < 3; k++) {
        const upper = data[i + k]! * (1 - p) + data[i + 4 + k]! * p;
        const lower = data[below + k]! * (1 - p) + data[below + 4 + k]! * p;
        to.data[at + k] = upper * (1 - q) + lower * q;
      }
      to.data[at + 3] = 255;
    }
  }
  return to;
}

/** From the straight picture's pixels to the corners' picture (Heckbert, "Fundamentals of texture mapping", 1989, 2.2.3). */
function projectionTo(
  corners: readonly FramePoint[],
  { width, height }: { width: number; height: number },
): Projection {
  const [p0, p1, p2, p3] = corners as [FramePoint, FramePoint, FramePoint, FramePoint];
  const [dx1, dy1] = [p1.x - p2.x, p1.y - p2.y];
  const [dx2, dy2] = [p3.x - p2.x, p3.y - p2.y];
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
  ];
}
