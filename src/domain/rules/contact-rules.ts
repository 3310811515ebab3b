import { readPhone } from '../phone.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';
import { surelyWithoutRepresentative } from './subject.ts';

const badPhone: SectionRule = {
  id: 'PER-020',
  severity: 'B',
  quality: 'D',
  vi: 'Số di động sai',
  en: 'Bad mobile number',
  check: (record) => hitIfText(record, 'contact/phone', (phone) => !readPhone(phone).ok),
};

const noPhone: SectionRule = {
  id: 'EID-010',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu điện thoại',
  en: 'No phone',
  check: (record) => hitIf(record.isEmpty('contact/phone'), 'contact/phone'),
};

const notOwnSim: SectionRule = {
  id: 'EID-014',
  severity: 'W',
  quality: 'D',
  vi: 'Hỏi SIM chính chủ',
  en: 'Own SIM?',
  next: 'ask',
  check: (record, { today }) =>
    hitIf(surelyWithoutRepresentative(record, today) && !record.isTrue('contact/ownSim'), 'contact/ownSim'),
};

/** How the applicant is reached: PER-020, EID-010, EID-014. */
export const contactRules: readonly SectionRule[] = [badPhone, noPhone, notOwnSim];
