import type { Finding } from '../../domain/rules/rule.ts';
import type { Sourced, Values } from '../../domain/record.ts';
import type { Role, Status, SyncState } from '../../domain/status.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Refusal } from '../../protocol/error-codes.ts';
import type { Site } from '../../protocol/pairing.ts';

// Types alone: this is all that a page may know of the vault worker.

export interface OfficerTile {
  readonly officer: string;
  readonly name: string;
  /** Milliseconds until the next try is allowed. */
  readonly waitMs: number;
  /** Ten wrong tries: off until an administrator renews it. */
  readonly off: boolean;
  /** The officer's PIN reopens, for a while. */
  readonly pin: boolean;
  /** A passkey of this device opens; absent for an officer who is off. */
  readonly passkey?: Passkey;
}

/** What the page asks the device's authenticator with (WebAuthn Level 3, PRF extension). */
export interface Passkey {
  /** The credential's id. */
  readonly id: Bytes;
  /** First input of its PRF, 32 bytes. */
  readonly salt: Bytes;
}

/** What the page makes a passkey with. */
export interface PasskeyOffer {
  /** WebAuthn's user handle: the officer's id, 16 bytes. Another passkey of the same officer replaces the first. */
  readonly user: Bytes;
  /** The officer's own name, as on the lock screen; the device's list of passkeys shows it. */
  readonly name: string;
  readonly salt: Bytes;
}

export interface MadePasskey extends Passkey {
  /** The PRF's output for the salt, 32 bytes: a secret. */
  readonly prf: Bytes;
}

/** What a passkey gave when it was asked. */
export interface PasskeyShown {
  readonly officer: string;
  readonly prf: MadePasskey['prf'];
}

export interface OpenOfficer {
  readonly officer: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sites: readonly Site[];
  /** The site chosen today; none at the start of each day, so that yesterday's is never silently active. */
  readonly site?: Site;
  /** Records that an earlier passphrase locked: safe, still sent, not readable here. */
  readonly unreadable: number;
  readonly hasPin: boolean;
  readonly hasPasskey: boolean;
}

export interface SyncView {
  readonly phase: 'idle' | 'sending' | 'offline' | 'failed' | 'paused' | 'unpaired';
  readonly records: number;
  readonly pictures: number;
  /** Bytes of both that have not left. */
  readonly bytes: number;
  readonly needsYou: number;
  readonly doneSteps?: number;
  readonly secondsLeft?: number;
  /** Instants by the tablet's clock. */
  readonly allSentAt?: number;
  readonly retryAt?: number;
  /** Why the last try failed. */
  readonly code?: string;
  /** The tablet's clock differs from the registry's by more than this many minutes, when it matters. */
  readonly clockOffMinutes?: number;
}

export interface RoomView {
  /** Records that still fit, by what they have taken so far. */
  readonly records: number;
  readonly level: 'plenty' | 'low' | 'full';
  readonly persisted: boolean;
}

/** `followed`: another tab holds the vault. */
export interface VaultState {
  readonly stage: 'starting' | 'followed' | 'unpaired' | 'locked' | 'open';
  readonly officers: readonly OfficerTile[];
  /** Nobody is paired here, though the tablet was used before: what it held is gone. */
  readonly lost?: true;
  readonly open?: OpenOfficer;
  readonly sync: SyncView;
  readonly room: RoomView;
  /** The tablet's clock is surely off by more than a day, this way: days written on records would be wrong. */
  readonly clockWrong?: 'behind' | 'ahead' | undefined;
  /** Rises with each change of any record, so that lists read again. */
  readonly edition: number;
}

export type PairRefusal =
  | 'code'
  | 'code-shape'
  | 'weak'
  | 'offline'
  | 'unavailable'
  | 'too-many'
  | 'not-registry'
  | 'storage-full'
  | 'fault';
export type PairResult = { readonly ok: true } | { readonly ok: false; readonly why: PairRefusal };

export type UnlockResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `pin`, `passkey`: it opens no more, only the passphrase does. */
      readonly why: 'wrong' | 'wait' | 'off' | 'storage-full' | 'pin' | 'passkey';
      readonly waitMs: number;
      readonly left: number;
    };

export type PinResult = { readonly ok: true } | (UnlockResult & { ok: false }) | { ok: false; why: 'weak' };

export type OfferResult =
  { readonly ok: true; readonly offer: PasskeyOffer } | (UnlockResult & { readonly ok: false });

export type PictureKind = 'portrait' | 'card-front' | 'card-back' | 'proof';

export interface FormPicture {
  readonly picture: string;
  readonly kind: PictureKind;
}

/** An open form: the values as typed so far, what the rules say, where the officer was. */
export interface FormView {
  readonly record: string;
  readonly kind: string;
  readonly status: Status;
  readonly values: Values;
  readonly findings: readonly Finding[];
  readonly pictures: readonly FormPicture[];
  /** Last page of the form that was shown. */
  readonly page?: string;
  /** Typed text that came back after an interruption. */
  readonly restored: boolean;
  readonly refused?: { readonly code: Refusal; readonly rules?: readonly string[] };
}

/** `null` empties a field. */
export type FormStep = Readonly<Record<string, Sourced | null>>;

export interface NewPicture {
  readonly kind: PictureKind;
  readonly bytes: Bytes;
  readonly type: 'image/webp' | 'image/jpeg';
  /** What the vision worker said of it, in words for the registry: `sharp`, `soft`, `dark`... */
  readonly quality: string;
}

