import type { Values } from '../record.ts';
import type { Finding } from '../rules/rule.ts';
import { unansweredEid } from './eid-unanswered.ts';
import type { Kind } from './kind.ts';

interface Required {
  /** Version of the kind from which apps ask for them: nobody is refused for what was not asked. */
  readonly since: number;
  unanswered(values: Values, today: string): readonly string[];
}

/** Required fields by kind, beside those that no record can be without, which rules name. */
const REQUIRED: Readonly<Record<string, Required>> = { eid: { since: 2, unanswered: unansweredEid } };

/** "Required field missing". */
const MISSING = { rule: 'PER-001', quality: 'U', severity: 'B' } as const;

/** Required fields that are empty, of a record as an app of that version of the kind would submit it. */
function unanswered(kind: Kind, values: Values, of: { today: string; version: number }): Finding[] {
  const required = REQUIRED[kind.id];
  if (!required || of.version < required.since) return [];
  return required.unanswered(values, of.today).map((path) => ({ ...MISSING, path }));
}

/**
 * What stops a record from being submitted, each path once: what blocks of all that rules found in it, and required
 * fields that are empty.
 */
export function blocksSubmission(
  kind: Kind,
  values: Values,
  of: { found: readonly Finding[]; today: string; version: number },
): Finding[] {
  const blocking = of.found.filter(({ severity }) => severity === 'B');
  const told = new Set(blocking.map(({ path }) => path));
  return [...blocking, ...unanswered(kind, values, of).filter(({ path }) => !told.has(path))];
}
