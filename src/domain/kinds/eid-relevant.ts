import type { Values } from '../record.ts';
import { circumstancesOf, eidSituation, needAt } from './eid-situation.ts';

/**
 * What of an application's answers its situation asks for: all that rules look at, and all that is submitted. Answers
 * of another situation (a representative of who turned out to be grown up, a card of who has none) stay in the draft,
 * so that nothing is lost by a wrong tap, and never leave unseen. Before the approval.
 */
export function relevantValues(values: Values, today: string): Values {
  const situation = eidSituation(circumstancesOf(values, today));
  return Object.fromEntries(
    Object.entries(values).filter(([path]) => needAt(situation, path) !== undefined || isOutside(path)),
  );
}

/** Fields that no situation asks for and that an application carries all the same. */
const OUTSIDE = ['activation/'];
const isOutside = (path: string): boolean => OUTSIDE.some((prefix) => path.startsWith(prefix));
