import type { Values } from '../../../domain/record.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import type { FormStep } from '../../vault/api.ts';
import { outlived } from './kept-rows.ts';
import { unlinked } from './unlinked.ts';
import { unsigned } from './unsigned.ts';

/**
 * A step with what it takes away: a signature for what is no longer what was read, reasons for values that are
 * others now, and the tie to the record of another representative. Every change of a form goes through here, whether
 * typed or put back from the history.
 */
export function withConsequences(
  step: FormStep,
  { values, findings }: { readonly values: Values; readonly findings: readonly Finding[] },
): FormStep {
  return {
    ...unsigned(values, step),
    ...outlived(values, step, findings),
    ...unlinked(values, step),
    ...step,
  };
}
