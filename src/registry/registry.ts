import type { Status } from '../domain/status.ts';
import type { Bytes } from '../lib/bytes.ts';
import type { PairingReply, PairingRequest, RegistryFacts } from '../protocol/pairing.ts';
import type { PullReply } from '../protocol/pull.ts';
import type { Signed } from '../protocol/signed.ts';
import type { SlipMark } from '../protocol/slip.ts';

/** What a tablet's request is checked against. */
export interface KnownTablet {
  readonly deviceKey: Bytes;
  readonly revoked: boolean;
}

/** A record as commands list it: no more than a supervisor's list shows. */
export interface RecordLine {
  readonly commune: string;
  readonly record: string;
  readonly status: Status;
  readonly receivedAt: number;
  readonly openCases: number;
}

/** What the page of a slip tells anyone who holds the slip: no personal value. Days are `YYYY-MM-DD`. */
export interface SlipAnswer {
  readonly status: Status;
  readonly dueOn?: string;
  readonly noticeOn?: string;
}

export interface Decision {
  readonly commune: string;
  readonly record: string;
  readonly to: Status;
  /** Person whose roles and scope are checked. */
  readonly by: string;
  readonly reason?: string;
}

/**
 * All that the registry does, without HTTP: routes, commands and the simulation call this.
 * Every method that refuses throws ProtocolError.
 */
export interface Registry {
  facts(): Promise<RegistryFacts>;
  /** Takes one batch in and answers with the signed receipt; the same bytes again get the same answers. */
  takeIn(batch: Bytes): Promise<Signed>;
  pair(request: PairingRequest): Promise<PairingReply>;
  tablet(id: string): Promise<KnownTablet | null>;
  /** Size of an expected ciphertext, or null when no accepted change named it. */
  expectedPicture(cipher: string): Promise<{ bytes: number } | null>;
  /** Told when a complete upload with the right address is stored. */
  pictureArrived(cipher: string): Promise<void>;
  pictureReceipt(question: { tablet: string; ciphers: readonly string[] }): Promise<Signed>;
  happenings(question: { tablet: string; after: string; limit: number }): Promise<PullReply>;
  /** Null for a slip whose record is not here, or not yet. */
  slip(mark: SlipMark): Promise<SlipAnswer | null>;

  issueCode(person: string): Promise<{ code: string; expiresAt: number }>;
  records(question: { by: string; status?: Status; limit: number }): Promise<RecordLine[]>;
  decide(decision: Decision): Promise<void>;
  revoke(question: { tablet: string; by: string; reason: string }): Promise<void>;
  /** Walks every commune's audit chain; the first broken entry of each, none when whole. */
  verifyAudit(): Promise<{ entries: number; broken: { commune: string; no: number }[] }>;
}
