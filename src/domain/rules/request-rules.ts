import { surelyReached, surelyUnder, undecided } from './age.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './rule.ts';
import { hitIf, type SectionRule } from './section-rule.ts';
import { ADULT_YEARS, fittingSubject, isVietnamese, LEVEL_2_YEARS } from './subject.ts';

const BIRTH = 'applicant/birthDate';
const NUMBER = 'applicant/personalNumber';
const REQUIRED = ['applicant/fullName', 'applicant/sex', 'request/level', 'request/subject', BIRTH];

const requiredMissing: SectionRule = {
  id: 'PER-001',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu mục bắt buộc',
  en: 'Required field missing',
  check: (record) => REQUIRED.flatMap((path) => hitIf(record.isEmpty(path), path)),
};

const levelAboveAge: SectionRule = {
  id: 'EID-001',
  severity: 'B',
  quality: 'D',
  vi: 'Dưới 6 tuổi: mức 1',
  en: 'Under 6: level 1',
  next: 'auto',
  check: (record, { today }) =>
    hitIf(isLevel2(record) && surelyUnder(LEVEL_2_YEARS, record.text(BIRTH), today), 'request/level', {
      'request/level': '1',
    }),
};

const ageUndecided: SectionRule = {
  id: 'EID-002',
  severity: 'W',
  quality: 'U',
  vi: 'Cần đủ ngày sinh',
  en: 'Full birth date needed',
  next: 'scan',
  check: (record, { today }) => {
    const birth = record.text(BIRTH);
    const level = isLevel2(record) && undecided(LEVEL_2_YEARS, birth, today);
    return hitIf(level || undecided(ADULT_YEARS, birth, today), BIRTH);
  },
};

const subjectAgainstAge: SectionRule = {
  id: 'EID-003',
  severity: 'B',
  quality: 'D',
  vi: 'Đối tượng khác tuổi',
  en: 'Subject/age differ',
  next: 'auto',
  check: (record, { today }) => {
    const subject = record.text('request/subject');
    const birth = record.text(BIRTH);
    const grown = subject === 'child' && surelyReached(ADULT_YEARS, birth, today);
    const minor = subject === 'adult' && surelyUnder(ADULT_YEARS, birth, today);
    return offerSubject(record, grown || minor, today);
  },
};

const subjectAgainstNationality: SectionRule = {
  id: 'EID-004',
  severity: 'B',
  quality: 'D',
  vi: 'Đối tượng khác quốc tịch',
  en: 'Subject/nationality differ',
  next: 'auto',
  check: (record, { today }) => {
    const vietnamese = isVietnamese(record);
    const subject = record.text('request/subject');
    const citizen = subject === 'adult' || subject === 'child';
    const differs = vietnamese === true ? subject === 'foreigner' : vietnamese === false && citizen;
    return offerSubject(record, differs, today);
  },
};

const alreadyApplied: SectionRule = {
  id: 'EID-027',
  severity: 'W',
  quality: 'S',
  vi: 'Đã có hồ sơ',
  en: 'Already applied',
  next: 'link',
  check: (record, { sameNumber }) => hitIf(sameNumber === true && !record.isEmpty(NUMBER), NUMBER),
};

const dead: SectionRule = {
  id: 'EID-029',
  severity: 'B',
  quality: 'D',
  vi: 'Đã chết',
  en: 'Person dead',
  next: 'case',
  check: (record, { register }) => {
    const here = record.text('applicant/life') === 'dead';
    const there = register?.dead === true && !record.isEmpty(NUMBER);
    return hitIf(here || there, here ? 'applicant/life' : NUMBER);
  },
};

const numberMissing: SectionRule = {
  id: 'EID-033',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu số và lý do',
  en: 'No number nor reason',
  next: 'scan',
  check: (record) =>
    hitIf(
      isVietnamese(record) === true && record.isEmpty(NUMBER) && record.isEmpty('card/noNumberReason'),
      NUMBER,
    ),
};

function isLevel2(record: Reading): boolean {
  return record.text('request/level') === '2';
}

/** A hit at the subject, with the one that fits where there is only one. */
function offerSubject(record: Reading, fires: boolean, today: string): readonly Hit[] {
  const fitting = fires ? fittingSubject(record, today) : undefined;
  return hitIf(fires, 'request/subject', fitting && { 'request/subject': fitting });
}

/** What is asked for, and for whom. */
export const requestRules: readonly SectionRule[] = [
  requiredMissing,
  levelAboveAge,
  ageUndecided,
  subjectAgainstAge,
  subjectAgainstNationality,
  alreadyApplied,
  dead,
  numberMissing,
];
