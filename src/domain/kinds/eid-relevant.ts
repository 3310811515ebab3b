import type { Values } from '../record.ts';
import { eid } from './eid.ts';
import { circumstancesOf, eidSituation, needAt } from './eid-situation.ts';
import { fieldAt } from './kind.ts';

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

/** Asked for after the approval; and what the kind does not know, which nobody here may drop without a word. */
const isOutside = (path: string): boolean => path.startsWith('activation/') || fieldAt(eid, path) === null;
