import type { Mark } from '../../../domain/kinds/field.ts';
import { MARK_HEIGHT, MARK_WIDTH, MAX_MARK_POINTS, MAX_MARK_STROKES } from './signature-mark.ts';

export interface StrokePoint {
  x: number;
  y: number;
}

/** In units of the sheet: half the width of the pen's line hides what is left out. */
const FINEST = 0.75;

/**
 * The points that a line needs to stay within `tolerance` of all others (Ramer 1972, Douglas and Peucker 1973).
 * First and last stay. Without recursion: a stroke of any length.
 */
export function simplifyStroke(points: readonly StrokePoint[], tolerance: number): StrokePoint[] {
  const keep = new Uint8Array(points.length);
  const spans: [number, number][] = points.length > 0 ? [[0, points.length - 1]] : [];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    keep[first] = keep[last] = 1;
    const far = farthest(points, first, last);
    if (far.distance > tolerance) spans.push([first, far.at], [far.at, last]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Whole numbers on the sheet, at most 4,000 points in all: as coarse as that asks, and no coarser. */
export function compactMark(strokes: readonly (readonly StrokePoint[])[]): Mark {
  const drawn = strokes.filter((stroke) => stroke.length > 0).slice(0, MAX_MARK_STROKES);
  for (let tolerance = FINEST; ; tolerance *= 2) {
    const simple = drawn.map((stroke) => simplifyStroke(stroke, tolerance));
    const points = simple.reduce((sum, stroke) => sum + stroke.length, 0);
    // No span is longer than the sheet, so two points a stroke are what is left at last.
    if (points <= MAX_MARK_POINTS) return { strokes: simple.map(onSheet) };
  }
}

function onSheet(stroke: readonly StrokePoint[]): number[] {
  const within = (value: number, max: number): number => Math.min(max, Math.max(0, Math.round(value)));
  return stroke.flatMap(({ x, y }) => [within(x, MARK_WIDTH), within(y, MARK_HEIGHT)]);
}

function farthest(
  points: readonly StrokePoint[],
  first: number,
  last: number,
): { at: number; distance: number } {
  let far = { at: first, distance: 0 };
  for (let i = first + 1; i < last; i++) {
    const distance = distanceToSpan(points[i]!, points[first]!, points[last]!);
    if (distance > far.distance) far = { at: i, distance };
  }
  return far;
}

/** To the piece between the ends, not to the endless line: a loop ends where it began. */
function distanceToSpan(point: StrokePoint, from: StrokePoint, to: StrokePoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
