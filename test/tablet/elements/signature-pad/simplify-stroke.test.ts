import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPath, MAX_MARK_POINTS } from '../../../../src/tablet/elements/signature-pad/signature-mark.ts';
import {
  compactMark,
  simplifyStroke,
  type StrokePoint,
} from '../../../../src/tablet/elements/signature-pad/simplify-stroke.ts';

const point = fc.record({
  x: fc.double({ min: -50, max: 1050, noNaN: true }),
  y: fc.double({ min: -50, max: 450, noNaN: true }),
});
const stroke = fc.array(point, { minLength: 1, maxLength: 120 });

/** Distance of a point to the nearest piece of a line. */
function distance(point: StrokePoint, line: StrokePoint[]): number {
  const pieces = line.length === 1 ? [[line[0]!, line[0]!]] : line.slice(1).map((to, i) => [line[i]!, to]);
  return Math.min(
    ...pieces.map(([from, to]) => {
      const [dx, dy] = [to!.x - from!.x, to!.y - from!.y];
      const along = ((point.x - from!.x) * dx + (point.y - from!.y) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(point.x - from!.x - t * dx, point.y - from!.y - t * dy);
    }),
  );
}

describe('simplifyStroke', () => {
  it('leaves out no point that lies further away than the tolerance', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 0.1, max: 40, noNaN: true }), (points, tolerance) => {
        const line = simplifyStroke(points, tolerance);
        for (const left of points) expect(distance(left, line)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
  });

  it('keeps first and last, order, and no point that was not drawn', () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const line = simplifyStroke(points, 3);
        const at = line.map((kept) => points.indexOf(kept));
        expect([line[0], line.at(-1)]).toEqual([points[0], points.at(-1)]);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
      }),
    );
  });

  it('makes two points of a straight line', () => {
    const straight = Array.from({ length: 500 }, (_, i) => ({ x: i, y: i / 2 }));
    expect(simplifyStroke(straight, 0.5)).toHaveLength(2);
  });

  it('keeps the far side of a loop that ends where it began', () => {
    const loop = [0, 1, 2, 3, 4].map((i) => ({ x: Math.cos(i * 1.5708) * 99, y: Math.sin(i * 1.5708) * 99 }));
    expect(simplifyStroke(loop, 1)).toHaveLength(5);
  });
});

describe('compactMark', () => {
  it('stays within its limits for any scribble, in whole numbers on the sheet', () => {
    const zigzag = (seed: number) =>
      Array.from({ length: 3000 }, (_, i) => ({ x: (i * seed * 37) % 1000, y: (i * seed * 91) % 400 }));
    const { strokes } = compactMark(Array.from({ length: 9 }, (_, i) => zigzag(i + 1.3)));
    expect(strokes.flat().length / 2).toBeLessThanOrEqual(MAX_MARK_POINTS);
    expect(strokes.flat().every((value) => Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(
      true,
    );
    expect(strokes).toHaveLength(9);
  });

  it('keeps 200 strokes of 600 and at least one point of each', () => {
    const { strokes } = compactMark(Array.from({ length: 600 }, (_, i) => [{ x: i, y: 5 }]));
    expect(strokes).toHaveLength(200);
    expect(strokes[199]).toEqual([199, 5]);
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 8 }), (strokes) => {
        const mark = compactMark(strokes);
        expect(JSON.parse(JSON.stringify(mark))).toEqual(mark);
      }),
    );
  });
});

describe('markPath', () => {
  it('draws a line for a stroke and a dot for a tap', () => {
    expect(markPath({ strokes: [[1, 2, 3, 4, 5, 6], [7, 8], []] })).toBe('M1 2L3 4L5 6M7 8h0');
  });

  it('lets nothing but numbers into the path, whatever stands in a mark', () => {
    const hostile = { strokes: [['"/><script>', 1, '2', 3] as unknown as number[]] };
    expect(markPath(hostile)).toMatch(/^[MLNah\d .-]*$/);
  });
});
