import type { Words } from '../kinds/field.ts';
import type { Places } from '../places.ts';
import type { Value, Values } from '../record.ts';

/** B blocks submitting, never a draft; W goes on with a reason; H hints; P is B for what a person says, W for what paper says. */
export type Severity = 'B' | 'W' | 'H' | 'P';
/** Which of the four words it serves: correct (D), sufficient (U), clean (S), alive (L). */
export type Quality = 'D' | 'U' | 'S' | 'L';
/** What to do next; none means go to the field. */
export type Next = 'auto' | 'scan' | 'page' | 'ask' | 'link' | 'case' | 'list' | 'svc';

/** What a rule may look at beside the record. All of it is passed in; what is unknown keeps a rule silent. */
export interface RuleContext {
  /** Day of the check in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent until the catalogue is loaded. */
  readonly places?: Places;
  /** Row of the population register for this number, where known. */
  readonly register?: RegisterRow;
  /** Whether another live application has this number, where known. */
  readonly sameNumber?: boolean;
}

/** What a rule needs of the population register. */
export interface RegisterRow {
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: 'nam' | 'nu';
  readonly dead: boolean;
}

/** Where a rule fires, with the correction it offers. */
export interface Hit {
  readonly path: string;
  readonly fix?: Readonly<Record<string, Value>>;
}

export interface Rule extends Words {
  readonly id: string;
  readonly severity: Severity;
  readonly quality: Quality;
  readonly next?: Next;
  /** Fires only if true for every day a partial date may mean; empty values fire only rules that say "empty". */
  check(values: Values, context: RuleContext): readonly Hit[];
}

/** A rule that fired, at a path. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly severity: Severity;
}

/** All findings of a record, blocks first. */
export function findings(rules: readonly Rule[], values: Values, context: RuleContext): Finding[] {
  const found = rules.flatMap((rule) =>
    rule.check(values, context).map((hit) => ({ ...hit, rule: rule.id, severity: rule.severity })),
  );
  return found.sort((a, b) => 'BPWH'.indexOf(a.severity) - 'BPWH'.indexOf(b.severity));
}
