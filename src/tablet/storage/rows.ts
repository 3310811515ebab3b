import type { Status } from '../../domain/status.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { ErrorCode, Refusal } from '../../protocol/error-codes.ts';
import type { Signed } from '../../protocol/signed.ts';

/**
 * What lies in the tablet's database. Nothing here shows a citizen: what is about people is ciphertext (fields named
 * `...Cipher`, `body`, `copy`, `bytes`), the rest is ids, counts, times and states. Keys are ids and numbers only.
 */

/** One officer paired on this tablet. The name is the officer's own, shown on the lock screen. */
export interface OfficerRow {
  readonly officer: string;
  readonly name: string;
  readonly grant: Signed;
  readonly salt: Bytes;
  readonly cost: { readonly memoryKiB: number; readonly passes: number };
  /** The officer's secret under the key stretched from the passphrase. */
  readonly secretCipher: Bytes;
  /** The officer's signing key (PKCS #8) under the secret. */
  readonly signingKeyCipher: Bytes;
  readonly publicKey: Bytes;
  /** Salt of a PIN, and the PIN's stretched key under the officer's secret: of no use before that is open. */
  readonly pin?: { readonly salt: Bytes; readonly keyCipher: Bytes };
  /** A passkey of this device: its id, the salt for its PRF, and the officer's secret under what the PRF gives. */
  readonly passkey?: { readonly credentialId: Bytes; readonly salt: Bytes; readonly secretCipher: Bytes };
  /** The secret sealed to the registry's recovery key, as it was escrowed. */
  readonly escrow: Bytes;
  readonly escrowKey: string;
  readonly failedTries: number;
  /** No try before this instant. */
  readonly nextTryAt: number;
}

/** A status that the registry told, with the reason as `RecordRow` has it. */
export interface ToldRow {
  readonly at: number;
  readonly status: Status;
  readonly reasonCipher?: Bytes;
}

/** One record as the outside may know it: no values. */
export interface RecordRow {
  readonly owner: string;
  readonly record: string;
  readonly site: string;
  readonly status: Status;
  /** Number of its newest version on this tablet; 0 while only a journal exists. */
  readonly version: number;
  /** The newest version's change. */
  readonly head: string | null;
  /** The last change of it that the registry took in. */
  readonly receipted: string | null;
  readonly refused?: { readonly change: string; readonly code: Refusal; readonly rules?: readonly string[] };
  readonly openCases?: number;
  readonly submittedOn?: string;
  readonly dueOn?: string;
  readonly noticeOn?: string;
  /** What a supervisor wrote; may name a person, so it is under the officer's key. */
  readonly reasonCipher?: Bytes;
  /** What the registry told of it so far, oldest first. */
  readonly told?: readonly ToldRow[];
  readonly at: number;
}

/** Full state of a record at one version, with the signed change that made it. */
export interface VersionRow {
  readonly owner: string;
  readonly record: string;
  readonly no: number;
  /** The change that made it. */
  readonly change: string;
  /** The version's own key under the officer's. */
  readonly keyCipher: Bytes;
  readonly body: Bytes;
}

/** What lists and search show of a record, under the officer's index key. */
export interface EntryRow {
  readonly owner: string;
  readonly record: string;
  readonly entryCipher: Bytes;
}

/** One keystroke's worth of an open form, under the officer's journal key. */
export interface JournalRow {
  readonly owner: string;
  readonly record: string;
  readonly seq: number;
  readonly stepCipher: Bytes;
}

/**
 * `draft`: in an open form; `waiting`: named by a saved version; `held`: a verified receipt says so;
 * `mismatch`: the registry could not read the same picture out of it.
 */
export type PictureState = 'draft' | 'waiting' | 'held' | 'mismatch';

export interface PictureRow {
  /** SHA-256 of the ciphertext: its address, base64url. */
  readonly cipher: string;
  readonly owner: string;
  readonly record: string;
  readonly picture: string;
  readonly state: PictureState;
  /** Ciphertext size. */
  readonly size: number;
  /** 0 goes first. */
  readonly rank: number;
  readonly type: 'image/webp' | 'image/jpeg';
  /** SHA-256 of the picture itself, base64url. */
  readonly hash: string;
  /** The picture's key under the officer's. */
  readonly keyCipher: Bytes;
  readonly at: number;
}

export interface PictureBytesRow {
  readonly cipher: string;
  readonly bytes: Bytes;
}

/** One change on its way. */
export interface OutboxRow {
  readonly change: string;
  readonly owner: string;
  readonly record: string;
  readonly version: number;
  /** The change that it builds on; null for none. Absent in rows of earlier versions of the app. */
  readonly base?: string | null;
  /** Number of the batch that it entered; absent while it waits and may still be replaced. */
  readonly batch?: number;
  /** It left once and goes again (SPEC B9, R5): the registry may hold it, so a newer version builds on it. */
  readonly again?: true;
  /** Size of its sealed copy. */
  readonly size: number;
  readonly at: number;
}

/** A change sealed by itself to the registry; apart from the outbox, which is listed often. */
export interface CopyRow {
  readonly change: string;
  readonly copy: Bytes;
}

/** `stored`: made, not yet answered. `answered`: receipted. `refused`: could not be read at the registry; its changes wait again. */
export interface BatchRow {
  readonly no: number;
  readonly state: 'stored' | 'answered' | 'refused';
  readonly hash: string;
  readonly changes: readonly string[];
  /** Dropped once answered. */
  readonly bytes?: Bytes;
  readonly receipt?: Signed;
  /** Why it was refused. */
  readonly code?: ErrorCode;
  readonly at: number;
}

/** One value each, by name. */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export interface Rows {
  officers: OfficerRow;
  records: RecordRow;
  versions: VersionRow;
  entries: EntryRow;
  journal: JournalRow;
  pictures: PictureRow;
  pictureBytes: PictureBytesRow;
  outbox: OutboxRow;
  copies: CopyRow;
  batches: BatchRow;
  settings: SettingRow;
}
export type Table = keyof Rows;
export type Key = readonly (string | number)[];

/** Primary key of each table, in order. */
export const KEY_FIELDS: { readonly [T in Table]: readonly (keyof Rows[T] & string)[] } = {
  officers: ['officer'],
  records: ['owner', 'record'],
  versions: ['owner', 'record', 'no'],
  entries: ['owner', 'record'],
  journal: ['owner', 'record', 'seq'],
  pictures: ['cipher'],
  pictureBytes: ['cipher'],
  outbox: ['change'],
  copies: ['change'],
  batches: ['no'],
  settings: ['name'],
};

/**
 * By what a table is listed, where that is not its primary key: a save asks for its own record's pictures among those
 * of all others.
 */
export const LISTED_BY: { readonly [T in Table]?: readonly (keyof Rows[T] & string)[] } = {
  pictures: ['owner', 'record', 'cipher'],
};

/** The primary key of a row. */
export function keyOf<T extends Table>(table: T, row: Rows[T]): Key {
  return KEY_FIELDS[table].map((name) => row[name] as string | number);
}
