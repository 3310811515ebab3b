import { readCardMrz, type MrzReading } from '../../domain/card-mrz.ts';
import type { FramePoint } from './api.ts';
import { CARD_ASPECT } from './card-edges.ts';
import { placeCard } from './card-hint.ts';
import { drawFitted } from './frame-pixels.ts';
import { localMean, lumaOf, type Luma } from './luma.ts';
import { findMrzLines, type PrintLine } from './mrz-lines.ts';
import { mrzAsWritten } from './mrz-text.ts';
import type { PrintReader } from './print-reader.ts';
import { straighten } from './straighten.ts';

/** The straightened card in which the lines are looked for: a sign of OCR-B is about 36 pixels high there. */
const LOOK = { width: 1280, height: Math.round(1280 / CARD_ASPECT) };
const PICTURE_EDGE = 1920;
/** Rows that the reader gets, print and margin: its network works at 36. */
const LINE_HEIGHT = 48;

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
    const read = await reader();
    const seen = lines.map((line) => read(cutOut(luma, line)));
    const reading = readCardMrz(mrzAsWritten(seen), today);
    if (reading.ok) return reading;
    // What was almost read says more than that something else was no line.
    if (answer.code === 'not-mrz') answer = reading;
  }
  return answer;
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

/** One line with a margin, dark on white whatever the shade was, at the height that the reader knows. */
function cutOut(
  luma: Luma,
  { top, bottom, left, right }: PrintLine,
): { grey: Uint8Array; width: number; height: number } {
  const margin = Math.round((bottom - top) * 0.35);
  const [y0, y1] = [Math.max(0, top - margin), Math.min(luma.height, bottom + margin)];
  const [x0, x1] = [Math.max(0, left - margin * 2), Math.min(luma.width, right + margin * 2)];
  const flat = flattened(luma, { x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  return resized(flat, LINE_HEIGHT / (y1 - y0));
}

/** Each pixel by the paper around it: 255 is paper. */
function flattened(
  luma: Luma,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Luma {
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * luma.width + x;
    values.set(luma.values.subarray(from, from + width), row * width);
  }
  const part = { values, width, height };
  const means = localMean(part, height);
  return {
    values: values.map((value, i) => Math.min(255, (value / Math.max(1, means[i]!)) * 205)),
    width,
    height,
  };
}

function resized(
  { values, width, height }: Luma,
  scale: number,
): { grey: Uint8Array; width: number; height: number } {
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  const grey = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const v = Math.min(height - 1.001, Math.max(0, (y + 0.5) / scale - 0.5));
    const [top, q] = [Math.floor(v), v % 1];
    for (let x = 0; x < wide; x++) {
      const u = Math.min(width - 1.001, Math.max(0, (x + 0.5) / scale - 0.5));
      const [left, p] = [Math.floor(u), u % 1];
      const i = top * width + left;
      const upper = values[i]! * (1 - p) + values[i + 1]! * p;
      const lower = values[i + width]! * (1 - p) + values[i + width + 1]! * p;
      grey[y * wide + x] = upper * (1 - q) + lower * q;
    }
  }
  return { grey, width: wide, height: high };
}
