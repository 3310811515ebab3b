import type { Values } from '../record.ts';
import { circumstancesOf, eidSituation } from './eid-situation.ts';

/** Rules say what it means that these are empty: EID-033 and EID-022 take one of two, EID-014 and EID-034 warn. */
const RULED = /^(applicant\/personalNumber|contact\/ownSim|biometrics\/fingerprints|signature\/.*)$/;

/**
 * Paths of what an application must have in its situation to be submitted, and has not. Of repeated rows (documents,
 * pictures) rules say what is missing.
 */
export function unansweredEid(values: Values, today: string): string[] {
  return [...eidSituation(circumstancesOf(values, today)).needs]
    .filter(([, need]) => need !== 'optional')
    .map(([shape]) => shape)
    .filter((path) => !path.includes('#') && !RULED.test(path) && values[path] === undefined);
}
