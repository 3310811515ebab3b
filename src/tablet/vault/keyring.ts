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

/** A new officer's secret and signing key, locked under a passphrase. */
export async function newOfficer(
  ports: { crypto: Crypto; random: Random },
  passphrase: string,
  cost: OfficerRow['cost'],
): Promise<{ locked: (officer: string) => Promise<Locked>; secret: Bytes; publicKey: Bytes }> {
  const { crypto, random } = ports;
  const secret = random.bytes(SECRET_BYTES);
  const salt = random.bytes(16);
  const pair = await crypto.newSigningKey({ extractable: true });
  const pkcs8 = await crypto.exportSigningKey(pair.privateKey);
  const stretched = await crypto.dataKey(await crypto.stretch(passphrase, salt, cost));
  const locked = async (officer: string) => {
    const signingKeyCipher = await crypto.encrypt(
      await keyFor(crypto, secret, 'signing'),
      pkcs8,
      utf8(officer),
    );
    const secretCipher = await crypto.encrypt(stretched, secret, utf8(officer));
    return { officer, salt, cost, secretCipher, signingKeyCipher, publicKey: pair.publicKey };
  };
  return { locked, secret, publicKey: pair.publicKey };
}

/** @throws CryptoError `cannot-open` for a wrong passphrase. */
export async function openKeyring(crypto: Crypto, row: Locked, passphrase: string): Promise<Keyring> {
  const stretched = await crypto.dataKey(await crypto.stretch(passphrase, row.salt, row.cost));
  const secret = await crypto.decrypt(stretched, row.secretCipher, utf8(row.officer));
  const signingKey = await keyFor(crypto, secret, 'signing');
  const pkcs8 = await crypto.decrypt(signingKey, row.signingKeyCipher, utf8(row.officer));
  const [signing, wrapping, index, journal] = await Promise.all([
    crypto.importSigningKey(pkcs8),
    keyFor(crypto, secret, 'wrapping'),
    keyFor(crypto, secret, 'index'),
    keyFor(crypto, secret, 'journal'),
  ]);
  return { officer: row.officer, signing, wrapping, index, journal };
}

async function keyFor(crypto: Crypto, secret: Bytes, purpose: string): Promise<DataKey> {
  return crypto.dataKey(await crypto.derive(secret, `sotay officer ${purpose} 1`, 32));
}
