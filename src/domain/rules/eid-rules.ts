import { cardRules } from './card-rules.ts';
import { contactRules } from './contact-rules.ts';
import { courseRules } from './course-rules.ts';
import { documentRules } from './document-rules.ts';
import { evidenceRules } from './evidence-rules.ts';
import { phoneHolderRules } from './phone-holder-rules.ts';
import { representativeRules } from './representative-rules.ts';
import { requestRules } from './request-rules.ts';
import type { Rule } from './rule.ts';
import { under } from './section-rule.ts';

/** Rules of the e-ID application beside those of its person block. They name whole paths. */
export const eidRules: readonly Rule[] = under('', [
  ...requestRules,
  ...representativeRules,
  ...cardRules,
  ...contactRules,
  ...phoneHolderRules,
  ...documentRules,
  ...evidenceRules,
  ...courseRules,
]);
