import type { Values } from '../record.ts';
import type { Finding } from '../rules/rule.ts';
import { circumstancesOf, eidSituation, needAt } from './eid-situation.ts';

/**
 * The findings that can be answered now. Of someone abroad most is asked later, once they are back: that it is empty
 * is nothing to say before. What was answered is judged all the same, and nobody goes on a list without a name.
 */
export function findingsAskedNow(
  findings: readonly Finding[],
  values: Values,
  today: string,
): readonly Finding[] {
  const circumstances = circumstancesOf(values, today);
  if (!circumstances.abroad) return findings;
  const situation = eidSituation(circumstances);
  return findings.filter(({ path }) => values[path] !== undefined || needAt(situation, path) === 'always');
}
