import type { Luma } from './luma.ts';

/** The points (x, y) with x cos + y sin = rho; (cos, sin) is the way across it. Pixels. */
export interface EdgeLine {
  cos: number;
  sin: number;
  rho: number;
  votes: number;
}

export interface EdgeField {
  /** Sobel gradient of each pixel, and its length. */
  across: Float32Array;
  down: Float32Array;
  strength: Float32Array;
  width: number;
  height: number;
  /** From this strength on a pixel is on an edge. */
  threshold: number;
}

/** Of all pixels, the share that may be edges; a card's own prints take most of them. */
const EDGE_SHARE = 0.12;
/** Weaker edges are a camera's noise. */
const LEAST_STRENGTH = 36;
const ANGLES = 180;
/** Lines looked at: the card's four, with prints, a code and a table's pattern between. */
const MOST_LINES = 22;

export function edgeField({ values, width, height }: Luma): EdgeField {
  const [across, down, strength] = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const histogram = new Uint32Array(1100);
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      const [a, b, c] = [values[i - width - 1]!, values[i - width]!, values[i - width + 1]!];
      const [d, f] = [values[i - 1]!, values[i + 1]!];
      const [g, h, k] = [values[i + width - 1]!, values[i + width]!, values[i + width + 1]!];
      const gx = c + 2 * f + k - a - 2 * d - g;
      const gy = g + 2 * h + k - a - 2 * b - c;
      const length = Math.hypot(gx, gy);
      across[i] = gx;
      down[i] = gy;
      strength[i] = length;
      histogram[Math.min(1099, Math.floor(length / 2))]!++;
    }
  }
  const threshold = Math.max(LEAST_STRENGTH, 2 * strongest(histogram, width * height * EDGE_SHARE));
  return { across, down, strength, width, height, threshold };
}

/** The bin above which that many values lie. */
function strongest(histogram: Uint32Array, count: number): number {
  let bin = histogram.length - 1;
  for (let above = 0; bin > 0 && above + histogram[bin]! <= count; bin--) above += histogram[bin]!;
  return bin;
}

/** Straight edges, the longest first (Hough transform; a pixel votes only along its own gradient, give or take 2°). */
export function edgeLines(field: EdgeField, leastVotes: number): EdgeLine[] {
  const { across, down, strength, width, height, threshold } = field;
  const reach = Math.ceil(Math.hypot(width, height));
  const rhos = 2 * reach + 1;
  const votes = new Uint16Array(ANGLES * rhos);
  const table = Array.from({ length: ANGLES }, (_, a) => {
    const radians = (a * Math.PI) / ANGLES;
    return [Math.cos(radians), Math.sin(radians)] as const;
  });
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (strength[i]! < threshold) continue;
      const own = Math.round((Math.atan2(down[i]!, across[i]!) * ANGLES) / Math.PI) + 2 * ANGLES;
      for (let turn = own - 2; turn <= own + 2; turn++) {
        const a = turn % ANGLES;
        const [cos, sin] = table[a]!;
        votes[a * rhos + Math.round(x * cos + y * sin) + reach]!++;
      }
    }
  }
  return peaks(votes, { rhos, reach, leastVotes }).map(({ a, rho, votes }) => {
    const [cos, sin] = table[a]!;
    return { cos, sin, rho, votes };
  });
}

interface Peak {
  a: number;
  rho: number;
  votes: number;
}

function peaks(
  votes: Uint16Array,
  { rhos, reach, leastVotes }: { rhos: number; reach: number; leastVotes: number },
): Peak[] {
  const found: Peak[] = [];
  for (let i = 0; i < votes.length; i++)
    if (votes[i]! >= leastVotes)
      found.push({ a: Math.floor(i / rhos), rho: (i % rhos) - reach, votes: votes[i]! });
  found.sort((p, q) => q.votes - p.votes);
  const kept: Peak[] = [];
  for (const peak of found) {
    if (kept.length === MOST_LINES) break;
    if (kept.every((other) => !sameLine(peak, other))) kept.push(peak);
  }
  return kept;
}

function sameLine(p: Peak, q: Peak): boolean {
  const turned = Math.abs(p.a - q.a);
  // Angles 0 and 180 are one direction, seen from the other side.
  const wrapped = turned > ANGLES / 2;
  const apart = Math.abs(p.rho - (wrapped ? -q.rho : q.rho));
  return (wrapped ? ANGLES - turned : turned) <= 4 && apart <= 4;
}
