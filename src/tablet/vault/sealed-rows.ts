import type { Values } from '../../domain/record.ts';
import type { Status } from '../../domain/status.ts';
import { fromUtf8, utf8, type Bytes } from '../../lib/bytes.ts';
import type { DataKey } from '../../lib/ports/crypto.ts';
import type { PictureKey, SignedChange } from '../../protocol/change.ts';
import type { EntryRow, JournalRow, VersionRow } from '../storage/rows.ts';
import type { Keyring } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';
import type { FormStep } from './api.ts';

/** What a version row holds once opened. */
export interface VersionBody {
  readonly kind: string;
  readonly kindVersion: number;
  readonly values: Values;
  readonly status: Status;
  readonly media: Readonly<Record<string, PictureKey>>;
  readonly signed: SignedChange;
  /** The version that the change was made against; 0 for none. */
  readonly baseNo: number;
}

/** What lists and search know of a record; stays in the vault worker's memory. */
export interface Entry {
  readonly record: string;
  readonly name: string;
  readonly birthDate: string;
  readonly personalNumber: string;
  readonly phone: string;
  /** Number of who represents this person; absent for most, and in entries of earlier apps. */
  readonly representativeNumber?: string;
  readonly level?: string;
  /** Country of somebody abroad, '' where it is not known; absent of who is here. */
  readonly abroad?: string;
  /** Why there is no signature yet, in the officer's words. */
  readonly asideFor?: string;
  readonly site: string;
  readonly capturedOn: string;
  readonly at: number;
}

/** One step of a form's journal. */
export interface JournalStep {
  /** Version of the kind that the app had which wrote it; absent in steps of the first. */
  readonly kindVersion?: number;
  readonly set?: FormStep;
  readonly page?: string;
}

type Place = { readonly owner: string; readonly record: string };
const bound = (what: string, place: Place, more: string | number = '') =>
  utf8(`${what} ${place.owner} ${place.record} ${more}`);

async function sealJson(ports: VaultPorts, key: DataKey, sealing: { value: unknown; aad: Bytes }) {
  return ports.crypto.encrypt(key, utf8(JSON.stringify(sealing.value)), sealing.aad);
}

async function openJson<T>(
  ports: VaultPorts,
  key: DataKey,
  sealed: { cipher: Bytes; aad: Bytes },
): Promise<T> {
  return JSON.parse(fromUtf8(await ports.crypto.decrypt(key, sealed.cipher, sealed.aad))) as T;
}

/** A version under a key of its own, which is wrapped to the officer's. */
export async function sealVersion(
  ports: VaultPorts,
  keys: Keyring,
  version: Place & { no: number; change: string; body: VersionBody },
): Promise<VersionRow> {
  const { owner, record, no, change } = version;
  const aad = bound('version', version, no);
  const raw = ports.random.bytes(32);
  const [body, keyCipher] = await Promise.all([
    ports.crypto.dataKey(raw).then((key) => sealJson(ports, key, { value: version.body, aad })),
    ports.crypto.encrypt(keys.wrapping, raw, aad),
  ]);
  return { owner, record, no, change, keyCipher, body };
}

/** @throws CryptoError */
export async function openVersion(ports: VaultPorts, keys: Keyring, row: VersionRow): Promise<VersionBody> {
  const aad = bound('version', row, row.no);
  const key = await ports.crypto.dataKey(await ports.crypto.decrypt(keys.wrapping, row.keyCipher, aad));
  return openJson(ports, key, { cipher: row.body, aad });
}

export async function sealEntry(ports: VaultPorts, keys: Keyring, entry: Entry): Promise<EntryRow> {
  const place = { owner: keys.officer, record: entry.record };
  const entryCipher = await sealJson(ports, keys.index, { value: entry, aad: bound('entry', place) });
  return { ...place, entryCipher };
}

/** @throws CryptoError */
export function openEntry(ports: VaultPorts, keys: Keyring, row: EntryRow): Promise<Entry> {
  return openJson(ports, keys.index, { cipher: row.entryCipher, aad: bound('entry', row) });
}

export async function sealStep(
  ports: VaultPorts,
  keys: Keyring,
  step: Place & { seq: number; step: JournalStep },
): Promise<JournalRow> {
  const { owner, record, seq } = step;
  const aad = bound('journal', step, seq);
  return { owner, record, seq, stepCipher: await sealJson(ports, keys.journal, { value: step.step, aad }) };
}

/** @throws CryptoError */
export function openStep(ports: VaultPorts, keys: Keyring, row: JournalRow): Promise<JournalStep> {
  return openJson(ports, keys.journal, { cipher: row.stepCipher, aad: bound('journal', row, row.seq) });
}

/** A short text under the officer's key, such as a supervisor's reason. */
export function sealText(ports: VaultPorts, keys: Keyring, text: { record: string; text: string }) {
  const aad = bound('reason', { owner: keys.officer, record: text.record });
  return ports.crypto.encrypt(keys.index, utf8(text.text), aad);
}

/** @throws CryptoError */
export async function openText(ports: VaultPorts, keys: Keyring, text: { record: string; cipher: Bytes }) {
  const aad = bound('reason', { owner: keys.officer, record: text.record });
  return fromUtf8(await ports.crypto.decrypt(keys.index, text.cipher, aad));
}
