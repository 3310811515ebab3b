import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

/** What most people answer: shown as such, changed by one tap, and written only when the officer goes on. */
export const CONTACT_PRESETS = { 'contact/ownSim': true, 'contact/noSmartphone': false } as const;
type PresetPath = keyof typeof CONTACT_PRESETS;

/** The answer that stands: the given one, else the preset. */
export function contactAnswer(values: Values, path: PresetPath): boolean {
  const given = valueAt(values, path);
  return typeof given === 'boolean' ? given : CONTACT_PRESETS[path];
}

/**
 * The presets that nobody answered otherwise, as they are written on going on. Of who is reached by a representative's
 * phone, nobody is asked whose SIM it has.
 */
export function contactPresets(values: Values, represented = false): FormStep {
  const asked = (Object.keys(CONTACT_PRESETS) as PresetPath[]).filter(
    (path) => !represented || path !== 'contact/ownSim',
  );
  const open = asked.filter((path) => valueAt(values, path) === undefined);
  return Object.fromEntries(open.map((path) => [path, { v: CONTACT_PRESETS[path], s: 'T' }]));
}
