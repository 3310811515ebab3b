import type { PortraitVerdict } from './api.ts';
import { edgeSharpness } from './edge-sharpness.ts';
import { findFaces, type FaceBox } from './face-finder.ts';
import type { FaceWeights } from './face-weights.ts';
import { drawFitted } from './frame-pixels.ts';
import { lumaOf, meanOf, type Luma } from './luma.ts';

/** A box below this is no face. Limits here were tuned on the seeds that `bench/vision` names so. */
const FACE_SCORE = 0.25;
/** Mean luma, 0 to 255: of the frame below and above which nothing can be seen, of the face too. */
const FRAME_DARK = 36;
const FACE_DARK = 75;
const FACE_BRIGHT = 216;
const FRAME_BRIGHT = 228;
/** Difference of a face's two halves by their mean: light from a window at one side. */
const UNEVEN_ABOVE = 0.4;
/** Height of the face's box, brows to chin, by that of the oval. */
const FAR_BELOW = 0.27;
const CLOSE_ABOVE = 0.62;
/** How far its middle may be from the oval's, by the oval's width and height. */
const OFF_X = 0.2;
const OFF_Y = 0.17;
const SHARP_ENOUGH = 0.175;
/** The detector sees no face below about 30 of its pixels: the whole frame at once makes them too small. */
const WIDE_LOOK = { around: 1.25, pixels: 224 };
const CLOSE_LOOK = { around: 0.62, pixels: 192 };
/** Pixels of the face in which blur is measured. */
const FACE_LOOK = 160;
/** The frame as its light is measured. */
const FRAME_LOOK = 320;

export interface PortraitFacts {
  frame: { width: number; height: number };
  /** In pixels of the frame. */
  faces: readonly FaceBox[];
  /** Mean luma of the frame, and of the first face and its halves, 0 to 255. */
  light: number;
  face: { light: number; left: number; right: number; sharpness: number } | null;
}

/** What to change first: light before all, because it also decides what can be seen of the rest. */
export function portraitVerdict({ frame, faces, light, face }: PortraitFacts): PortraitVerdict {
  const [box] = faces;
  if (light < FRAME_DARK) return 'dark';
  if (light > FRAME_BRIGHT) return 'bright';
  if (!box || !face) return 'no-face';
  if (faces.length > 1) return 'two-faces';
  // Of a face that is half in the shade, the lit half is light enough.
  if (Math.max(face.left, face.right) < FACE_DARK) return 'dark';
  if (face.light > FACE_BRIGHT) return 'bright';
  const place = placeVerdict(box, frame);
  if (place) return place;
  if (Math.abs(face.left - face.right) > UNEVEN_ABOVE * face.light) return 'uneven';
  return face.sharpness < SHARP_ENOUGH ? 'blurred' : 'good';
}

function placeVerdict(box: FaceBox, frame: PortraitFacts['frame']): PortraitVerdict | null {
  // The oval that is drawn over the live picture: as large as fits, 3 by 4.
  const width = 0.9 * Math.min(frame.width, (frame.height * 3) / 4);
  const height = (width * 4) / 3;
  const across = Math.abs(box.x + box.width / 2 - frame.width / 2) / width;
  const down = Math.abs(box.y + box.height / 2 - frame.height / 2) / height;
  if (box.height > CLOSE_ABOVE * height) return 'too-close';
  if (across > OFF_X || down > OFF_Y) return 'off-centre';
  return box.height < FAR_BELOW * height ? 'too-far' : null;
}

/** The facts of a frame, faces surest first. The frame is the caller's to close. */
export function portraitFacts(picture: ImageBitmap, weights: FaceWeights): PortraitFacts {
  const faces = facesIn(picture, weights);
  const context = drawFitted(picture, FRAME_LOOK);
  const { width, height } = context.canvas;
  const luma = lumaOf(context.getImageData(0, 0, width, height));
  const frame = { width: picture.width, height: picture.height };
  const light = meanOf(luma, { x: 0, y: 0, width, height });
  return { frame, faces, light, face: faces[0] ? faceFacts(picture, faces[0]) : null };
}

/** In the middle; where nobody is, a closer look tells a face that is far away from none. */
function facesIn(picture: ImageBitmap, weights: FaceWeights): FaceBox[] {
  const faces = facesWithin(picture, weights, WIDE_LOOK);
  return faces.length > 0 ? faces : facesWithin(picture, weights, CLOSE_LOOK);
}

/** @param look `around`: edge of the middle square by the picture's short edge; `pixels`: of the detector */
function facesWithin(
  picture: ImageBitmap,
  weights: FaceWeights,
  look: { around: number; pixels: number },
): FaceBox[] {
  const { width, height } = picture;
  const edge = Math.min(Math.max(width, height), Math.min(width, height) * look.around);
  const [left, top] = [(width - edge) / 2, (height - edge) / 2];
  const context = new OffscreenCanvas(look.pixels, look.pixels).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) throw new Error('no 2d canvas');
  context.imageSmoothingQuality = 'medium';
  context.drawImage(picture, left, top, edge, edge, 0, 0, look.pixels, look.pixels);
  const { data } = context.getImageData(0, 0, look.pixels, look.pixels);
  const faces = findFaces(data, weights, { scale: edge / look.pixels, minScore: FACE_SCORE });
  return faces.map((face) => ({ ...face, x: face.x + left, y: face.y + top }));
}

function faceFacts(picture: ImageBitmap, box: FaceBox): NonNullable<PortraitFacts['face']> {
  const luma = faceLuma(picture, box);
  const half = { y: 0, width: luma.width / 2, height: luma.height };
  const [left, right] = [meanOf(luma, { ...half, x: 0 }), meanOf(luma, { ...half, x: luma.width / 2 })];
  return { light: (left + right) / 2, left, right, sharpness: edgeSharpness(luma) };
}

/** The face alone, as the camera sees it or smaller. */
function faceLuma(picture: ImageBitmap, { x, y, width, height }: FaceBox): Luma {
  const scale = Math.min(1, FACE_LOOK / Math.max(width, height));
  const [wide, high] = [Math.max(16, Math.round(width * scale)), Math.max(16, Math.round(height * scale))];
  const context = new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, width, height, 0, 0, wide, high);
  return lumaOf(context.getImageData(0, 0, wide, high));
}
