import type { Rule } from './rule.ts';

/** Rules of a person block under a section. */
export function personRules(_section: string): Rule[] {
  return [];
}
