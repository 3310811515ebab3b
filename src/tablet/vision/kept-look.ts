import type { CardLook, FramePoint } from './api.ts';
import { CARD_ASPECT } from './card-edges.ts';
import { placeCard } from './card-hint.ts';
import { cardLook } from './card-look.ts';
import { drawFitted } from './frame-pixels.ts';

const LOOK_EDGE = 1280;
/** Pixels by which rounding may have changed a cut card's height. */
const ROUNDED = 3;

/** How the card's side looks on a picture that was kept: cut out already, or as it was taken. Null where no whole card is in it. */
export function keptLook(picture: ImageBitmap): CardLook | null {
  const context = drawFitted(picture, LOOK_EDGE);
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  if (Math.abs(width - height * CARD_ASPECT) < ROUNDED) return cardLook(pixels, frameOf(width, height));
  const place = placeCard(picture);
  if (place.found !== 'whole') return null;
  const scale = width / picture.width;
  const corners = place.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  return cardLook(pixels, corners);
}

function frameOf(width: number, height: number): FramePoint[] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}
