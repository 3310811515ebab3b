/** Brightness of each pixel, 0 to 255, row by row. */
export interface Luma {
  values: Float32Array;
  width: number;
  height: number;
}

export interface Pixels {
  /** RGBA, 4 bytes a pixel. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Rec. 601, as JPEG's own luma. */
export function lumaOf({ data, width, height }: Pixels): Luma {
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i++)
    values[i] = 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!;
  return { values, width, height };
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Mean of an area, 0 to 255; of the part that lies in the picture, and 0 where there is none. */
export function meanOf({ values, width, height }: Luma, area: Area): number {
  const [left, top] = [Math.max(0, Math.round(area.x)), Math.max(0, Math.round(area.y))];
  const right = Math.min(width, Math.round(area.x + area.width));
  const bottom = Math.min(height, Math.round(area.y + area.height));
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += values[y * width + x]!;
  const count = Math.max(0, right - left) * Math.max(0, bottom - top);
  return count === 0 ? 0 : sum / count;
}

/** Mean of every pixel's square neighbourhood of that radius; what lies beyond the border does not count. */
export function localMean({ values, width, height }: Luma, radius: number): Float32Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const means = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius) * stride, Math.min(height, y + radius + 1) * stride];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum = sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
      means[y * width + x] = (sum * stride) / ((right - left) * (bottom - top));
    }
  }
  return means;
}
