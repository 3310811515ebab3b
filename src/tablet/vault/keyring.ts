import { utf8, type Bytes } from '../../lib/bytes.ts';
import type { Crypto, DataKey, SigningKey } from '../../lib/ports/crypto.ts';
import type { Random } from '../../lib/ports/random.ts';
import type { OfficerRow } from '../storage/rows.ts';

/** Keys of one unlocked officer; dropped whole at locking. */
export interface Keyring {
  readonly officer: string;
  readonly signing: SigningKey;
  /** Wraps the keys of versions and pictures. */
  readonly wrapping: DataKey;
  readonly index: DataKey;
  readonly journal: DataKey;
}

/** Argon2id, tuned to about a second on a cheap tablet (RFC 9106's second choice: 64 MiB, 3 passes). */
export const STRETCH_COST = { memoryKiB: 64 * 1024, passes: 3 } as const;

const SECRET_BYTES = 32;

type Locked = Pick<
  OfficerRow,
  'officer' | 'salt' | 'cost' | 'secretCipher' | 'signingKeyCipher' | 'publicKey'
>;

/** What an officer's keys are made of; in memory while pairing or unlocking alone. */
export interface OfficerSecret {
  readonly secret: Bytes;
  /** The signing key, PKCS #8. */
  readonly pkcs8: Bytes;
  readonly publicKey: Bytes;
}

/** A passphrase made into a key: about a second of work, so that it is done once and handed on. */
export interface Stretched {
  readonly salt: Bytes;
  readonly cost: OfficerRow['cost'];
  readonly key: DataKey;
}

export async function stretched(
  crypto: Crypto,
  passphrase: string,
  { salt, cost }: Pick<Stretched, 'salt' | 'cost'>,
): Promise<Stretched> {
  return { salt, cost, key: await crypto.dataKey(await crypto.stretch(passphrase, salt, cost)) };
}

export async function newSecret({
  crypto,
  random,
}: {
  crypto: Crypto;
  random: Random;
}): Promise<OfficerSecret> {
  const { privateKey, publicKey } = await crypto.newSigningKey({ extractable: true });
  return { secret: random.bytes(SECRET_BYTES), pkcs8: await crypto.exportSigningKey(privateKey), publicKey };
}

/** The secret locked for one officer under a stretched passphrase. */
export async function lockSecret(
  crypto: Crypto,
  { secret, pkcs8, publicKey }: OfficerSecret,
  under: Stretched & { officer: string },
): Promise<Locked> {
  const { officer, salt, cost, key } = under;
  const signing = await keyFor(crypto, secret, 'signing');
  const signingKeyCipher = await crypto.encrypt(signing, pkcs8, utf8(officer));
  const secretCipher = await crypto.encrypt(key, secret, utf8(officer));
  return { officer, salt, cost, secretCipher, signingKeyCipher, publicKey };
}

/** @throws CryptoError `cannot-open` for another passphrase. */
export async function openSecret(crypto: Crypto, row: Locked, { key }: Stretched): Promise<OfficerSecret> {
  return openSecretWith(crypto, row, await crypto.decrypt(key, row.secretCipher, utf8(row.officer)));
}

/** The signing key beside a secret that was opened another way. @throws CryptoError */
export async function openSecretWith(crypto: Crypto, row: Locked, secret: Bytes): Promise<OfficerSecret> {
  const signing = await keyFor(crypto, secret, 'signing');
  const pkcs8 = await crypto.decrypt(signing, row.signingKeyCipher, utf8(row.officer));
  return { secret, pkcs8, publicKey: row.publicKey };
}

/** The keys that an opened secret gives. @throws CryptoError */
export async function keyringOf(
  crypto: Crypto,
  officer: string,
  { secret, pkcs8 }: OfficerSecret,
): Promise<Keyring> {
  const [signing, wrapping, index, journal] = await Promise.all([
    crypto.importSigningKey(pkcs8),
    keyFor(crypto, secret, 'wrapping'),
    keyFor(crypto, secret, 'index'),
    keyFor(crypto, secret, 'journal'),
  ]);
  return { officer, signing, wrapping, index, journal };
}

/** @throws CryptoError `cannot-open` for a wrong passphrase. */
export async function openKeyring(crypto: Crypto, row: Locked, passphrase: string): Promise<Keyring> {
  return keyringOf(
    crypto,
    row.officer,
    await openSecret(crypto, row, await stretched(crypto, passphrase, row)),
  );
}

async function keyFor(crypto: Crypto, secret: Bytes, purpose: string): Promise<DataKey> {
  return crypto.dataKey(await crypto.derive(secret, `sotay officer ${purpose} 1`, 32));
}
