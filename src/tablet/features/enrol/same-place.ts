import type { Value } from '../../../domain/record.ts';
import type { Place } from '../../../domain/place.ts';

/** Reads a value as a place; anything else is undefined. */
export function placeOfValue(value: Value | undefined): Place | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { written, version } = value as Partial<Place>;
  return typeof written === 'string' && typeof version === 'string' ? (value as unknown as Place) : undefined;
}

/** Whether two places are written alike and mapped alike. */
export function samePlace(a: Value | undefined, b: Value | undefined): boolean {
  const [left, right] = [placeOfValue(a), placeOfValue(b)];
  return (
    left !== undefined &&
    right !== undefined &&
    left.written === right.written &&
    left.oldCode === right.oldCode &&
    left.newCode === right.newCode
  );
}
