import { readPhone } from '../phone.ts';
import type { Reading } from './reading.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';
import { surelyWithoutRepresentative } from './subject.ts';

const badPhone: SectionRule = {
  id: 'PER-020',
  severity: 'B',
  quality: 'D',
  vi: 'Số di động sai',
  en: 'Bad mobile number',
  check: (record, { today }) =>
    phonesOf(record, today).flatMap((path) => hitIfText(record, path, (phone) => !readPhone(phone).ok)),
};

/** The representative's is judged where one may have to act. */
function phonesOf(record: Reading, today: string): string[] {
  const alone = surelyWithoutRepresentative(record, today);
  return alone ? ['contact/phone'] : ['contact/phone', 'representative/phone'];
}

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
