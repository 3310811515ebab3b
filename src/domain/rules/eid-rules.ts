import type { Rule } from './rule.ts';

/** Rules of the e-ID application. */
export const eidRules: readonly Rule[] = [];
