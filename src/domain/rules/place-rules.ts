import type { Place } from '../place.ts';
import type { Places } from '../places.ts';
import type { Reading } from './reading.ts';
import type { Hit, RuleContext } from './rule.ts';
import { hitIf, type SectionRule } from './section-rule.ts';

const PLACES_OF_A_PERSON = ['birthRegPlace', 'origin', 'permanentAddress', 'presentAddress'];

const newCommuneMissing: SectionRule = {
  id: 'PER-018',
  severity: 'W',
  quality: 'U',
  vi: 'Chọn xã mới',
  en: 'Choose new commune',
  check: (person, context) =>
    eachPlace(person, context, ({ path, place, places }) => hitIf(places.needsNewCommune(place), path)),
};

const communesDisagree: SectionRule = {
  id: 'PER-019',
  severity: 'W',
  quality: 'D',
  vi: 'Xã cũ/mới lệch',
  en: 'Communes disagree',
  next: 'auto',
  check: (person, context) =>
    eachPlace(person, context, ({ path, place, places }) => {
      const better = remapped(place, places);
      return hitIf(places.pairDisagrees(place), path, better && { [path]: { ...better } });
    }),
};

/** The place with the commune that its old one went whole into; undefined where the old one was split or is unknown. */
function remapped(place: Place, places: Places): Place | undefined {
  const today = places.toNew(place.oldCode ?? '');
  return today.kind === 'full' ? { ...place, newCode: today.newCode, version: places.version } : undefined;
}

type PlaceAt = { path: string; place: Place; places: Places };

/** Hits of every filled place of a person; none while the catalogue of units is not loaded. */
function eachPlace(person: Reading, { places }: RuleContext, judge: (at: PlaceAt) => readonly Hit[]): Hit[] {
  if (!places) return [];
  return PLACES_OF_A_PERSON.flatMap((name) => {
    const place = person.place(name);
    return place ? judge({ path: person.path(name), place, places }) : [];
  });
}

/** Old and new units of a person's places: PER-018 and PER-019. */
export const placeRules: readonly SectionRule[] = [newCommuneMissing, communesDisagree];
