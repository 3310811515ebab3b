import { expectedExpiry } from '../card-expiry.ts';
import { mayBeCut } from '../card-mrz.ts';
import { nameKey } from '../folded-key.ts';
import { canEqual, hi, lo } from '../partial-date.ts';
import type { Reading } from './reading.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';
import { isVietnamese } from './subject.ts';

const CITIZEN_CARDS = ['cccd', 'cancuoc'];
const RESIDENCE_CARDS = ['prc', 'trc'];
const SPACES_AND_DOTS = /[\s.]/g;

const otherCardNumber: SectionRule = {
  id: 'EID-016',
  severity: 'B',
  quality: 'D',
  vi: 'Số thẻ khác',
  en: 'Card number differs',
  next: 'scan',
  check: (record) => {
    const number = record.text('applicant/personalNumber');
    if (!isCitizenCard(record) || number === undefined) return [];
    return hitIfText(record, 'card/number', (text) => text.replace(SPACES_AND_DOTS, '') !== number);
  },
};

const notAppliedFor: SectionRule = {
  id: 'EID-015',
  since: 2,
  severity: 'B',
  quality: 'U',
  vi: 'Làm thẻ cùng lúc',
  en: 'Apply for card now',
  next: 'svc',
  check: (record) => {
    const applied = 'card/appliedTogether';
    return hitIf(record.text('card/state') === 'none' && !record.isTrue(applied), applied);
  },
};

const cardExpired: SectionRule = {
  id: 'EID-017',
  severity: 'W',
  quality: 'L',
  vi: 'Thẻ hết hạn',
  en: 'Card expired',
  next: 'svc',
  check: (record, { today }) =>
    record.text('card/state') === 'valid'
      ? hitIfText(record, 'card/expiresOn', (expiry) => (hi(expiry) ?? today) < today)
      : [],
};

const unlikelyExpiry: SectionRule = {
  id: 'EID-018',
  severity: 'W',
  quality: 'D',
  vi: 'Hạn thẻ lạ',
  en: 'Expiry unlikely',
  next: 'scan',
  check: (record) => {
    const birth = record.text('applicant/birthDate');
    const issued = record.text('card/issuedOn');
    if (!isCitizenCard(record) || birth === undefined || issued === undefined) return [];
    const expected = expectedExpiry(birth, issued);
    return hitIfText(record, 'card/expiresOn', (expiry) => expected !== undefined && expiry !== expected);
  },
};

const badCardDates: SectionRule = {
  id: 'EID-019',
  severity: 'B',
  quality: 'D',
  vi: 'Ngày thẻ sai',
  en: 'Bad card dates',
  next: 'scan',
  check: (record, { today }) => [
    ...hitIfText(record, 'card/issuedOn', (issued) => issued > today || issued < firstBirthDay(record)),
    ...hitIfText(record, 'card/expiresOn', (expiry) => expiry < (record.text('card/issuedOn') ?? '')),
  ],
};

const wrongCardKind: SectionRule = {
  id: 'EID-020',
  severity: 'B',
  quality: 'D',
  vi: 'Sai loại thẻ',
  en: 'Wrong card kind',
  check: (record) => {
    const vietnamese = isVietnamese(record);
    if (!hasCard(record) || vietnamese === undefined) return [];
    return hitIfText(record, 'card/kind', (kind) => RESIDENCE_CARDS.includes(kind) === vietnamese);
  },
};

const differsFromCard: SectionRule = {
  id: 'EID-028',
  severity: 'W',
  quality: 'D',
  vi: 'Khác thẻ',
  en: 'Differs from card',
  next: 'scan',
  check: (record) =>
    Object.entries(READ_FROM_CARD).flatMap(([read, { path, differ }]) => {
      const onCard = record.text(`card/read/${read}`);
      return hitIfText(record, path, (ours) => onCard !== undefined && differ(ours, onCard));
    }),
};

const notTheSame = (ours: string, onCard: string) => ours !== onCard;

/** Which field each value read from the card belongs to, and when the two surely differ. */
const READ_FROM_CARD = {
  fullName: {
    path: 'applicant/fullName',
    differ: namesDiffer,
  },
  birthDate: {
    path: 'applicant/birthDate',
    differ: (ours: string, onCard: string) => !canEqual(ours, onCard),
  },
  sex: { path: 'applicant/sex', differ: notTheSame },
  number: { path: 'applicant/personalNumber', differ: notTheSame },
};

function namesDiffer(ours: string, onCard: string): boolean {
  const [own, read] = [nameKey(ours), nameKey(onCard)];
  return mayBeCut(onCard) ? !own.startsWith(read) : own !== read;
}

function hasCard(record: Reading): boolean {
  return ['valid', 'expired'].includes(record.text('card/state') ?? '');
}

function isCitizenCard(record: Reading): boolean {
  return CITIZEN_CARDS.includes(record.text('card/kind') ?? '');
}

/** First day the applicant can have been born on; '', before every day, if unknown. */
function firstBirthDay(record: Reading): string {
  return lo(record.text('applicant/birthDate') ?? '') ?? '';
}

/** The card that was shown, or is applied for: EID-015 to EID-020 and EID-028. */
export const cardRules: readonly SectionRule[] = [
  notAppliedFor,
  otherCardNumber,
  cardExpired,
  unlikelyExpiry,
  badCardDates,
  wrongCardKind,
  differsFromCard,
];
