import type { FramePoint } from './api.ts';
import { edgeField, edgeLines, type EdgeField, type EdgeLine } from './edge-lines.ts';
import type { Luma } from './luma.ts';

/** `corners`: clockwise from the top left of the card as it lies, its long sides above and below. */
export type CardPlace = { found: 'whole'; corners: FramePoint[] } | { found: 'cut' | 'none' };

/** ISO/IEC 7810, ID-1: 85.60 by 53.98 mm. */
export const CARD_ASPECT = 85.6 / 53.98;
/** Of a cut-out card's shape; the nearest of cameras, 3:2 and 16:9, are 5 % and 12 % away. */
const CUT_OUT_SLACK = 0.03;
/** A card held aslant is seen shorter on one way. */
const ASPECT_SLACK = 1.28;
/** Of the frame; a smaller card has print too small to read. */
const LEAST_AREA = 0.025;
/** Share of a side's samples that must be on an edge: of each, and of all four. */
const LEAST_SIDE = 0.5;
const LEAST_SIDES = 0.72;
/** A side's ends are round corners, which are no part of its line. */
const ROUND = 0.08;
const SAMPLES = 28;
/** Of the frame's short edge: how long an edge must be to be a card's that leaves the frame. */
const LONG_EDGE = 0.3;
/** And how strong: a pale card on a table, not one board beside another. */
const STRONG_EDGE = 90;

/** Corners of a picture that is the card alone, as a scanner makes it or as it was cut out; null for any other shape. */
export function cutOutCorners({ width, height }: { width: number; height: number }): FramePoint[] | null {
  if (Math.abs(width / height / CARD_ASPECT - 1) > CUT_OUT_SLACK) return null;
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** Looks for one card in a small picture, about 320 pixels wide. */
export function findCard(luma: Luma): CardPlace {
  const field = edgeField(luma);
  const short = Math.min(luma.width, luma.height);
  const lines = edgeLines(field, short * 0.16);
  const quads = [...quadsOf(lines, field)];
  const best = bestQuad(quads.filter(({ inside }) => inside));
  if (best) return { found: 'whole', corners: lyingDown(best.corners) };
  if (bestQuad(quads.filter(({ inside }) => !inside)) || leavesFrame(lines, field)) return { found: 'cut' };
  return { found: 'none' };
}

interface Quad {
  corners: FramePoint[];
  inside: boolean;
  score: number;
}

function bestQuad(quads: Quad[]): Quad | undefined {
  return quads.reduce<Quad | undefined>(
    (best, quad) => (best && best.score >= quad.score ? best : quad),
    undefined,
  );
}

/** Every two pairs of opposite edges that could be a card's sides. */
function* quadsOf(lines: EdgeLine[], field: EdgeField): Generator<Quad> {
  const pairs: [EdgeLine, EdgeLine][] = [];
  for (const [i, a] of lines.entries())
    for (const b of lines.slice(i + 1)) if (areOpposite(a, b, field)) pairs.push([a, b]);
  for (const [i, [a, c]] of pairs.entries()) {
    for (const [b, d] of pairs.slice(i + 1)) {
      if (Math.abs(a.cos * b.cos + a.sin * b.sin) > 0.45) continue;
      const quad = quadOf([a, b, c, d], field);
      if (quad) yield quad;
    }
  }
}

function areOpposite(a: EdgeLine, b: EdgeLine, { width, height }: EdgeField): boolean {
  const facing = a.cos * b.cos + a.sin * b.sin;
  if (Math.abs(facing) < 0.95) return false;
  const [cx, cy] = [width / 2, height / 2];
  const from = ({ cos, sin, rho }: EdgeLine) => rho - cx * cos - cy * sin;
  return Math.abs(from(a) - Math.sign(facing) * from(b)) > Math.min(width, height) * 0.15;
}

function quadOf([a, b, c, d]: [EdgeLine, EdgeLine, EdgeLine, EdgeLine], field: EdgeField): Quad | null {
  const corners = [crossing(a, b), crossing(b, c), crossing(c, d), crossing(d, a)] as FramePoint[];
  if (corners.some((corner) => !corner)) return null;
  const { width, height } = field;
  const share = areaOf(corners) / (width * height);
  if (share < LEAST_AREA || share > 1.6) return null;
  const sides = sidesOf(corners);
  const [one, other] = [sides[0]! + sides[2]!, sides[1]! + sides[3]!];
  const aspect = Math.max(one, other) / Math.min(one, other);
  if (aspect > CARD_ASPECT * ASPECT_SLACK || aspect < CARD_ASPECT / ASPECT_SLACK) return null;
  const supports = corners.map((corner, i) => supportOf(corner, corners[(i + 1) % 4]!, field));
  const mean = supports.reduce((sum, support) => sum + support, 0) / 4;
  if (Math.min(...supports) < LEAST_SIDE || mean < LEAST_SIDES) return null;
  const inside = corners.every(({ x, y }) => x > -2 && y > -2 && x < width + 1 && y < height + 1);
  // Of two that hold, the outer one is the card and the inner one a frame printed on it.
  return { corners, inside, score: mean + 0.5 * Math.min(...supports) + 0.8 * Math.min(1, share) };
}

function crossing(a: EdgeLine, b: EdgeLine): FramePoint | null {
  const det = a.cos * b.sin - a.sin * b.cos;
  if (Math.abs(det) < 0.3) return null;
  return { x: (a.rho * b.sin - b.rho * a.sin) / det, y: (b.rho * a.cos - a.rho * b.cos) / det };
}

/** Share of the samples between two points that are on an edge of that direction; those outside the frame do not count. */
function supportOf(from: FramePoint, to: FramePoint, field: EdgeField): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  let [seen, held] = [0, 0];
  for (let s = 0; s < SAMPLES; s++) {
    const t = ROUND + ((1 - 2 * ROUND) * s) / (SAMPLES - 1);
    const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    if (at.x < 2 || at.y < 2 || at.x > field.width - 3 || at.y > field.height - 3) continue;
    seen++;
    if (
      [-1.5, 0, 1.5].some((off) =>
        onEdge({ x: at.x + off * normal.x, y: at.y + off * normal.y }, normal, field),
      )
    )
      held++;
  }
  return seen < SAMPLES / 4 ? 0 : held / seen;
}

