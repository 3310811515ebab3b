import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt } from '../../../domain/kinds/kind.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import { currentLanguage, say } from '../../shell/language.ts';

/** A finding as a sentence: which field, what the rule says of it, and what to do. */
export function findingText(finding: Pick<Finding, 'rule' | 'path'>): string {
  const language = currentLanguage();
  const rule = eid.rules.find(({ id }) => id === finding.rule);
  const field = fieldLabel(finding.path);
  const next = rule?.next === undefined ? '' : say().enrol.rule.next[rule.next];
  return [
    sentence(finding.rule, field) ?? `${field ? `${field}: ` : ''}${rule?.[language] ?? finding.rule}.`,
    next,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the rule says in a whole sentence, where there is one. */
function sentence(rule: string, field: string): string | undefined {
  const says = say().rules[rule];
  return typeof says === 'function' ? says(field) : says;
}

/** The field's name in the language on screen; empty for a path that the kind does not have. */
export function fieldLabel(path: string): string {
  return fieldAt(eid, path)?.field[currentLanguage()] ?? '';
}

/** Stops signing. */
export const isBlock = ({ severity }: Finding): boolean => severity === 'B';
