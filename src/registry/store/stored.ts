import type { Values } from '../../domain/record.ts';
import type { RegisterRow } from '../../domain/rules/rule.ts';
import type { Role, Status } from '../../domain/status.ts';
import type { Answer } from '../../protocol/receipt.ts';

/** Times are ms since 1970 UTC, days `YYYY-MM-DD`, hashes and keys base64url. `null` is what is not there. */

/** The registry's own chain of audit entries: acts that belong to no commune. No commune has this code. */
export const REGISTRY_CHAIN = '00000';

export interface StoredRecord {
  readonly commune: string;
  readonly id: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly values: Values;
  readonly status: Status;
  /** The last change that entered the record. */
  readonly head: string;
  /** Whether the record is exactly what the head's author saw; false once a merge or a case parted them. */
  readonly exact: boolean;
  readonly site: string;
  /** Who captured it. */
  readonly author: string;
  readonly tablet: string;
  readonly receivedAt: number;
  readonly changedAt: number;
  /** Number, in the commune's order, of the last thing that tablets are told of it. */
  readonly toldSeq: number;
  /** Why it was returned or voided. */
  readonly reason: string | null;
  readonly submittedOn: string | null;
  readonly dueOn: string | null;
  readonly noticeOn: string | null;
  readonly openCases: number;
  /** Keyed hash of the personal number: the number itself stands in no index. */
  readonly numberKey: string | null;
}

/** One change as it was signed, with the answer it got: the log that everything can be rebuilt from. */
export interface StoredChange {
  readonly commune: string;
  readonly id: string;
  readonly record: string;
  readonly seq: number;
  readonly author: string;
  readonly tablet: string;
  readonly batchNo: number;
  readonly receivedAt: number;
  readonly text: string;
  readonly signature: string;
  readonly answer: Answer;
}

export type CaseKind = 'edit' | 'rule' | 'duplicate' | 'mismatch' | 'approval';

/** What the registry could not decide alone. */
export interface StoredCase {
  readonly commune: string;
  readonly id: string;
  readonly record: string;
  readonly kind: CaseKind;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Paths with both sides' values, or ids of rules: whatever its kind needs to be decided. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type PictureState = 'expected' | 'held' | 'mismatch';

export interface StoredPicture {
  readonly commune: string;
  readonly record: string;
  readonly cipher: string;
  /** Row id in the record: bound into the ciphertext with the record's. */
  readonly picture: string;
  readonly hash: string;
  readonly bytes: number;
  readonly type: string;
  /** The picture's key under the registry's wrapping key. */
  readonly wrappedKey: string;
  readonly tablet: string;
  readonly state: PictureState;
}

/** One line of a commune's audit chain. Never holds a personal value: `detail` is codes. */
export interface AuditEntry {
  readonly commune: string;
  readonly no: number;
  readonly at: number;
  /** Id of a person, or the name of a machine that acted. */
  readonly actor: string;
  readonly act: string;
  readonly kind: string | null;
  readonly record: string | null;
  readonly tablet: string | null;
  readonly detail: string | null;
  /** SHA-256 over the entry before and this entry's canonical bytes. */
  readonly hash: string;
}

/** Where a commune's order and audit chain stand. */
export interface Head {
  readonly seq: number;
  readonly auditNo: number;
  /** Empty before the first entry. */
  readonly auditHash: string;
}

export interface Job {
  readonly commune: string;
  readonly id: string;
  readonly kind: 'register';
  readonly record: string;
  readonly notBefore: number;
  readonly tries: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly communes: readonly string[];
  /** Ids of sites. */
  readonly sites: readonly string[];
}

export interface StoredTablet {
  readonly id: string;
  readonly deviceKey: string;
  readonly pairedAt: number;
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
  readonly revokedReason: string | null;
}

/** A key that a person signs with on one tablet. A person may have several, also on one tablet. */
export interface OfficerKey {
  readonly tablet: string;
  readonly person: string;
  readonly key: string;
  readonly pairedAt: number;
  /** The officer's secret, sealed to the recovery key. */
  readonly escrow: string;
  readonly escrowKey: string;
}

export interface PairingCodeRow {
  /** Keyed hash: the code itself is nowhere. */
  readonly hash: string;
  readonly person: string;
  readonly expiresAt: number;
  /** Hash of the request that used it. */
  readonly request: string | null;
  /** What that request was answered, as JSON. */
  readonly reply: string | null;
}

export interface RawBatch {
  readonly tablet: string;
  readonly no: number;
  readonly prev: string | null;
  readonly hash: string;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
}

export interface RegisterEntry {
  readonly numberKey: string;
  readonly row: RegisterRow;
}
