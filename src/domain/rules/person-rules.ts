import { personIdentityRules } from './person-identity-rules.ts';
import { personNameRules } from './person-name-rules.ts';
import { personNumberRules } from './person-number-rules.ts';
import { placeRules } from './place-rules.ts';
import type { Rule } from './rule.ts';
import { under } from './section-rule.ts';

/** Rules of a person block under a section. What a kind requires of it (PER-001) is said with the kind's own rules. */
export function personRules(section: string): Rule[] {
  return under(section, [...personNameRules, ...personIdentityRules, ...personNumberRules, ...placeRules]);
}
