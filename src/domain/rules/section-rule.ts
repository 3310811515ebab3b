import type { Value } from '../record.ts';
import { Reading } from './reading.ts';
import type { Hit, Rule, RuleContext } from './rule.ts';

/** A rule written against one section's field names, so that the same rule serves an applicant and a member. */
export interface SectionRule extends Omit<Rule, 'check'> {
  check(reading: Reading, context: RuleContext): readonly Hit[];
}

/** The rules, judging the fields of that section; '' for rules that name whole paths. */
export function under(section: string, rules: readonly SectionRule[]): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    check: (values, context) => rule.check(new Reading(values, section), context),
  }));
}

/** One hit at a path if the rule fires. */
export function hitIf(fires: boolean, path: string, fix?: Readonly<Record<string, Value>>): readonly Hit[] {
  if (!fires) return [];
  return [fix ? { path, fix } : { path }];
}

/** One hit at a text field that is filled and that the judge finds wrong. */
export function hitIfText(
  reading: Reading,
  name: string,
  isWrong: (text: string) => boolean,
): readonly Hit[] {
  const text = reading.text(name);
  return hitIf(text !== undefined && isWrong(text), reading.path(name));
}
