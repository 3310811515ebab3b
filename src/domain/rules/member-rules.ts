import { surelyBefore } from '../partial-date.ts';
import type { Reading } from './reading.ts';
import { hitIf, type SectionRule } from './section-rule.ts';

/** Living, not marked as mis-keyed, and not removed by now: true for every day that `removedOn` leaves open. */
export function isCurrent(member: Reading, today: string): boolean {
  const living = member.text('life') === 'living' && !member.isTrue('deleted');
  const removed = member.text('removedOn');
  return living && (removed === undefined || surelyBefore(today, removed));
}

const numberMissing: SectionRule = {
  id: 'PER-013',
  severity: 'W',
  quality: 'U',
  vi: 'Chưa có số',
  en: 'No number',
  next: 'svc',
  check: (member, { today }) => {
    const due = member.text('nationality') === 'VN' && isCurrent(member, today);
    return hitIf(due && member.isEmpty('personalNumber'), member.path('personalNumber'));
  },
};

const birthDateMissing: SectionRule = {
  id: 'PER-021',
  severity: 'W',
  quality: 'U',
  vi: 'Thiếu ngày sinh',
  en: 'No birth date',
  next: 'page',
  check: (member) =>
    hitIf(!member.isTrue('deleted') && member.isEmpty('birthDate'), member.path('birthDate')),
};

/** What a household's member lacks, beside the rules of the person block: PER-013 and PER-021. */
export const memberRules: readonly SectionRule[] = [numberMissing, birthDateMissing];
