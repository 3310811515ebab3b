import { sameBytes } from '../../lib/bytes.ts';
import type { Key, OfficerRow, RecordRow, Rows, Table } from './rows.ts';

/** The device has no room for what was to be written; nothing of it was. */
export class StorageFullError extends Error {
  readonly code = 'storage-full';
  constructor() {
    super('no room left on this device');
    this.name = 'StorageFullError';
  }
}

type Put = { [T in Table]: { readonly put: T; readonly row: Rows[T] } }[Table];
type Remove = { readonly remove: Table; readonly key: Key };
export type Write = Put | Remove;

/** A row must be so for the writes to happen; looked at inside the same transaction. */
export type Expectation = {
  [T in Table]: {
    readonly table: T;
    readonly key: Key;
    readonly holds: (row: Rows[T] | undefined) => boolean;
  };
}[Table];

/**
 * The record's row is as it was when what is about to be written was computed from it. Saves, receipts and pulls
 * write the same row and run at the same time.
 */
export function recordAsRead(
  key: { owner: string; record: string },
  read: RecordRow | undefined,
): Expectation {
  const { owner, record } = key;
  return {
    table: 'records',
    key: [owner, record],
    holds: (now) =>
      now?.version === read?.version &&
      now?.head === read?.head &&
      now?.receipted === read?.receipted &&
      now?.status === read?.status &&
      now?.refused?.change === read?.refused?.change &&
      now?.openCases === read?.openCases,
  };
}

/** The same of an officer's row, which unlocks, a new PIN or passkey, and pulled grants write. */
export function officerAsRead(read: OfficerRow): Expectation {
  const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
    a === undefined || b === undefined ? a === b : sameBytes(a, b);
  return {
    table: 'officers',
    key: [read.officer],
    holds: (now) =>
      now?.grant.text === read.grant.text &&
      now.failedTries === read.failedTries &&
      now.nextTryAt === read.nextTryAt &&
      same(now.secretCipher, read.secretCipher) &&
      same(now.pin?.keyCipher, read.pin?.keyCipher) &&
      same(now.passkey?.secretCipher, read.passkey?.secretCipher),
  };
}

export interface Commit {
  readonly writes: readonly Write[];
  /** `strict`: on the medium when it resolves, so that "saved" may be said. `relaxed`: soon. */
  readonly durability: 'strict' | 'relaxed';
  readonly expect?: readonly Expectation[];
  /**
   * New capture, which is refused before the last of what was kept is spent: that is for opening, for sending, which
   * makes room again, and for mending the database.
   */
  readonly capture?: true;
}

export interface Room {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** The medium itself had no room when something was written last, whatever the quota says. */
  readonly tight: boolean;
  /** Whether the browser promised not to evict. */
  readonly persisted: boolean;
}

/** The tablet's database: ciphertext and bookkeeping, shared by all contexts of the origin. */
export interface TabletStore {
  get<T extends Table>(table: T, key: Key): Promise<Rows[T] | undefined>;
  /** Rows whose key, or what else they are listed by, begins with the prefix; in that order. */
  list<T extends Table>(table: T, prefix?: Key, limit?: number): Promise<Rows[T][]>;
  /** The row with the highest key. */
  last<T extends Table>(table: T): Promise<Rows[T] | undefined>;
  /** All writes or none. False, with nothing written, when an expectation does not hold. @throws StorageFullError */
  commit(commit: Commit): Promise<boolean>;
  room(): Promise<Room>;
  /** Keeps room on the medium for need, from the first officer on; where there is none, `room` says `tight`. */
  keepRoom(): Promise<void>;
  /** Whether room was kept here before, even if nothing is left of what was stored. */
  usedBefore(): Promise<boolean>;
}
