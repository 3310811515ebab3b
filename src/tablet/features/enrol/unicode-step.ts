import type { Sourced } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';
import { placeOfValue } from './same-place.ts';

/**
 * A step with every text in the one form of Unicode that is stored (NFC): what is pasted from some systems has its
 * marks apart, looks the same and is found by no search. Spaces at the ends stay while a person may still be typing.
 */
export function inNfc(step: FormStep): FormStep {
  return Object.fromEntries(Object.entries(step).map(([path, value]) => [path, value && composed(value)]));
}

function composed(value: Sourced): Sourced {
  if (typeof value.v === 'string') return { ...value, v: value.v.normalize('NFC') };
  const place = placeOfValue(value.v);
  return place ? { ...value, v: { ...place, written: place.written.normalize('NFC') } } : value;
}
