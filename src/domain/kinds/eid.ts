import { eidRules } from '../rules/eid-rules.ts';
import { applicantRules } from '../rules/person-rules.ts';
import { consent, documents, kept } from './eid-agreement.ts';
import { card, contact } from './eid-card.ts';
import { biometrics, pictures, portrait, signature } from './eid-evidence.ts';
import { eidPages } from './eid-pages.ts';
import { applicant, representative } from './eid-people.ts';
import { absence, activation, request } from './eid-request.ts';
import { defineKind, type ValuesOf } from './kind.ts';

/** Application for an electronic identification account: form TK01, Decree 69/2024/ND-CP. */
export const eid = defineKind({
  id: 'eid',
  version: 2,
  vi: 'Hồ sơ cấp tài khoản định danh điện tử',
  en: 'e-ID application',
  sections: {
    request,
    applicant,
    card,
    contact,
    representative,
    documents,
    pictures,
    portrait,
    biometrics,
    signature,
    consent,
    absence,
    activation,
    kept,
  },
  pages: eidPages,
  rules: [...applicantRules, ...eidRules],
});

/** @public An application's values with their types. */
export type EidValues = ValuesOf<typeof eid>;
