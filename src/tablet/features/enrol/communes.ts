import type { Place } from '../../../domain/place.ts';
import type { Places } from '../../../domain/places.ts';
import type { TypeAheadOption } from '../../elements/type-ahead/option-list.ts';

/** More than this are found by typing, not by reading a list. */
const READ_AT_MOST = 5;

/** Communes of today that a written address can mean, where there are few enough to read; otherwise none. */
export function communesOf(written: string, places: Places): TypeAheadOption[] {
  const codes = new Set(places.candidates(written).flatMap((candidate) => candidate.newCodes));
  const options = [...codes].flatMap((value) => {
    const label = places.label(value);
    return label === undefined ? [] : [{ value, label }];
  });
  return options.length <= READ_AT_MOST ? options : [];
}

/** The place with a commune of today that a person chose, and the old one where only one leads there. */
export function withCommune(place: Place, newCode: string, places: Places): Place {
  const { written, oldCode } = place;
  const leading = places.candidates(written).filter((candidate) => candidate.newCodes.includes(newCode));
  const old = oldCode ?? (leading.length === 1 ? leading[0]?.oldCode : undefined);
  const kept = old !== undefined && !places.pairDisagrees({ oldCode: old, newCode }) ? old : undefined;
  return { written, ...(kept && { oldCode: kept }), newCode, version: places.version };
}

/** The place without a commune of today: nobody knows it yet. */
export function withoutCommune({ written, oldCode, version }: Place): Place {
  return { written, ...(oldCode && { oldCode }), version };
}
