import { convolve3, convolveSeparably, maxPool, mixChannels, type Planes } from './face-layers.ts';
import type { FaceWeights } from './face-weights.ts';

/** Where a face is, in pixels of the picture that was given in, and how sure the detector is, 0 to 1. */
export interface FaceBox {
  x: number;
  y: number;
  width: number;
  height: number;
  score: number;
}

/** Mean colour of the pictures that the detector learned from, and its box shapes in cells: face-api's constants. */
const MEAN = [117.001, 114.697, 97.404] as const;
const ANCHORS = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;
const ENCODING = 5;
const SAME_FACE_OVERLAP = 0.4;
const SEPARABLE = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5'];

/**
 * Faces in the RGBA pixels of a square; its edge a multiple of 32. `scale` is pixels of the answer by one of these. A hint for framing, never for knowing anybody: the network answers with boxes and nothing else.
 * It is face-api's "tiny face detector", a MobileNet-like TinyYOLOv2.
 */
export function findFaces(
  rgba: Uint8ClampedArray,
  weights: FaceWeights,
  { scale, minScore }: { scale: number; minScore: number },
): FaceBox[] {
  const out = run(rgba, weights);
  const boxes: FaceBox[] = [];
  const area = out.edge * out.edge;
  for (let cell = 0; cell < area; cell++) {
    for (const [a, [wide, high]] of ANCHORS.entries()) {
      const value = (k: number): number => out.values[(a * ENCODING + k) * area + cell]!;
      const score = sigmoid(value(4));
      if (score < minScore) continue;
      const unit = (Math.sqrt(rgba.length / 4) / out.edge) * scale;
      const width = Math.exp(value(2)) * wide * unit;
      const height = Math.exp(value(3)) * high * unit;
      const x = ((cell % out.edge) + sigmoid(value(0))) * unit - width / 2;
      const y = (Math.floor(cell / out.edge) + sigmoid(value(1))) * unit - height / 2;
      boxes.push({ x, y, width, height, score });
    }
  }
  return bestOfEach(boxes);
}

function run(rgba: Uint8ClampedArray, weights: FaceWeights): Planes {
  const of = (name: string): Float32Array => weights.get(name) ?? new Float32Array();
  let planes = maxPool(convolve3(inputPlanes(rgba), of('conv0/filters'), of('conv0/bias')), 2);
  for (const name of SEPARABLE) {
    const layer = {
      depthwise: of(`${name}/depthwise_filter`),
      pointwise: of(`${name}/pointwise_filter`),
      bias: of(`${name}/bias`),
    };
    planes = maxPool(convolveSeparably(planes, layer), name === 'conv5' ? 1 : 2);
  }
  return mixChannels(planes, of('conv8/filters'), of('conv8/bias'));
}

function inputPlanes(rgba: Uint8ClampedArray): Planes {
  const area = rgba.length / 4;
  const values = new Float32Array(3 * area);
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++) values[c * area + i] = (rgba[i * 4 + c]! - MEAN[c]!) / 255;
  return { values, channels: 3, edge: Math.sqrt(area) };
}

/** The surest box of each face: others that mostly cover it are the same face. */
function bestOfEach(boxes: FaceBox[]): FaceBox[] {
  const kept: FaceBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.score - a.score))
    if (kept.every((other) => overlap(box, other) <= SAME_FACE_OVERLAP)) kept.push(box);
  return kept;
}

/** Shared area by joint area. */
function overlap(a: FaceBox, b: FaceBox): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, wide) * Math.max(0, high);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
