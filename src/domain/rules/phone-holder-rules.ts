import type { Reading } from './reading.ts';
import type { PhoneSharer } from './rule.ts';
import { hitIfText, type SectionRule } from './section-rule.ts';
import { needsRepresentative } from './subject.ts';

const PHONE = 'contact/phone';

const boundElsewhere: SectionRule = {
  id: 'EID-011',
  since: 2,
  severity: 'B',
  quality: 'S',
  vi: 'Số của tài khoản khác',
  en: 'Phone bound elsewhere',
  check: (record, { today, phoneBoundTo }) =>
    hitIfText(record, PHONE, () => {
      const own = record.text('applicant/personalNumber') ?? record.text('card/number');
      const theirs = record.text('representative/personalNumber');
      // Whose number is not known may be the one that the phone is bound to.
      const unknown = own === undefined || (theirs === undefined && needsRepresentative(record, today));
      return phoneBoundTo !== undefined && !unknown && ![own, theirs].includes(phoneBoundTo);
    }),
};

const shared: SectionRule = {
  id: 'EID-012',
  severity: 'W',
  quality: 'S',
  vi: 'Chung số điện thoại',
  en: 'Phone shared',
  next: 'link',
  check: (record, { samePhone = [] }) =>
    hitIfText(record, PHONE, () => samePhone.some((other) => areStrangers(record, other))),
};

/** Two people of different numbers, neither of whom represents the other, and whom nobody represents both. */
function areStrangers(record: Reading, other: PhoneSharer): boolean {
  const own = record.text('applicant/personalNumber');
  const theirs = other.number;
  if (own === undefined || theirs === undefined || own === theirs) return false;
  const [ownRep, theirRep] = [record.text('representative/personalNumber'), other.representativeNumber];
  const represents = ownRep === theirs || theirRep === own;
  return !represents && (ownRep === undefined || ownRep !== theirRep);
}

/** Whose the phone is: EID-011 and EID-012. */
export const phoneHolderRules: readonly SectionRule[] = [boundElsewhere, shared];
