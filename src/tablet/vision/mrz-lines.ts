import { localMean, type Luma } from './luma.ts';

/** A line of print: its rows in a picture, `to` not included, and the columns between its first and last sign. */
export interface PrintLine {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Ink is this much darker than its neighbourhood, 0 to 1: shade changes more slowly than a letter. */
const DARKER = 0.16;
/** Rows with fewer changes between ink and paper hold no full line: 30 signs have at least two each. */
const LEAST_CHANGES = 22;
/** Of the picture's width: how far the zone's lines reach, and how much of it a row of them takes. */
const LEAST_REACH = 0.6;
/** Of the width at either end: the card's own edge is no print. */
const RIM = 0.02;

/**
 * The three machine-readable lines in a straight picture of a card, or of the zone alone, about 1,280 wide; null
 * where no three lines of one height and distance stand below each other.
 */
export function findMrzLines(luma: Luma): [PrintLine, PrintLine, PrintLine] | null {
  const ink = inkOf(luma);
  const bands = textBands(ink, luma).filter(({ top, bottom }) => bottom - top >= luma.width * 0.012);
  const full = bands.filter(({ left, right }) => right - left >= LEAST_REACH * luma.width);
  // The zone is the lowest print of a card.
  for (let i = full.length - 3; i >= 0; i--) {
    const three = full.slice(i, i + 3) as [PrintLine, PrintLine, PrintLine];
    if (areAlike(three)) return three;
  }
  return null;
}

/** 1 where a pixel is darker than its neighbourhood. */
export function inkOf(luma: Luma): Uint8Array {
  const means = localMean(luma, Math.round(luma.width / 50));
  return Uint8Array.from(luma.values, (value, i) => (value < means[i]! * (1 - DARKER) ? 1 : 0));
}

function textBands(ink: Uint8Array, { width, height }: Luma): PrintLine[] {
  const changes = Array.from({ length: height }, (_, y) =>
    changesIn(ink.subarray(y * width, (y + 1) * width)),
  );
  const bands: PrintLine[] = [];
  let top = -1;
  for (let y = 0; y <= height; y++) {
    const inside = y < height && changes[y]! >= LEAST_CHANGES;
    if (inside && top < 0) top = y;
    if (inside || top < 0) continue;
    bands.push({ top, bottom: y, ...columnsOf(ink, { top, bottom: y, width }) });
    top = -1;
  }
  return bands;
}

function changesIn(row: Uint8Array): number {
  let changes = 0;
  for (let x = 1; x < row.length; x++) if (row[x] !== row[x - 1]) changes++;
  return changes;
}

/** First and last column of the widest stretch of print without a gap of three signs. */
function columnsOf(
  ink: Uint8Array,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): { left: number; right: number } {
  const gap = width / 12;
  const least = Math.max(2, (bottom - top) * 0.12);
  let best = { left: 0, right: 0 };
  let [start, last] = [-1, -1];
  const rim = Math.round(width * RIM);
  for (let x = rim; x < width - rim; x++) {
    let count = 0;
    for (let y = top; y < bottom; y++) count += ink[y * width + x]!;
    if (count < least) continue;
    if (start < 0 || x - last > gap) start = x;
    last = x;
    if (last - start > best.right - best.left) best = { left: start, right: last + 1 };
  }
  return best;
}

function areAlike([a, b, c]: [PrintLine, PrintLine, PrintLine]): boolean {
  const heights = [a, b, c].map(({ top, bottom }) => bottom - top);
  if (Math.max(...heights) > 1.7 * Math.min(...heights)) return false;
  const [upper, lower] = [b.top - a.top, c.top - b.top];
  return Math.max(upper, lower) < 1.35 * Math.min(upper, lower) && upper < 3.2 * Math.max(...heights);
}
