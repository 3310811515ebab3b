import type { Key, Rows, Table } from './rows.ts';

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

export interface Commit {
  readonly writes: readonly Write[];
  /** `strict`: on the medium when it resolves, so that "saved" may be said. `relaxed`: soon. */
  readonly durability: 'strict' | 'relaxed';
  readonly expect?: readonly Expectation[];
}

export interface Room {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether the browser promised not to evict. */
  readonly persisted: boolean;
}

/** The tablet's database: ciphertext and bookkeeping, shared by all contexts of the origin. */
export interface TabletStore {
  get<T extends Table>(table: T, key: Key): Promise<Rows[T] | undefined>;
  /** Rows whose key begins with the prefix, in key order. */
  list<T extends Table>(table: T, prefix?: Key, limit?: number): Promise<Rows[T][]>;
  /** The row with the highest key. */
  last<T extends Table>(table: T): Promise<Rows[T] | undefined>;
  /** All writes or none. False, with nothing written, when an expectation does not hold. @throws StorageFullError */
  commit(commit: Commit): Promise<boolean>;
  room(): Promise<Room>;
}
