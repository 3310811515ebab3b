import type { CardLook, CompressedPicture, FramePoint, PicturePurpose } from './api.ts';
import { CARD_ASPECT, cutOutCorners, type CardPlace } from './card-edges.ts';
import { cardGlare, placeCard } from './card-hint.ts';
import { cardLook } from './card-look.ts';
import { drawFitted } from './frame-pixels.ts';
import { MAX_PICTURE_PIXELS, readPictureHeader, MAX_PICTURE_BYTES } from './picture-header.ts';
import { PictureError } from './picture-error.ts';
import { pictureQuality } from './picture-quality.ts';
import { straighten } from './straighten.ts';

/** Longest edge in pixels: a face for print at 35x45 mm, a card's smallest line, a page's body text. */
const MAX_EDGE: Record<PicturePurpose, number> = {
  portrait: 1200,
  'card-front': 1600,
  'card-back': 1600,
  proof: 1600,
};
const WEBP_QUALITY = 0.85;
const JPEG_QUALITY = 0.88;

/** As `VisionApi.compress`. */
export async function compressPicture(
  picture: Blob | ImageBitmap,
  purpose: PicturePurpose,
): Promise<CompressedPicture> {
  const bitmap = await openPicture(picture);
  try {
    if (bitmap.width * bitmap.height > MAX_PICTURE_PIXELS) throw new PictureError('picture-too-many-pixels');
    const { context, card, glareShare, look } = draw(bitmap, purpose);
    const { width, height } = context.canvas;
    const measured = pictureQuality(context.getImageData(0, 0, width, height).data, width);
    const quality = glareShare === undefined ? measured : { ...measured, glareShare };
    return {
      ...(await encode(context.canvas)),
      width,
      height,
      quality,
      ...(card && { card }),
      ...(look && { look }),
    };
  } finally {
    bitmap.close();
  }
}

/** A card's side is cut out and straightened where its edges are seen; everything else is whole, as it was taken. */
function draw(
  bitmap: ImageBitmap,
  purpose: PicturePurpose,
): {
  context: OffscreenCanvasRenderingContext2D;
  card?: CardPlace['found'];
  glareShare?: number;
  look?: CardLook;
} {
  const context = drawFitted(bitmap, MAX_EDGE[purpose]);
  if (purpose !== 'card-front' && purpose !== 'card-back') return { context };
  const place = placeCard(bitmap);
  const found = place.found === 'whole' ? place.corners : cutOutCorners(bitmap);
  if (!found) return { context, card: place.found };
  const { width, height } = context.canvas;
  const scale = width / bitmap.width;
  const corners = found.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  const pixels = context.getImageData(0, 0, width, height);
  const cut = straighten(pixels, corners, cardSize(corners));
  Object.assign(context.canvas, { width: cut.width, height: cut.height });
  context.putImageData(cut, 0, 0);
  const glareShare = cardGlare(pixels, corners);
  return { context, card: 'whole', glareShare, look: cardLook(pixels, corners) };
}

/** ID-1, as many pixels as the card had: enlarging adds none. */
function cardSize([a, b]: FramePoint[]): { width: number; height: number } {
  const width = Math.round(a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0);
  return { width, height: Math.round(width / CARD_ASPECT) };
}

/** A picture file's pixels; a bitmap is one already. Rejects with `PictureError`. */
export async function openPicture(picture: Blob | ImageBitmap): Promise<ImageBitmap> {
  return picture instanceof Blob ? decode(picture) : picture;
}

/** Looks at the header first: what it claims is what a decoder would reserve. */
async function decode(file: Blob): Promise<ImageBitmap> {
  if (file.size > MAX_PICTURE_BYTES) throw new PictureError('picture-too-many-bytes');
  const bytes = await file.arrayBuffer();
  const { type } = readPictureHeader(new Uint8Array(bytes));
  try {
    // The type is the header's, not the file's own word; turned as EXIF asks, before EXIF is dropped.
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('picture-undecodable');
  }
}

/** A canvas that cannot write a format writes PNG without a word, so its answer's type is looked at. */
async function encode(canvas: OffscreenCanvas): Promise<Pick<CompressedPicture, 'bytes' | 'type'>> {
  for (const [type, quality] of [
    ['image/webp', WEBP_QUALITY],
    ['image/jpeg', JPEG_QUALITY],
  ] as const) {
    const blob = await canvas.convertToBlob({ type, quality }).catch(() => null);
    if (blob?.type === type) return { bytes: new Uint8Array(await blob.arrayBuffer()), type };
  }
  throw new PictureError('picture-unencodable');
}
