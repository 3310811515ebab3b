import type { eid } from '../../src/domain/kinds/eid.ts';
import type { PathOf, ValueAt } from '../../src/domain/kinds/kind.ts';
import type { Source, Sourced, Value, Values } from '../../src/domain/record.ts';

type EidSections = (typeof eid)['sections'];
export type EidPath = PathOf<EidSections>;
/** Values by path in place of those of the adult; undefined empties a field. */
export type EidOverrides = { [P in EidPath]?: ValueAt<EidSections, P> | undefined };

/** The day of the check for which the adult's record is complete. */
export const TODAY = '2026-11-22';
export const PORTRAIT_ROW = '01932f00-0000-7000-8000-00000000a001';
const CARD_FRONT_ROW = '01932f00-0000-7000-8000-00000000a002';
const HOME = { written: 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội', oldCode: '00001', newCode: '00097' };

const ADULT: EidOverrides = {
  'request/level': '2',
  'request/subject': 'adult',
  'request/siteId': '01932f00-0000-7000-8000-000000000001',
  'request/capturedOn': TODAY,
  'request/category': 'resident',
  'applicant/fullName': 'Nguyễn Văn Mẫu',
  'applicant/birthDate': '1999-02-15',
  'applicant/sex': 'nam',
  'applicant/personalNumber': '001099000001',
  'applicant/oldIdNumber': '012345678',
  'applicant/nationality': 'VN',
  'applicant/life': 'living',
  'applicant/permanentAddress': { ...HOME, version: 'test' },
  'applicant/presentAddress': { ...HOME, version: 'test' },
  'card/state': 'valid',
  'card/kind': 'cccd',
  'card/number': '001099000001',
  'card/issuedOn': '2022-06-20',
  'card/expiresOn': '2039-02-15',
  'card/read/fullName': 'Nguyễn Văn Mẫu',
  'card/read/birthDate': '1999-02-15',
  'card/read/sex': 'nam',
  'card/read/number': '001099000001',
  'contact/phone': '0912345678',
  'contact/email': 'mau@example.vn',
  'contact/ownSim': true,
  'contact/noSmartphone': false,
  [`pictures/${PORTRAIT_ROW}/kind`]: 'portrait',
  [`pictures/${PORTRAIT_ROW}/hash`]: 'A'.repeat(43),
  [`pictures/${PORTRAIT_ROW}/takenAt`]: 1_795_320_000_000,
  [`pictures/${PORTRAIT_ROW}/quality`]: 'good',
  [`pictures/${CARD_FRONT_ROW}/kind`]: 'card-front',
  [`pictures/${CARD_FRONT_ROW}/hash`]: 'B'.repeat(43),
  'biometrics/fingerprints': 'taken-at-station',
  'signature/mark': { strokes: [[10, 20, 300, 200, 500, 120]] },
  'consent/noticeShown': true,
  'consent/noticeVersion': '2026-07',
  'consent/at': 1_795_320_060_000,
  'consent/by': '01932f00-0000-7000-8000-000000000002',
};

/** A child of 11 with a card, and the mother who acts: no rule fires on it at `TODAY` either. */
const CHILD: EidOverrides = {
  'request/subject': 'child',
  'applicant/fullName': 'Trần Thị Thử',
  'applicant/birthDate': '2015-05-20',
  'applicant/sex': 'nu',
  'applicant/personalNumber': '001315000001',
  'applicant/oldIdNumber': undefined,
  'card/kind': 'cancuoc',
  'card/number': '001315000001',
  'card/issuedOn': '2024-08-15',
  'card/expiresOn': '2029-05-20',
  'card/read/fullName': 'Trần Thị Thử',
  'card/read/birthDate': '2015-05-20',
  'card/read/sex': 'nu',
  'card/read/number': '001315000001',
  'contact/ownSim': undefined,
  'representative/fullName': 'Lê Thị Mẫu',
  'representative/personalNumber': '001190000001',
  'representative/birthDate': '1990-03-08',
  'representative/sex': 'nu',
  'representative/phone': '0912345678',
  'representative/relation': 'me',
  'representative/accountLevel': '2',
  'representative/present': true,
};

/** A complete, made-up application of a child with a card and a representative. */
export function childWithCard(overrides: EidOverrides = {}): Values {
  return adultWithCard({ ...CHILD, ...overrides });
}

/** The strongest source that the definition allows and a card's confirmation gives. */
function sourceOf(path: string): Source {
  const told = 'fullName|birthDate|sex|personalNumber|oldIdNumber|permanentAddress|presentAddress';
  const fromCard = new RegExp(`^(applicant/(${told})|card/(kind|number|issuedOn|expiresOn|read/.*))$`).test(
    path,
  );
  return fromCard ? 'Q' : 'T';
}

/** A complete, valid, made-up application of an adult with a valid card: no rule fires on it at `TODAY`. */
export function adultWithCard(overrides: EidOverrides = {}): Values {
  const all = { ...ADULT, ...overrides } as Record<string, Value | undefined>;
  const filled = Object.entries(all).flatMap(([path, v]): [string, Sourced][] =>
    v === undefined ? [] : [[path, { v, s: sourceOf(path) }]],
  );
  return Object.fromEntries(filled);
}
