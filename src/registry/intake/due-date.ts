import { vietnamDay } from '../../domain/partial-date.ts';
import type { Values } from '../../domain/record.ts';
import { addWorkingDays } from '../../domain/working-days.ts';

/** Working days that the law gives: level 1: 1, level 2: 3, card expired or none: 7. */
function workingDays(values: Values): number {
  const card = values['card/state']?.v;
  if (card === 'expired' || card === 'none') return 7;
  return values['request/level']?.v === '1' ? 1 : 3;
}

/**
 * The day of submission in Vietnam and the day that the citizen was promised. The tablet's own day counts, so that a
 * week without network does not move it; a clock that runs ahead does not either, nor one that has fallen back behind
 * the day on which the tablet was paired.
 */
export function promised(
  values: Values,
  times: { atMs: number; pairedMs: number; receivedMs: number },
): { submittedOn: string; dueOn: string | null } {
  const submittedOn = vietnamDay(Math.min(Math.max(times.atMs, times.pairedMs), times.receivedMs));
  return { submittedOn, dueOn: addWorkingDays(submittedOn, workingDays(values)) ?? null };
}
