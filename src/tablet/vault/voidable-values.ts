import { misshapen } from '../../domain/kinds/field-schema.ts';
import { fieldAt, type Kind } from '../../domain/kinds/kind.ts';
import type { Values } from '../../domain/record.ts';

/**
 * A form's values as its voiding carries them: nobody completes half a date on a form that is given up, and the
 * registry takes no such text. What stood there before stays in its place.
 */
export function voidableValues(kind: Kind, values: Values, before: Values): Values {
  const unfit = new Set(misshapen(kind, values));
  if (unfit.size === 0) return values;
  const unfitBefore = new Set(misshapen(kind, before));
  // What the kind does not know cannot be emptied either: it stays as it was.
  const stays = (path: string): boolean =>
    Object.hasOwn(before, path) && (!unfitBefore.has(path) || fieldAt(kind, path) === null);
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => {
      if (!unfit.has(path)) return [[path, value]];
      return stays(path) ? [[path, before[path]!]] : [];
    }),
  );
}
