import type { CardLook, FramePoint } from './api.ts';
import { localMean, lumaOf, meanOf, type Luma, type Pixels } from './luma.ts';
import { straighten } from './straighten.ts';

/** So few patches that a portrait, a code and blocks of lines are left of a card, and nothing that could be read. */
const PATCHES = { width: 24, height: 15 };
const PATCH = 20;
/** A patch is compared with its surroundings, as a lamp or a shadow lies over many. */
const AROUND = 4;
/** The outermost patches show the table where an edge was found a little outside. */
const RIM = 1;

/** How the side of a card looks whose corners are known, in pixels of the picture. */
export function cardLook(picture: Pixels, corners: readonly FramePoint[]): CardLook {
  const { width, height } = PATCHES;
  const card = straighten(picture, corners, { width: width * PATCH, height: height * PATCH });
  const patches = patchesOf(lumaOf(card));
  const around = localMean(patches, AROUND);
  return unitLength(
    Array.from(patches.values, (value, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const rim = x < RIM || y < RIM || x >= width - RIM || y >= height - RIM;
      return rim ? 0 : value - around[i]!;
    }),
  );
}

function patchesOf(card: Luma): Luma {
  const { width, height } = PATCHES;
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    const at = { x: (i % width) * PATCH, y: Math.floor(i / width) * PATCH };
    return meanOf(card, { ...at, width: PATCH, height: PATCH });
  });
  return { values, width, height };
}

function unitLength(values: number[]): number[] {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}