function onEdge({ x, y }: FramePoint, normal: FramePoint, field: EdgeField & { least?: number }): boolean {
  const column = Math.min(field.width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(field.height - 1, Math.max(0, Math.round(y)));
  const i = row * field.width + column;
  const strength = field.strength[i]!;
  if (strength < (field.least ?? field.threshold * 0.7)) return false;
  return Math.abs(field.across[i]! * normal.x + field.down[i]! * normal.y) > 0.85 * strength;
}

/** Whether two long edges meet in a corner, or run beside each other, and go on beyond the frame. */
function leavesFrame(lines: EdgeLine[], field: EdgeField): boolean {
  const least = LONG_EDGE * Math.min(field.width, field.height);
  const spans = lines.map((line) => spanOf(line, field)).filter(({ length }) => length >= least);
  for (const [i, a] of spans.entries()) {
    for (const b of spans.slice(i + 1)) {
      const facing = Math.abs(a.line.cos * b.line.cos + a.line.sin * b.line.sin);
      if (facing < 0.35 && (a.leaves || b.leaves) && meet(a, b)) return true;
      if (facing > 0.97 && a.leaves && b.leaves && areOpposite(a.line, b.line, field)) return true;
    }
  }
  return false;
}

interface Span {
  line: EdgeLine;
  from: FramePoint;
  to: FramePoint;
  length: number;
  leaves: boolean;
}

/** The longest unbroken part of a line that is on an edge. */
function spanOf(line: EdgeLine, field: EdgeField): Span {
  const normal = { x: line.cos, y: line.sin };
  const strong = { ...field, least: STRONG_EDGE };
  const foot = { x: line.rho * line.cos, y: line.rho * line.sin };
  const reach = Math.ceil(Math.hypot(field.width, field.height));
  let [best, start, last] = [{ from: 0, to: 0 }, NaN, NaN];
  for (let t = -reach; t <= reach; t += 2) {
    const at = { x: foot.x - t * line.sin, y: foot.y + t * line.cos };
    if (at.x < 0 || at.y < 0 || at.x >= field.width || at.y >= field.height) continue;
    const on = [-1, 0, 1].some((off) =>
      onEdge({ x: at.x + off * normal.x, y: at.y + off * normal.y }, normal, strong),
    );
    if (!on) continue;
    // A gap of a few pixels is noise, a longer one ends the edge.
    if (!(t - last <= 8)) start = t;
    last = t;
    if (last - start > best.to - best.from) best = { from: start, to: last };
  }
  const point = (t: number): FramePoint => ({ x: foot.x - t * line.sin, y: foot.y + t * line.cos });
  const [from, to] = [point(best.from), point(best.to)];
  const nearBorder = ({ x, y }: FramePoint) => x < 6 || y < 6 || x > field.width - 7 || y > field.height - 7;
  return { line, from, to, length: best.to - best.from, leaves: nearBorder(from) || nearBorder(to) };
}

/** Whether an end of each is near where their lines cross; round corners keep them a little apart. */
function meet(a: Span, b: Span): boolean {
  const corner = crossing(a.line, b.line);
  if (!corner) return false;
  const near = ({ from, to, length }: Span): boolean =>
    [from, to].some(({ x, y }) => Math.hypot(x - corner.x, y - corner.y) < 8 + 0.12 * length);
  return near(a) && near(b);
}

function areaOf(corners: FramePoint[]): number {
  const twice = corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % 4]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function sidesOf(corners: FramePoint[]): number[] {
  return corners.map(({ x, y }, i) => Math.hypot(corners[(i + 1) % 4]!.x - x, corners[(i + 1) % 4]!.y - y));
}

/** The corners, clockwise, so that a long side comes first and the card is turned by no more than a quarter. */
function lyingDown(corners: FramePoint[]): FramePoint[] {
  const turn = corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % 4]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  const clockwise = turn > 0 ? corners : corners.toReversed();
  const sides = sidesOf(clockwise);
  const first = sides[0]! + sides[2]! >= sides[1]! + sides[3]! ? 0 : 1;
  const [a, b] = [clockwise[first]!, clockwise[first + 1]!];
  // The first side goes to the right; of a card that stands upright, downwards.
  const right = Math.abs(b.x - a.x) > Math.abs(b.y - a.y) ? b.x > a.x : b.y > a.y;
  const start = right ? first : first + 2;
  return [0, 1, 2, 3].map((i) => clockwise[(start + i) % 4]!);
}
