import type { StoredChange, StoredPicture, StoredRecord } from '../../src/registry/store/stored.ts';
import { HOME, SITE } from './registry-town.ts';

export const idOf = (n: number) => `01932f00-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const hashOf = (sign: string) => sign.repeat(43);

export const storedRecord = (over: Partial<StoredRecord> = {}): StoredRecord => ({
  commune: HOME,
  id: idOf(1000),
  kind: 'eid',
  kindVersion: 1,
  values: { 'applicant/fullName': { v: 'Hồ Thị Mẫu', s: 'Q' } },
  status: 'accepted',
  head: idOf(2000),
  exact: true,
  site: SITE,
  author: idOf(1),
  tablet: idOf(3000),
  receivedAt: 1_795_320_000_000,
  changedAt: 1_795_320_000_000,
  toldSeq: 1,
  reason: null,
  submittedOn: '2026-11-22',
  dueOn: '2026-11-25',
  noticeOn: null,
  openCases: 0,
  numberKey: null,
  ...over,
});

export const storedChange = (over: Partial<StoredChange> = {}): StoredChange => ({
  commune: HOME,
  id: idOf(2000),
  record: idOf(1000),
  seq: 1,
  author: idOf(1),
  tablet: idOf(3000),
  batchNo: 1,
  receivedAt: 1_795_320_000_000,
  text: '{}',
  signature: 'S'.repeat(86),
  answer: { change: idOf(2000), outcome: 'applied', status: 'accepted' },
  ...over,
});

export const storedPicture = (over: Partial<StoredPicture> = {}): StoredPicture => ({
  commune: HOME,
  record: idOf(1000),
  cipher: hashOf('c'),
  picture: idOf(4000),
  hash: hashOf('h'),
  bytes: 40_000,
  type: 'image/webp',
  wrappedKey: 'a2V5',
  tablet: idOf(3000),
  state: 'expected',
  ...over,
});
