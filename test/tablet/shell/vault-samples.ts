import { EMPTY_LEDGER } from '../../../src/tablet/vault/lists.ts';
import type { Ledger, RecordLine, RoomView, SyncView, VaultState } from '../../../src/tablet/vault/api.ts';

/** 17:42 on 22 November 2026 in Vietnam. */
export const NOW_MS = Date.UTC(2026, 10, 22, 10, 42);

export const sync = (more: Partial<SyncView> = {}): SyncView => ({
  phase: 'idle',
  records: 0,
  pictures: 0,
  bytes: 0,
  needsYou: 0,
  ...more,
});

export const room = (level: RoomView['level'] = 'plenty'): RoomView => ({
  records: 420,
  level,
  persisted: true,
});

export const state = (more: Partial<VaultState> = {}): VaultState => ({
  stage: 'open',
  officers: [],
  sync: sync(),
  room: room(),
  edition: 1,
  ...more,
});

export const line = (more: Partial<RecordLine> = {}): RecordLine => ({
  record: '01932f00-0000-7000-8000-000000000201',
  name: 'Lê Thị Thử Nghiệm',
  birthYear: '2005',
  last3: '001',
  status: 'draft',
  sync: 'on-tablet',
  open: false,
  at: NOW_MS,
  ...more,
});

export const ledger = (more: Partial<Ledger> = {}): Ledger => ({ ...EMPTY_LEDGER, ...more });
