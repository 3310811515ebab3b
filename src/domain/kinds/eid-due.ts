import { hi } from '../partial-date.ts';
import type { Values } from '../record.ts';
import { addWorkingDays } from '../working-days.ts';
import { valueAt } from './kind.ts';

/** Working days from a complete file to the result: Decree 69/2024/ND-CP. */
const DAYS = { level1: 1, level2: 3, withoutCard: 7 } as const;

/** Working days from a complete file to the result, for a file submitted on that day. */
export function eidWorkingDays(values: Values, submittedOn: string): number {
  const state = valueAt(values, 'card/state');
  if (state === 'expired' || state === 'none' || isOver(values, submittedOn)) return DAYS.withoutCard;
  return valueAt(values, 'request/level') === '1' ? DAYS.level1 : DAYS.level2;
}

/** The day by which an application submitted on a day is due, `YYYY-MM-DD`; undefined for an impossible day. */
export function eidDueOn(values: Values, submittedOn: string): string | undefined {
  return addWorkingDays(submittedOn, eidWorkingDays(values, submittedOn));
}

/** A card whose last day has passed is none to go by, whatever was said of its state. */
function isOver(values: Values, day: string): boolean {
  const last = valueAt(values, 'card/expiresOn');
  return typeof last === 'string' && last !== 'none' && (hi(last) ?? day) < day;
}
