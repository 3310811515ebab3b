import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

const OWN = 'contact/ownSim';
const NONE = 'contact/noSmartphone';

/** Whose SIM the phone has, as the button says that the officer presses; null where nobody is asked. */
export type SimAnswer = 'own' | 'of-another' | null;

/**
 * What going on from the contact writes. Whose SIM it is has been said by the very tap. That most people have a
 * smartphone is only preset, so it has no source until somebody says so; of someone abroad nothing is preset.
 */
export function contactAnswers(values: Values, sim: SimAnswer, abroad: boolean): FormStep {
  const preset = !abroad && valueAt(values, NONE) === undefined;
  return {
    ...(sim !== null && { [OWN]: { v: sim === 'own', s: 'T' } }),
    ...(preset && { [NONE]: { v: false } }),
  };
}
