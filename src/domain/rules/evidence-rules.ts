import type { Reading } from './reading.ts';
import { hitIf, type SectionRule } from './section-rule.ts';

const noPortrait: SectionRule = {
  id: 'EID-021',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu chân dung',
  en: 'No portrait',
  check: (record) => {
    const taken = record
      .rows('pictures')
      .some((picture) => picture.text('kind') === 'portrait' && !picture.isEmpty('hash'));
    const reason = 'portrait/noPortraitReason';
    return hitIf(!taken && record.isEmpty(reason), reason);
  },
};

const noSignature: SectionRule = {
  id: 'EID-022',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu chữ ký',
  en: 'No signature',
  check: (record) =>
    hitIf(record.isEmpty('signature/mark') && !record.isTrue('signature/cannotSign'), 'signature/mark'),
};

const noNotice: SectionRule = {
  id: 'EID-023',
  severity: 'B',
  quality: 'U',
  vi: 'Thiếu đồng ý',
  en: 'No notice/consent',
  check: (record) => [
    ...hitIf(!record.isTrue('consent/noticeShown'), 'consent/noticeShown'),
    ...hitIf(hasDocuments(record) && record.text('consent/integrate') !== 'yes', 'consent/integrate'),
  ],
};

/** Silence is no consent: with documents to add, only a yes lets the application go on. */
function hasDocuments(record: Reading): boolean {
  return record
    .rows('documents')
    .some((document) => !document.isEmpty('kind') || !document.isEmpty('number'));
}

const noFingerprints: SectionRule = {
  id: 'EID-034',
  severity: 'W',
  quality: 'U',
  vi: 'Chưa có vân tay',
  en: 'No fingerprints yet',
  next: 'svc',
  check: (record) => {
    const fingerprints = 'biometrics/fingerprints';
    const open = record.isEmpty(fingerprints) || record.text(fingerprints) === 'later';
    return hitIf(record.text('request/level') === '2' && open, fingerprints);
  },
};

/** What shows that the applicant was there and was told: EID-021, EID-022, EID-023, EID-034. */
export const evidenceRules: readonly SectionRule[] = [noPortrait, noSignature, noNotice, noFingerprints];
