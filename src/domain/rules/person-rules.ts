import { badBirthDate, differsFromRegister } from './person-identity-rules.ts';
import { personLifeRules } from './person-life-rules.ts';
import { personNameRules } from './person-name-rules.ts';
import { personNumberRules } from './person-number-rules.ts';
import { placeRules } from './place-rules.ts';
import { Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { under, type SectionRule } from './section-rule.ts';
import { severalNumbers } from './several-numbers-rule.ts';
import { surelyWithoutRepresentative } from './subject.ts';

/**
 * Rules of a person block, to be placed under its section or row. What a kind requires of it (PER-001) is said with
 * the kind's own rules.
 */
export const personRules: readonly SectionRule[] = [
  ...personNameRules,
  badBirthDate,
  ...personNumberRules,
  severalNumbers,
  differsFromRegister,
  ...personLifeRules,
  ...placeRules,
];

/** Rules of name, birth date, sex and number alone: a representative has nothing more. */
const OF_ANYONE = 'PER-002 PER-003 PER-004 PER-006 PER-007 PER-008 PER-009 PER-010'.split(' ');

/** The person rules of an application: of the applicant, and of the representative where one may have to act. */
export const applicantRules: readonly Rule[] = personRules.flatMap((rule) =>
  OF_ANYONE.includes(rule.id) ? [alsoOfRepresentative(rule)] : under('applicant', [rule]),
);

function alsoOfRepresentative(rule: SectionRule): Rule {
  return {
    ...rule,
    check: (values, context) => {
      const alone = surelyWithoutRepresentative(new Reading(values), context.today);
      const people = alone ? ['applicant'] : ['applicant', 'representative'];
      return people.flatMap((section) => rule.check(new Reading(values, section), context));
    },
  };
}
