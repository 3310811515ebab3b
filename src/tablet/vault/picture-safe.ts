import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { utf8, type Bytes } from '../../lib/bytes.ts';
import type { PictureKey } from '../../protocol/change.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { PictureRow } from '../storage/rows.ts';
import type { NewPicture, PictureKind } from './api.ts';
import type { Keyring } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Order of sending: a portrait decides an application, a proof rarely does. */
const RANK: Record<PictureKind, number> = { portrait: 0, 'card-front': 1, 'card-back': 1, proof: 2 };

/** What binds a picture's ciphertext to its place; the registry opens it with the same words. SPEC M1. */
export function pictureBound(record: string, picture: string): Bytes {
  return utf8(`picture ${record} ${picture}`);
}

/**
 * Encrypts a picture under a key of its own and stores it strictly: once this returns it survives a kill.
 * @throws StorageFullError, RangeError for one beyond the limit.
 */
export async function keepPicture(
  ports: VaultPorts,
  keys: Keyring,
  taken: { record: string; picture: string; content: NewPicture },
): Promise<PictureRow> {
  const { crypto, random, store, clock } = ports;
  const { record, picture, content } = taken;
  if (content.bytes.length > LIMITS.pictureBytes - 64) throw new RangeError('a picture beyond its limit');
  const raw = random.bytes(32);
  const [hash, bytes] = await Promise.all([
    crypto.sha256(content.bytes),
    crypto.dataKey(raw).then((key) => crypto.encrypt(key, content.bytes, pictureBound(record, picture))),
  ]);
  const cipher = toBase64url(await crypto.sha256(bytes));
  const row: PictureRow = {
    cipher,
    owner: keys.officer,
    record,
    picture,
    state: 'draft',
    size: bytes.length,
    rank: RANK[content.kind],
    type: content.type,
    hash: toBase64url(hash),
    keyCipher: await crypto.encrypt(keys.wrapping, raw, utf8(`picture-key ${cipher}`)),
    at: clock.nowMs(),
  };
  await store.commit({
    writes: [
      { put: 'pictures', row },
      { put: 'pictureBytes', row: { cipher, bytes } },
    ],
    durability: 'strict',
    capture: true,
  });
  return row;
}

/** How the registry will open it: travels inside the sealed change. @throws CryptoError */
export async function pictureKey(ports: VaultPorts, keys: Keyring, row: PictureRow): Promise<PictureKey> {
  const raw = await ports.crypto.decrypt(keys.wrapping, row.keyCipher, utf8(`picture-key ${row.cipher}`));
  const { cipher, hash, size: bytes, type } = row;
  return { cipher, hash, key: toBase64url(raw), bytes, type };
}

/** The picture itself, or null when its bytes are no longer here. @throws CryptoError */
export async function openPicture(
  ports: VaultPorts,
  place: { record: string; picture: string; media: PictureKey },
): Promise<Bytes | null> {
  const stored = await ports.store.get('pictureBytes', [place.media.cipher]);
  if (!stored) return null;
  const key = await ports.crypto.dataKey(fromBase64url(place.media.key));
  return ports.crypto.decrypt(key, stored.bytes, pictureBound(place.record, place.picture));
}
