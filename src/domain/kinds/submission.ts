import type { Values } from '../record.ts';
import { findings, type Finding, type RuleContext } from '../rules/rule.ts';
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

/** What stops a record from being submitted: rules that block, and required fields that are empty, each path once. */
export function blocksSubmission(
  kind: Kind,
  values: Values,
  of: { context: RuleContext; version: number },
): Finding[] {
  const found = findings(kind.rules, values, of.context).filter(({ severity }) => severity === 'B');
  const told = new Set(found.map(({ path }) => path));
  const empty = unanswered(kind, values, { today: of.context.today, version: of.version });
  return [...found, ...empty.filter(({ path }) => !told.has(path))];
}