export type SaveMove = 'set-aside' | 'submit' | 'void';
export type SaveResult =
  | { readonly ok: true; readonly dueOn?: string }
  | { readonly ok: false; readonly why: 'blocked'; readonly findings: readonly Finding[] }
  /** Typed text that is no value of its field: no registry takes it as one. */
  | { readonly ok: false; readonly why: 'unreadable'; readonly paths: readonly string[] }
  | { readonly ok: false; readonly why: 'storage-full' | 'reason-missing' | 'not-open' | 'not-editable' };

/** What a list may show. */
export interface RecordLine {
  readonly record: string;
  readonly name: string;
  readonly birthYear: string;
  readonly last3: string;
  readonly status: Status;
  readonly sync: SyncState;
  /** A journal that no version has taken up yet. */
  readonly open: boolean;
  readonly at: number;
  /** Country of somebody abroad, '' where it is not known; absent of who is here. */
  readonly abroad?: string;
  /** Why a draft has no signature yet, in the officer's words. */
  readonly asideFor?: string;
  readonly dueOn?: string;
  readonly refused?: { readonly code: Refusal; readonly rules?: readonly string[] };
  readonly pictureMismatch?: boolean;
}

export interface ListQuestion {
  readonly text?: string;
  readonly status?: Status;
  readonly only?: 'needs-you' | 'drafts';
  /** Captured on that day (`YYYY-MM-DD`), the newest first. */
  readonly day?: string;
  readonly site?: string;
  readonly offset?: number;
  readonly limit: number;
}
export interface ListReply {
  readonly lines: readonly RecordLine[];
  readonly total: number;
}

export interface RecordView {
  readonly line: RecordLine;
  readonly values: Values;
  readonly pictures: readonly FormPicture[];
  readonly reason?: string;
  readonly submittedOn?: string;
  readonly noticeOn?: string;
  readonly editable: boolean;
  /** Whether the officer alone may take it back. */
  readonly voidable?: boolean;
}

/** A value before and after; absent is empty. */
export interface HistoryChange {
  readonly path: string;
  readonly from?: Sourced;
  readonly to?: Sourced;
}

/** One thing that happened to a record. */
export interface HistoryStep {
  readonly at: number;
  /** The officer who saved it on this tablet; absent for what the registry told. */
  readonly by?: string;
  /** As it stood after. */
  readonly status: Status;
  readonly reason?: string;
  readonly changes: readonly HistoryChange[];
}

/** Counts of one officer's records: captured = setAside + waiting + received + accepted + needsYou + voided. */
export interface Ledger {
  readonly captured: number;
  readonly setAside: number;
  readonly waiting: number;
  readonly received: number;
  readonly accepted: number;
  readonly needsYou: number;
  readonly voided: number;
}

export interface VaultApi {
  watch(listener: (state: VaultState) => void): Promise<void>;
  /** Takes the vault over from another tab. */
  takeOver(): Promise<void>;
  /** The officer did something: the idle lock starts again. */
  touch(): void;

  pair(request: { code: string; passphrase: string }): Promise<PairResult>;
  unlock(request: { officer: string; passphrase: string }): Promise<UnlockResult>;
  /** Reopens after a short lock, on a day when the passphrase was typed. `left` counts tries of the PIN. */
  unlockByPin(request: { officer: string; pin: string }): Promise<UnlockResult>;
  /** Six digits for the open officer, who shows the passphrase once more; an empty PIN takes it away. */
  setPin(request: { passphrase: string; pin: string }): Promise<PinResult>;
  /** Opens with what the passkey's PRF gave. Neither counts a try nor forgives one, and arms no PIN. */
  unlockByPasskey(request: PasskeyShown): Promise<UnlockResult>;
  /** What to make a passkey with, for the open officer, who shows the passphrase once more. Nothing is stored. */
  offerPasskey(request: { passphrase: string }): Promise<OfferResult>;
  /** Keeps the passkey that was made of an offer; the passphrase counts as at unlocking. */
  setPasskey(request: { passphrase: string; passkey: MadePasskey }): Promise<UnlockResult>;
  /** Forgets the open officer's passkey: taking a way in away needs no passphrase. */
  dropPasskey(): Promise<UnlockResult>;
  lock(): Promise<void>;
  chooseSite(site: string): Promise<void>;

  /** A new form, or the record's with whatever its journal holds. Null when it is not this officer's. */
  openForm(record?: string): Promise<FormView | null>;
  write(record: string, step: FormStep): Promise<FormView | null>;
  turnPage(record: string, page: string): Promise<void>;
  takePicture(record: string, picture: NewPicture): Promise<FormView | 'storage-full' | null>;
  dropPicture(record: string, picture: string): Promise<FormView | null>;
  picture(record: string, picture: string): Promise<{ bytes: Bytes; type: string } | null>;
  save(record: string, move: SaveMove, reason?: string): Promise<SaveResult>;
  /** Throws a never-saved form away, journal and pictures. */
  discard(record: string): Promise<void>;

  list(question: ListQuestion): Promise<ListReply>;
  record(record: string): Promise<RecordView | null>;
  /** What happened to it, as far as this tablet knows, the newest first. */
  history(record: string): Promise<readonly HistoryStep[]>;
  /** This officer's live record with that number, if any but the excepted one has it. */
  withNumber(personalNumber: string, except?: string): Promise<RecordLine | null>;
  /** This officer's live records with that phone, however either was written, but the excepted one. */
  withPhone(phone: string, except?: string): Promise<readonly RecordLine[]>;
  ledger(day?: string): Promise<Ledger>;

  sendNow(): Promise<void>;
  pause(paused: boolean): Promise<void>;
}
