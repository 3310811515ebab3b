import { readCardMrz, type MrzReading } from '../../domain/card-mrz.ts';
import type { FramePoint } from './api.ts';
import { CARD_ASPECT } from './card-edges.ts';
import { placeCard } from './card-hint.ts';
import { drawFitted } from './frame-pixels.ts';
import { lineImage } from './line-image.ts';
import { lumaOf, type Luma } from './luma.ts';
import { findMrzLines, type PrintLine } from './mrz-lines.ts';
import { mrzAsWritten } from './mrz-text.ts';
import type { PrintReader } from './print-reader.ts';
import { straighten } from './straighten.ts';

/** The straightened card in which the lines are looked for: a sign of OCR-B is about 36 pixels high there. */
const LOOK = { width: 1280, height: Math.round(1280 / CARD_ASPECT) };
const PICTURE_EDGE = 1920;
const SIGNS = 30;
/** Of the second line what says something: a reader loses its place, and the last digit, in eleven fillers. */
const DATES: readonly (readonly [number, number])[] = [
  [0, 18.15],
  [28.9, SIGNS],
];
/** `IDVNM`, as a reader may see it. */
const LIKE_A_CARD = /^.{0,2}[D0O].{0,1}N[MNH]/;

/**
 * Reads the machine-readable lines of a card at any quarter turn. The picture is the caller's to close.
 *
 * @param today `YYYY-MM-DD`
 */
export async function readMrzPicture(
  picture: ImageBitmap,
  today: string,
  reader: () => Promise<PrintReader>,
): Promise<MrzReading> {
  let answer: MrzReading = { ok: false, code: 'not-mrz' };
  for (const luma of straightViews(picture)) {
    const lines = findMrzLines(luma);
    if (!lines) continue;
    const reading = readCardMrz(mrzAsWritten(readLines(luma, lines, await reader())), today);
    if (reading.ok) return reading;
    // What was almost read says more than that something else was no line.
    if (answer.code === 'not-mrz') answer = reading;
  }
  return answer;
}

/** The lines' signs; none when the first is no card's, as of one that stands upside down. */
function readLines(luma: Luma, [first, second, third]: PrintLine[], read: PrintReader): string[] {
  if (!first || !second || !third) return [];
  const begin = read(lineImage(luma, first, [[0, SIGNS]]));
  if (!LIKE_A_CARD.test(begin)) return [];
  const dates = read(lineImage(luma, second, DATES));
  return [begin, dates, read(lineImage(luma, third, [[0, SIGNS]]))];
}

/** The card as it lies and upside down; without its edges, the whole picture at each quarter turn. */
function* straightViews(picture: ImageBitmap): Generator<Luma> {
  const context = drawFitted(picture, PICTURE_EDGE);
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  const place = placeCard(picture);
  const scale = width / picture.width;
  if (place.found === 'whole') {
    const corners = place.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    yield lumaOf(straighten(pixels, corners, LOOK));
    yield lumaOf(straighten(pixels, turned(corners, 2), LOOK));
    return;
  }
  const frame = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  for (const quarters of [0, 2, 1, 3]) {
    const upright = quarters % 2 === 0;
    const ratio = upright ? height / width : width / height;
    const size = { width: LOOK.width, height: Math.round(LOOK.width * ratio) };
    yield lumaOf(straighten(pixels, turned(frame, quarters), size));
  }
}

function turned(corners: FramePoint[], quarters: number): FramePoint[] {
  return corners.map((_, i) => corners[(i + quarters) % 4]!);
}
