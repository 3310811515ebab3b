import type { Sourced, Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

/** Values after a step; neither is touched. */
export function valuesAfter(values: Values, step: FormStep): Values {
  const next: Record<string, Sourced> = { ...values };
  for (const [path, value] of Object.entries(step)) {
    if (value === null) delete next[path];
    else next[path] = value;
  }
  return next;
}
