import type { Mark } from '../../../domain/kinds/field.ts';

/** The sheet that a mark is drawn upon, whatever the size of the pad was. */
export const MARK_WIDTH = 1000;
export const MARK_HEIGHT = 400;
export const MAX_MARK_POINTS = 4000;
/** As the record kinds take it: a signature has fewer than 20. */
export const MAX_MARK_STROKES = 200;

/** An SVG path on a sheet of 1000 by 400; only numbers can come into it. A lone point is a dot of a round pen. */
export function markPath({ strokes }: Mark): string {
  return strokes
    .filter((stroke) => stroke.length >= 2)
    .map((stroke) => `M${pairs(stroke).join('L')}${stroke.length < 4 ? 'h0' : ''}`)
    .join('');
}

function pairs(stroke: readonly number[]): string[] {
  return Array.from({ length: Math.floor(stroke.length / 2) }, (_, i) => {
    return `${Number(stroke[i * 2])} ${Number(stroke[i * 2 + 1])}`;
  });
}
