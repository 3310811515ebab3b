import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt } from '../../../domain/kinds/kind.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import { currentLanguage, say } from '../../shell/language.ts';

/** A finding as a sentence: which field, what the rule says of it, and what to do. */
export function findingText(finding: Pick<Finding, 'rule' | 'path'>): string {
  const language = currentLanguage();
  const rule = eid.rules.find(({ id }) => id === finding.rule);
  const field = fieldLabel(finding.path);
  const says = rule?.[language] ?? finding.rule;
  const next = rule?.next === undefined ? '' : say().enrol.rule.next[rule.next];
  return [field ? `${field}: ${says}.` : `${says}.`, next].filter(Boolean).join(' ');
}

/** The field's name in the language on screen; empty for a path that the kind does not have. */
export function fieldLabel(path: string): string {
  return fieldAt(eid, path)?.field[currentLanguage()] ?? '';
}

/** Stops signing. */
export const isBlock = ({ severity }: Finding): boolean => severity === 'B';
