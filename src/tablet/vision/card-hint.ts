import type { CardHint, CardVerdict, FramePoint } from './api.ts';
import { findCard, type CardPlace } from './card-edges.ts';
import { cardLook } from './card-look.ts';
import { edgeSharpness } from './edge-sharpness.ts';
import { drawFitted } from './frame-pixels.ts';
import { lumaOf, meanOf, type Pixels } from './luma.ts';
import { straighten } from './straighten.ts';

/** Edges are looked for in a picture of this size: finer ones are print and noise. */
const EDGE_LOOK = 320;
/** The frame as the hint sees it. */
const FRAME_LOOK = 1280;
/** Pixels of the straightened card in which light and blur are measured. */
const CARD_LOOK = { width: 480, height: 300 };

/** Mean luma of a card below which print drowns in noise. Limits here were tuned on the seeds that `bench/vision` names so. */
const DARK_BELOW = 62;
/** The same of a frame in which no card is seen: a dark table alone is brighter. */
const FRAME_DARK_BELOW = 30;
/** Share of the card's patches that are burnt out: about one printed line. White paper has print in every patch. */
const CARD_GLARE_ABOVE = 0.03;
const PATCH = 15;
const BURNT_OUT = 247;
const SHARP_ENOUGH = 0.29;
/** Share of the frame's width; a smaller card has too few pixels for its smallest print. */
const LEAST_WIDTH = 0.38;

/** What to change first, so that a card's picture becomes good. The frame is the caller's to close. */
export function hintCard(frame: ImageBitmap): Omit<CardHint, 'ms'> {
  const context = drawFitted(frame, FRAME_LOOK);
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  const place = placeCard(frame);
  const scale = width / frame.width;
  const verdict = cardVerdict(pixels, place, scale);
  if (place.found !== 'whole') return { verdict, corners: null };
  const { corners } = place;
  if (verdict !== 'good') return { verdict, corners };
  const look = cardLook(
    pixels,
    corners.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
  );
  return { verdict, corners, look };
}

/** Where a card is, in pixels of the picture. */
export function placeCard(picture: ImageBitmap): CardPlace {
  const context = drawFitted(picture, EDGE_LOOK);
  const { width, height } = context.canvas;
  const place = findCard(lumaOf(context.getImageData(0, 0, width, height)));
  if (place.found !== 'whole') return place;
  const scale = picture.width / width;
  // A pixel's own middle: (0.5, 0.5) stays (0.5, 0.5) at any size.
  const corners = place.corners.map(({ x, y }) => ({
    x: (x + 0.5) * scale - 0.5,
    y: (y + 0.5) * scale - 0.5,
  }));
  return { found: 'whole', corners };
}

function cardVerdict(frame: Pixels, place: CardPlace, scale: number): CardVerdict {
  const whole = lumaOf(frame);
  if (place.found !== 'whole') {
    const light = meanOf(whole, { x: 0, y: 0, width: frame.width, height: frame.height });
    if (light < FRAME_DARK_BELOW) return 'dark';
    return place.found === 'cut' ? 'cut' : 'no-card';
  }
  const corners = place.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  const card = straighten(frame, corners, CARD_LOOK);
  const luma = lumaOf(card);
  if (meanOf(luma, { x: 0, y: 0, ...CARD_LOOK }) < DARK_BELOW) return 'dark';
  if (longSide(corners) < LEAST_WIDTH * frame.width) return 'too-far';
  if (burntShare(card) > CARD_GLARE_ABOVE) return 'glare';
  return edgeSharpness(luma) < SHARP_ENOUGH ? 'blurred' : 'good';
}

/** Share of a whole card's patches, 0 to 1, that a lamp burnt out: the same for the live picture and the one taken. */
export function cardGlare(pixels: Pixels, corners: readonly FramePoint[]): number {
  return burntShare(straighten(pixels, [...corners], CARD_LOOK));
}

function longSide([a, b]: FramePoint[]): number {
  return a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
}

function burntShare(card: Pixels): number {
  let [burnt, patches] = [0, 0];
  for (let y = 0; y + PATCH <= card.height; y += PATCH) {
    for (let x = 0; x + PATCH <= card.width; x += PATCH, patches++) if (isBurnt(card, x, y)) burnt++;
  }
  return burnt / patches;
}

/** In every colour: a card's pale ground is a tint, a lamp's reflection is none. */
function isBurnt({ data, width }: Pixels, left: number, top: number): boolean {
  for (let y = top; y < top + PATCH; y++)
    for (let x = left; x < left + PATCH; x++) {
      const i = 4 * (y * width + x);
      if (Math.min(data[i]!, data[i + 1]!, data[i + 2]!) < BURNT_OUT) return false;
    }
  return true;
}
