import { activationDue } from '../activation.ts';
import { isFullDate } from '../partial-date.ts';
import { surelyReached, surelyUnder } from './age.ts';
import { hitIf, type SectionRule } from './section-rule.ts';
import { ADULT_YEARS } from './subject.ts';

const ABROAD = 'absence/abroad';
const ACTIVATED = 'activation/on';
const BIRTH = 'applicant/birthDate';

const abroad: SectionRule = {
  id: 'EID-030',
  since: 2,
  severity: 'B',
  quality: 'D',
  vi: 'Đang ở nước ngoài',
  en: 'Abroad',
  next: 'list',
  check: (record, { status }) => {
    const open = status === undefined || status === 'draft' || status === 'voided';
    return hitIf(!open && record.isTrue(ABROAD), ABROAD);
  },
};

const notActivated: SectionRule = {
  id: 'EID-031',
  severity: 'W',
  quality: 'L',
  vi: 'Quá 7 ngày',
  en: 'Not activated',
  next: 'list',
  check: (record, { status, today, noticeOn }) => {
    const due = activationDue(record.text('activation/noticeOn') ?? noticeOn ?? '');
    const late = due !== undefined && today > due.by;
    return hitIf(status === 'approved' && late && record.isEmpty(ACTIVATED), ACTIVATED);
  },
};

const turnedAdult: SectionRule = {
  id: 'EID-032',
  severity: 'H',
  quality: 'L',
  vi: 'Đủ 14 tuổi',
  en: 'Turned 14',
  next: 'svc',
  check: (record, { today }) => {
    const [birth, captured] = [record.text(BIRTH), record.text('request/capturedOn')];
    if (captured === undefined || !isFullDate(captured)) return [];
    const turned = surelyUnder(ADULT_YEARS, birth, captured) && surelyReached(ADULT_YEARS, birth, today);
    return hitIf(turned, BIRTH);
  },
};

/** What happens to an application with time: EID-030 to EID-032. */
export const courseRules: readonly SectionRule[] = [abroad, notActivated, turnedAdult];
