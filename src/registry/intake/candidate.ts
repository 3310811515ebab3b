import type { Change, SignedChange } from '../../protocol/change.ts';
import { readChange, verifyChange } from '../../protocol/change.ts';
import type { Refusal } from '../../protocol/error-codes.ts';
import type { Site } from '../../protocol/pairing.ts';
import type { Answer } from '../../protocol/receipt.ts';
import { ShapeError } from '../../protocol/schema.ts';
import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import { UUID_PATTERN } from '../../lib/uuid.ts';
import type { KeyStore } from '../key-store.ts';
import type { OfficerKey, Person, StoredPicture } from '../store/stored.ts';
import type { Opened } from './open-batch.ts';

/** A change whose author is known and whose site says which commune it belongs to. */
export interface Candidate {
  readonly change: Change;
  readonly signed: SignedChange;
  readonly author: Person;
  readonly site: Site;
  /** Keyed hash of the personal number that the change sets. */
  readonly numberKey: string | null;
  readonly pictures: readonly StoredPicture[];
}

export const refused = (change: string, code: Refusal, rules?: readonly string[]): Answer => ({
  change,
  outcome: 'rejected',
  code,
  ...(rules && { rules: [...rules] }),
});

/** The path by which one person is found in another record. */
export const NUMBER_PATH = 'applicant/personalNumber';

const UUID = new RegExp(UUID_PATTERN);

/** A change with its author verified, or its refusal; null when it has not even an id to answer to. */
export async function authenticated(
  crypto: Crypto,
  officers: readonly OfficerKey[],
  opened: Opened,
): Promise<{ change: Change; signed: SignedChange } | Answer | null> {
  const { signed, id } = opened;
  if (!signed) return id === undefined ? null : refused(id, 'copy-unreadable');
  const change = readable(signed);
  if (!change) {
    const named = id ?? idInside(signed[0]);
    return named === undefined ? null : refused(named, 'change-malformed');
  }
  // The clear name is bound to the ciphertext, so only its author can have named it differently from what is inside.
  if (id !== undefined && id !== change.id) return refused(id, 'copy-unreadable');
  const keys = officers.filter(({ person }) => person === change.by);
  if (keys.length === 0) return refused(change.id, 'change-author');
  for (const { key } of keys) {
    if (await verifyChange(crypto, fromBase64url(key), signed).catch(() => false)) return { change, signed };
  }
  return refused(change.id, 'change-signature');
}

function readable(signed: SignedChange): Change | null {
  try {
    return readChange(signed);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** The id of a change that has not the agreed shape, so that its refusal can name it. */
function idInside(text: string): string | undefined {
  try {
    const inside: unknown = JSON.parse(text);
    const id = typeof inside === 'object' && inside !== null && 'id' in inside ? inside.id : undefined;
    return typeof id === 'string' && UUID.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Keyed hash of a personal number. */
export async function numberKeyOf(crypto: Crypto, keys: KeyStore, number: string): Promise<string> {
  return toBase64url(await crypto.hmacSha256(await keys.secret(), utf8(`number ${number}`)));
}

/** What binds a wrapped picture key to its place. */
export const pictureKeyBinding = (record: string, cipher: string) => utf8(`picture key ${record} ${cipher}`);

/** Keyed hash and wrapped keys: all cryptography of a change, done before any row is held. */
export async function prepared(
  ports: { crypto: Crypto; keys: KeyStore },
  found: { change: Change; signed: SignedChange; author: Person; site: Site; tablet: string },
): Promise<Candidate> {
  const { change, signed, author, site, tablet } = found;
  const number = change.set[NUMBER_PATH]?.v;
  const numberKey = typeof number === 'string' ? await numberKeyOf(ports.crypto, ports.keys, number) : null;
  const pictures: StoredPicture[] = [];
  for (const [picture, { cipher, hash, key, bytes, type }] of Object.entries(change.media ?? {})) {
    const binding = pictureKeyBinding(change.record, cipher);
    const wrapping = await ports.keys.wrapping();
    const wrapped = await ports.crypto.encrypt(wrapping, fromBase64url(key), binding);
    const where = { commune: site.commune, record: change.record, cipher, picture, tablet };
    pictures.push({ ...where, hash, bytes, type, wrappedKey: toBase64url(wrapped), state: 'expected' });
  }
  return { change, signed, author, site, numberKey, pictures };
}
