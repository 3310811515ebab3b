import type { Words } from '../kinds/field.ts';
import type { Places } from '../places.ts';
import type { Value, Values } from '../record.ts';
import type { Status } from '../status.ts';
import { groundsOf } from './grounds.ts';
import { keptReasons } from './kept.ts';

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
  /** Where the record stands, or would stand if what is judged were saved. */
  readonly status?: Status;
  /** Day of the approval's notice as the registry has it, where the values do not say. */
  readonly noticeOn?: string;
  /** Row of the population register for this number, where known. */
  readonly register?: RegisterRow;
  /** Whether another live application has this number, where known. */
  readonly sameNumber?: boolean;
  /** Other live applications with the same contact phone, where known. */
  readonly samePhone?: readonly PhoneSharer[];
  /** Personal number of the account that the contact phone is bound to, where it is bound and known. */
  readonly phoneBoundTo?: string;
  /** Level of the representative's account as register, provider or registry have it; 0 for none. */
  readonly representativeLevel?: 0 | 1 | 2;
}

/** Another live application with the same phone: whose it is, and who represents that person. */
export interface PhoneSharer {
  readonly number?: string;
  readonly representativeNumber?: string;
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
  /** Version of the kind from which apps know it, where that is not the first: nobody is refused by a rule not known. */
  readonly since?: number;
  /** Fires only if true for every day a partial date may mean; empty values fire only rules that say "empty". */
  check(values: Values, context: RuleContext): readonly Hit[];
}

/** A rule that fired, at a path. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly quality: Quality;
  /** Never P: that is B for what a person says, W for what paper says. */
  readonly severity: Exclude<Severity, 'P'>;
  /** A P rule met what paper says: the paper may be wrong, and the registry opens a case. */
  readonly paper?: true;
  /** A warning that the officer keeps: the reason's code, or the reason in words. */
  readonly kept?: string;
  /** Of a kept warning the paths that it rests on: the reason was given for the values there. */
  readonly grounds?: readonly string[];
}

const ORDER = 'BWH';

/** All findings of a record, blocks first, then in the order of the rules. */
export function findings(rules: readonly Rule[], values: Values, context: RuleContext): Finding[] {
  const kept = keptReasons(values);
  const found = rules.flatMap((rule) =>
    rule.check(values, context).map((hit) => findingOf(rule, hit, { values, context, kept })),
  );
  return found.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

function findingOf(
  rule: Rule,
  hit: Hit,
  of: { values: Values; context: RuleContext; kept: ReadonlyMap<string, string> },
): Finding {
  const { id, severity: said, quality } = rule;
  const paper = said === 'P' && Object.hasOwn(of.values, hit.path) && of.values[hit.path]?.s === 'P';
  const severity = said === 'P' ? (paper ? 'W' : 'B') : said;
  const reason = severity === 'W' ? of.kept.get(`${id} ${hit.path}`) : undefined;
  const grounds = (): string[] => groundsOf((values) => rule.check(values, of.context), hit.path, of.values);
  return {
    ...hit,
    rule: id,
    severity,
    quality,
    ...(paper && { paper }),
    ...(reason !== undefined && { kept: reason, grounds: grounds() }),
  };
}
