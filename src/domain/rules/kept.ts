import type { Values } from '../record.ts';
import { Reading } from './reading.ts';

/**
 * Warnings that the officer keeps, by `RULE path`, with the reason: its code, or else the words that were typed.
 * A row without rule, path or reason keeps nothing.
 */
export function keptReasons(values: Values): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const row of new Reading(values).rows('kept')) {
    const [rule, path] = [row.text('rule'), row.text('path')];
    const reason = row.text('reason') ?? row.text('note');
    if (rule && path && reason) reasons.set(`${rule} ${path}`, reason);
  }
  return reasons;
}
