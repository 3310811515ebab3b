import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import { toBase64url } from '../../src/lib/base64url.ts';
import { FflateCompression } from '../../src/platform/deflate.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import { headerBytes, writeBatch, type BatchHeader } from '../../src/protocol/batch.ts';
import { signChange, type Change, type SignedChange } from '../../src/protocol/change.ts';
import { joinCopies, sealCopy, sealTogether } from '../../src/protocol/sealing.ts';
import { application } from '../support/vault-town.ts';

export const crypto = new WebCryptoAdapter();
export const ports = { crypto, compression: new FflateCompression() };
export const device = await crypto.newSigningKey({ extractable: false });
export const author = await crypto.newSigningKey({ extractable: false });
export const registry = await crypto.newSealingKey();
export const KEY_ID = 'seal-1';

export const uuid = (n: number) => `01932f00-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function change(n: number, set: Change['set'] = application() as Change['set']): Change {
  const kind = { kind: 'eid', kindVersion: 1, site: uuid(101), by: uuid(1) };
  return { id: uuid(1000 + n), record: uuid(2000 + n), base: null, at: 1_795_312_800_000, ...kind, set };
}

export const signed = (one: Change): Promise<SignedChange> => signChange(crypto, author.privateKey, one);

export function header(more: Partial<BatchHeader> = {}): BatchHeader {
  const at = 1_795_312_800_000;
  return { v: 1, tablet: uuid(7), no: 1, prev: null, shape: 'together', key: KEY_ID, at, count: 1, ...more };
}

/** A batch of the changes sealed as one. */
export async function together(
  changes: readonly SignedChange[],
  more: Partial<BatchHeader> = {},
): Promise<Bytes> {
  const head = headerBytes(header({ count: changes.length, ...more }));
  const body = await sealTogether(ports, registry.publicKey, { changes, headerBytes: head });
  return writeBatch(crypto, device.privateKey, { headerBytes: head, body });
}

/** A batch of the changes each sealed for itself. */
export async function copies(changes: readonly SignedChange[]): Promise<Bytes> {
  const head = headerBytes(header({ shape: 'copies', count: changes.length }));
  const body = joinCopies(await Promise.all(changes.map((one) => copyOf(one))));
  return writeBatch(crypto, device.privateKey, { headerBytes: head, body });
}

export function copyOf(one: SignedChange): Promise<Bytes> {
  const { id: changeId } = JSON.parse(one[0]) as Change;
  return sealCopy(ports, { id: KEY_ID, key: registry.publicKey }, { changeId, change: one });
}

export const hashOf = async (bytes: Bytes) => toBase64url(await crypto.sha256(bytes));
export { utf8 };
