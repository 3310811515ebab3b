import type { CardLook } from './api.ts';
import { cutOutCorners } from './card-edges.ts';
import { placeCard } from './card-hint.ts';
import { cardLook } from './card-look.ts';
import { drawFitted } from './frame-pixels.ts';

const LOOK_EDGE = 1280;

/** How the card's side looks on a picture that was kept: cut out already, or as it was taken. Null where no whole card is in it. */
export function keptLook(picture: ImageBitmap): CardLook | null {
  const context = drawFitted(picture, LOOK_EDGE);
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  const cutOut = cutOutCorners({ width, height });
  if (cutOut) return cardLook(pixels, cutOut);
  const place = placeCard(picture);
  if (place.found !== 'whole') return null;
  const scale = width / picture.width;
  const corners = place.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  return cardLook(pixels, corners);
}
