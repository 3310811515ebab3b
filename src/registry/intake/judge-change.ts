import type { Kind } from '../../domain/kinds/kind.ts';
import { blocksSubmission } from '../../domain/kinds/submission.ts';
import { applied } from '../../domain/kinds/difference.ts';
import { merge, type Merged } from '../../domain/merge.ts';
import type { Values } from '../../domain/record.ts';
import { findings, type Finding, type RuleContext } from '../../domain/rules/rule.ts';
import { mayMove, type Status } from '../../domain/status.ts';
import type { Change } from '../../protocol/change.ts';
import type { Refusal } from '../../protocol/error-codes.ts';
import type { CaseKind, Person, StoredRecord } from '../store/stored.ts';

export interface JudgeQuestion {
  readonly kind: Kind;
  readonly change: Change;
  readonly author: Person;
  readonly record: StoredRecord | undefined;
  /** What the author saw before the change. */
  readonly base: Values;
  readonly context: RuleContext;
}

export interface OpenedCase {
  readonly kind: CaseKind;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What becomes of one admitted change. */
export type Judgement =
  | { readonly refusal: Refusal; readonly rules?: readonly string[] }
  | {
      readonly refusal?: undefined;
      readonly outcome: 'applied' | 'merged' | 'case';
      readonly values: Values;
      readonly exact: boolean;
      readonly status: Status;
      /** The change moved the record itself, apart from what the registry does next. */
      readonly moved: boolean;
      readonly cases: readonly OpenedCase[];
      /** Ids of rules that warn: told to the audit, never a reason to refuse. */
      readonly warned: readonly string[];
    };

/** Whether a finding stops a submission. */
const blocks = ({ severity }: Finding) => severity === 'B';
/** Whether a finding is a case once a record is submitted: what blocks, and what paper says against a rule. */
const disputes = (finding: Finding) => blocks(finding) || finding.paper === true;

const ids = (found: readonly Finding[]) => [...new Set(found.map(({ rule }) => rule))];

/** Rules that block those values, each once. */
export function blocking(kind: Kind, values: Values, context: RuleContext): string[] {
  return ids(findings(kind.rules, values, context).filter(blocks));
}

/** Rules that blocks or paper stand against in those values, each once. */
function disputed(kind: Kind, values: Values, context: RuleContext): string[] {
  return ids(findings(kind.rules, values, context).filter(disputes));
}

const GUARDED: readonly Status[] = ['accepted', 'approved', 'activated'];
const SUBMITTED: readonly Status[] = ['submitted', ...GUARDED];

/**
 * Decides without storing anything: merge by path, then the move, then the rules. A block that the author could see
 * refuses a submission; one that only the merge brought about is a case.
 */
export function judge(question: JudgeQuestion): Judgement {
  const { kind, change, record, base } = question;
  const from = record?.status ?? 'draft';
  if (from === 'voided') return editOfVoided(question, record!);
  const edit = editOf(change);
  const registry = record?.values ?? {};
  const merged = merge({ kind, base, edit, registry, guard: GUARDED.includes(from) });
  const status = statusAfter(question, { from, values: merged.values });
  if (!status) return { refusal: 'move-denied' };
  const moved = status !== from;
  const context: RuleContext = { ...question.context, status };
  const found = findings(kind.rules, merged.values, context);
  const counts = SUBMITTED.includes(status);
  const own = status === 'submitted' && moved ? stopping(question, { merged, found, context }) : [];
  if (own.length > 0) return { refusal: 'rule-blocked', rules: own.slice(0, 50) };
  const against = counts ? ids(found.filter(disputes)) : [];
  const before =
    against.length > 0 && SUBMITTED.includes(from)
      ? disputed(kind, registry, { ...context, status: from })
      : [];
  const cases = casesOf(
    merged,
    against.filter((rule) => !before.includes(rule)),
  );
  const direct = record === undefined || (record.exact && change.base === record.head);
  const outcome = cases.length > 0 ? 'case' : direct ? 'applied' : 'merged';
  const { values, exact } = merged;
  const warned = ids(found.filter(({ severity }) => severity === 'W'));
  return { outcome, values, exact, status, moved, cases, warned };
}

/** Rules, known to the author, that stop what the author saw: the merged values, unless the merge made others of them. */
function stopping(
  question: JudgeQuestion,
  of: { merged: Merged; found: readonly Finding[]; context: RuleContext },
): string[] {
  const { kind, change, base } = question;
  const { merged, context } = of;
  const own = merged.exact ? merged.values : applied(base, editOf(change));
  const found = merged.exact ? of.found : findings(kind.rules, own, context);
  const { today } = context;
  return ids(blocksSubmission(kind, own, { found, today, version: change.kindVersion })).filter(
    knownTo(question),
  );
}

function editOf({ set, unset }: Change) {
  return { set: set as Values, unset };
}

/** Rules that the author's app had: one that came with a later version of the kind makes a case, no refusal. */
function knownTo({ kind, change }: JudgeQuestion): (rule: string) => boolean {
  const later = kind.rules.filter(({ since = 1 }) => since > change.kindVersion).map(({ id }) => id);
  return (rule) => !later.includes(rule);
}

/** The status after the change's own move; null when nobody like its author may move it there. */
function statusAfter(
  { change, author }: JudgeQuestion,
  { from, values }: { from: Status; values: Values },
): Status | null {
  const to = change.move?.to;
  if (!to || to === from) return from;
  const assisted = values['activation/mode']?.v === 'assisted';
  if (author.roles.some((by) => mayMove({ from, to, by, assisted }))) return to;
  // Another tablet has already taken the record further: its status stands.
  return to === 'submitted' && GUARDED.includes(from) ? from : null;
}

function casesOf(merged: Merged, broken: readonly string[]): OpenedCase[] {
  const { conflicts, guarded, twins } = merged;
  return [
    ...(conflicts.length > 0 ? [{ kind: 'edit' as const, detail: { paths: conflicts } }] : []),
    ...(guarded.length > 0 ? [{ kind: 'approval' as const, detail: { paths: guarded } }] : []),
    ...(twins.length > 0 ? [{ kind: 'duplicate' as const, detail: { rows: twins } }] : []),
    ...(broken.length > 0 ? [{ kind: 'rule' as const, detail: { rules: broken } }] : []),
  ];
}

/** Voided at the registry, edited on a tablet: nothing is lost, a supervisor decides. */
function editOfVoided({ change }: JudgeQuestion, record: StoredRecord): Judgement {
  const edits = { set: change.set, unset: change.unset, to: change.move?.to };
  const { values, status } = record;
  const cases = [{ kind: 'edit' as const, detail: { paths: [{ path: 'status' }], edits } }];
  return { outcome: 'case', values, exact: false, status, moved: false, cases, warned: [] };
}
