import { gapPlus } from '../partial-date.ts';
import { readPhone } from '../phone.ts';
import type { Value } from '../record.ts';
import { surelyUnder } from './age.ts';
import type { Reading } from './reading.ts';
import type { RuleContext } from './rule.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';
import { needsRepresentative, surelyWithoutRepresentative } from './subject.ts';

const NAMES = ['representative/fullName', 'representative/personalNumber', 'representative/phone'];
const PRESENT = 'representative/present';
const RELATION = 'representative/relation';
const NUMBER = 'representative/personalNumber';
const BIRTH = 'representative/birthDate';
// Of age: Civil Code 91/2015/QH13, article 20. A parent of a child born at less than 12 is a slip.
const OF_AGE = 18;
const YOUNGEST_PARENT = 12;

const missing: SectionRule = {
  id: 'EID-005',
  since: 2,
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu đại diện',
  en: 'No rep',
  check: (record, { today }) =>
    needsRepresentative(record, today) ? NAMES.flatMap((path) => hitIf(record.isEmpty(path), path)) : [],
};

const absent: SectionRule = {
  id: 'EID-006',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'Đại diện vắng',
  en: 'Rep absent',
  next: 'ask',
  check: (record, { today }) => {
    const level2 = record.text('request/level') === '2';
    return hitIf(level2 && needsRepresentative(record, today) && !record.isTrue(PRESENT), PRESENT);
  },
};

const levelTooLow: SectionRule = {
  id: 'EID-007',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'Đại diện chưa mức 2',
  en: 'Rep not level 2',
  next: 'link',
  check: (record, { today, representativeLevel }) => {
    // What is known of the account goes before what was said of it.
    const level = representativeLevel?.toString() ?? record.text('representative/accountLevel');
    const low = level === '0' || level === '1';
    return hitIf(low && needsRepresentative(record, today), 'representative/accountLevel');
  },
};

const invalid: SectionRule = {
  id: 'EID-008',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'Đại diện sai',
  en: 'Invalid rep',
  check: (record, context) => {
    if (isLeftOver(record, context)) return [];
    const applicant = record.text('applicant/personalNumber');
    return [
      ...hitIf(surelyUnder(OF_AGE, record.text(BIRTH), context.today), BIRTH),
      ...hitIfText(record, NUMBER, (number) => number === applicant),
    ];
  },
};

const unlikelyRelation: SectionRule = {
  id: 'EID-009',
  severity: 'W',
  quality: 'D',
  vi: 'Quan hệ khó hợp',
  en: 'Unlikely relation',
  next: 'ask',
  check: (record, context) => {
    if (isLeftOver(record, context)) return [];
    const sex = record.text('representative/sex');
    return hitIfText(record, RELATION, (relation) => {
      const parent = relation === 'cha' || relation === 'me';
      const otherSex = (relation === 'cha' && sex === 'nu') || (relation === 'me' && sex === 'nam');
      return otherSex || (parent && isTooYoung(record));
    });
  },
};

/** Even the oldest that the parent can be was not 12 at the latest day of the child's birth. */
function isTooYoung(record: Reading): boolean {
  const years = gapPlus(record.text(BIRTH) ?? '', record.text('applicant/birthDate') ?? '');
  return years !== undefined && years < YOUNGEST_PARENT;
}

const otherPhone: SectionRule = {
  id: 'EID-013',
  severity: 'W',
  quality: 'D',
  vi: 'Dùng số đại diện',
  en: 'Use rep’s phone',
  next: 'auto',
  check: (record, { today }) => {
    const theirs = record.text('representative/phone');
    const given = record.text('contact/phone');
    if (theirs === undefined || given === undefined || !needsRepresentative(record, today)) return [];
    const fix: Record<string, Value> = { 'contact/phone': theirs };
    return hitIf(phoneKey(given) !== phoneKey(theirs), 'contact/phone', fix);
  },
};

/** The number as it is dialled today; what is no number stands for itself. */
function phoneKey(text: string): string {
  const reading = readPhone(text);
  return reading.ok ? reading.phone : text.trim();
}

/** What stands of a representative although nobody has to act for this person: not asked, so not judged. */
function isLeftOver(record: Reading, { today }: RuleContext): boolean {
  return surelyWithoutRepresentative(record, today);
}

/** Who acts for a child or a ward: EID-005 to EID-009 and EID-013. */
export const representativeRules: readonly SectionRule[] = [
  missing,
  absent,
  levelTooLow,
  invalid,
  unlikelyRelation,
  otherPhone,
];
