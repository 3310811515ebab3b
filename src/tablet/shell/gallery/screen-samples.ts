import type { Values } from '../../../domain/record.ts';
import type { Site } from '../../../protocol/pairing.ts';
import type { TodayCounts } from '../../features/today/today-view.ts';
import type { Ledger, OfficerTile, OpenOfficer, RecordLine, RoomView, SyncView } from '../../vault/api.ts';
import { both, people } from './samples.ts';

/** What the vault would tell, made up. 17:42 on 22/11/2026 in Vietnam. */
export const NOW_MS = Date.UTC(2026, 10, 22, 10, 42);
export const DAY = '2026-11-22';
const id = (n: number): string => `01932f00-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const tile = (n: number, name: string, wait: Partial<OfficerTile> = {}): OfficerTile => ({
  officer: id(n),
  name,
  waitMs: 0,
  off: false,
  pin: false,
  ...wait,
});

const site = (n: number, name: string): Site => ({
  id: id(100 + n),
  commune: '00097',
  catalogue: 'sample',
  name,
  target: 1200,
  from: '2026-11-01',
  to: '2026-11-30',
});

export const sites = (): Site[] => [
  site(1, both('Nhà văn hóa ấp 2', 'Hamlet 2 hall')),
  site(2, both('Khu công nghiệp Mẫu, cổng 3', 'Sample industrial park, gate 3')),
];

export const officer = (more: Partial<OpenOfficer> = {}): OpenOfficer => ({
  officer: id(1),
  name: people.officer,
  roles: ['officer'],
  sites: sites().slice(0, 1),
  unreadable: 0,
  hasPin: false,
  hasPasskey: false,
  ...more,
});

export const room = (records: number): RoomView => ({
  records,
  level: records < 10 ? 'full' : records < 50 ? 'low' : 'plenty',
  persisted: records >= 50,
});

export const dayLedger: Ledger = {
  captured: 60,
  setAside: 3,
  waiting: 17,
  received: 6,
  accepted: 31,
  needsYou: 2,
  voided: 1,
};
export const noLedger: Ledger = {
  captured: 0,
  setAside: 0,
  waiting: 0,
  received: 0,
  accepted: 0,
  needsYou: 0,
  voided: 0,
};

export const counts = (day: Ledger, drafts: readonly RecordLine[]): TodayCounts => ({
  day,
  people: { lines: day.captured > 0 ? lines().slice(0, 5) : [], total: day.captured },
  drafts: { lines: drafts, total: drafts.length },
  atSite: day.captured && 411,
});

export const line = (n: number, more: Partial<RecordLine> = {}): RecordLine => ({
  record: id(200 + n),
  name: [people.applicant, people.other, people.tall][n % 3]!,
  birthYear: ['1999', '2005', '1962'][n % 3]!,
  last3: String(n).padStart(3, '0'),
  status: 'draft',
  sync: 'on-tablet',
  open: false,
  at: NOW_MS - n * 17 * 60_000,
  ...more,
});

export const lines = (): RecordLine[] => [
  line(1, { status: 'submitted', sync: 'received', dueOn: '2026-11-25' }),
  line(2, { status: 'submitted' }),
  line(3, { status: 'returned', sync: 'needs-you', dueOn: '2026-11-20' }),
  line(4, { status: 'approved', sync: 'received' }),
  line(5, { open: true, name: '' }),
  line(6, { status: 'submitted', sync: 'sending' }),
  line(7, { status: 'voided', sync: 'received' }),
];

export const troubled = (): RecordLine[] => [
  line(1, {
    ...{ status: 'submitted', sync: 'needs-you', dueOn: '2026-11-25' },
    refused: refusedBy('rule-blocked'),
  }),
  line(2, { status: 'returned', sync: 'needs-you', dueOn: '2026-11-20' }),
  line(3, { status: 'submitted', sync: 'needs-you', pictureMismatch: true, dueOn: '2026-11-26' }),
  line(4, { status: 'submitted', sync: 'needs-you', refused: refusedBy('scope-denied') }),
  line(5, { status: 'submitted', sync: 'needs-you', refused: refusedBy('kind-unknown') }),
];

const refusedBy = (code: NonNullable<RecordLine['refused']>['code']) => ({
  code,
  ...(code === 'rule-blocked' && { rules: ['EID-021', 'PER-020'] }),
});

export const sync = (more: Partial<SyncView> = {}): SyncView => ({
  phase: 'idle',
  records: 0,
  pictures: 0,
  bytes: 0,
  needsYou: 0,
  allSentAt: NOW_MS - 3 * 60_000,
  ...more,
});

const typed = (v: string | boolean) => ({ v, s: 'T' as const });
const fromCard = (v: string) => ({ v, s: 'Q' as const });
const home = (): object => ({
  written: both('Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội', '1 Sample Street, Phúc Xá, Ba Đình, Hà Nội'),
  oldCode: '00001',
  newCode: '00097',
  version: 'sample',
});

/** A complete made-up application. */
export const values = (): Values => ({
  'request/level': typed('2'),
  'request/subject': typed('adult'),
  'request/siteId': typed(sites()[0]!.id),
  'request/capturedOn': typed(DAY),
  'applicant/fullName': fromCard(people.applicant),
  'applicant/birthDate': fromCard('1999-02-15'),
  'applicant/sex': fromCard('nu'),
  'applicant/personalNumber': fromCard('001199000001'),
  'applicant/nationality': typed('VN'),
  'applicant/permanentAddress': { v: home() as { written: string }, s: 'Q' },
  'card/state': typed('valid'),
  'card/kind': fromCard('cccd'),
  'card/expiresOn': fromCard('2039-02-15'),
  'contact/phone': typed('0912345678'),
  'contact/ownSim': typed(true),
  'contact/noSmartphone': typed(false),
  'signature/mark': { v: { strokes: [[10, 20, 300, 200]] }, s: 'T' },
  'consent/noticeShown': typed(true),
});

/** A grey drawing in place of a person. */
export const pictureBlob = (): Promise<Blob> =>
  Promise.resolve(
    new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" width="300" height="400"><rect width="300" height="400" fill="#d3dae2"/><circle cx="150" cy="150" r="70" fill="#5b6673"/><path d="M30 400c10-120 60-160 120-160s110 40 120 160z" fill="#5b6673"/></svg>`,
      ],
      { type: 'image/svg+xml' },
    ),
  );
