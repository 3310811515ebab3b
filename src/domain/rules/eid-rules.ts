import { cardRules } from './card-rules.ts';
import { contactRules } from './contact-rules.ts';
import { evidenceRules } from './evidence-rules.ts';
import { requestRules } from './request-rules.ts';
import type { Rule } from './rule.ts';
import { under } from './section-rule.ts';

/** Rules of the e-ID application beside those of its person block. They name whole paths. */
export const eidRules: readonly Rule[] = under('', [
  ...requestRules,
  ...cardRules,
  ...contactRules,
  ...evidenceRules,
]);
