import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { fromUtf8, utf8, type Bytes } from '../../lib/bytes.ts';
import { CryptoError } from '../../lib/ports/crypto.ts';
import type { RegistryFacts } from '../../protocol/pairing.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { newSecret, openSecret, stretched, type OfficerSecret, type Stretched } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';

/** What one officer asks to be paired with; the same again for the same passphrase until the pairing is kept. */
export interface Attempt {
  readonly secret: OfficerSecret;
  readonly under: Stretched;
  /** The secret sealed to the registry's recovery key. SPEC P4. */
  readonly escrow: Bytes;
  readonly escrowKey: string;
  /** The officer on this tablet whose keys these are. */
  readonly renews?: string;
}

/** As stored, sealed under the passphrase; bytes in base64url. */
interface StoredAttempt {
  readonly secret: string;
  readonly pkcs8: string;
  readonly publicKey: string;
  readonly escrow: string;
  readonly escrowKey: string;
}

const BOUND = utf8('sotay pairing attempt');

/**
 * Keys to pair with, to be tried in this order until the registry does not refuse them as another person's (SPEC P5):
 * a passphrase does not tell whose code it is, for two officers may choose the same one. First the keys of officers
 * on this tablet that it opens, so that an officer who is renewed keeps what they sealed. Then what an earlier try
 * left whose reply was lost: the registry answers only the very same request again (SPEC P2). Last new ones, written
 * down before they are used.
 */
export async function* attempts(
  ports: VaultPorts,
  passphrase: string,
  recovery: RegistryFacts['recoveryKey'],
): AsyncGenerator<Attempt, void> {
  for await (const present of presentAttempts(ports, passphrase))
    yield present.escrowKey === recovery.id ? present : escrowed(ports, present, recovery);
  const begun = await begunAttempt(ports, passphrase);
  if (begun) yield begun.escrowKey === recovery.id ? begun : kept(ports, escrowed(ports, begun, recovery));
  const secret = await newSecret(ports);
  const fresh = { salt: ports.random.bytes(16), cost: ports.stretchCost };
  const under = begun?.under ?? (await stretched(ports.crypto, passphrase, fresh));
  yield kept(ports, escrowed(ports, { secret, under }, recovery));
}

async function escrowed(
  ports: VaultPorts,
  of: Omit<Attempt, 'escrow' | 'escrowKey'>,
  { id, key }: RegistryFacts['recoveryKey'],
): Promise<Attempt> {
  const bound = { info: 'sotay escrow 1', aad: of.secret.publicKey };
  const escrow = await ports.crypto.seal(fromBase64url(key), of.secret.secret, bound);
  return { ...of, escrow, escrowKey: id };
}

async function* presentAttempts(ports: VaultPorts, passphrase: string): AsyncGenerator<Attempt, void> {
  for (const row of await ports.store.list('officers')) {
    const { officer, escrow, escrowKey } = row;
    const under = await stretched(ports.crypto, passphrase, row);
    const secret = await orNull(openSecret(ports.crypto, row, under));
    if (secret) yield { secret, under, escrow, escrowKey, renews: officer };
  }
}

async function begunAttempt(ports: VaultPorts, passphrase: string): Promise<Attempt | null> {
  const begun = await setting(ports.store, 'pairing');
  if (!begun) return null;
  const under = await stretched(ports.crypto, passphrase, begun);
  const text = await orNull(ports.crypto.decrypt(under.key, begun.attemptCipher, BOUND));
  if (!text) return null;
  const { secret, pkcs8, publicKey, escrow, escrowKey } = JSON.parse(fromUtf8(text)) as StoredAttempt;
  const [bytes, key, open, sealed] = [secret, pkcs8, publicKey, escrow].map(fromBase64url);
  return { secret: { secret: bytes!, pkcs8: key!, publicKey: open! }, under, escrow: sealed!, escrowKey };
}

/** The attempt once it is written down. */
async function kept(ports: VaultPorts, made: Promise<Attempt>): Promise<Attempt> {
  const attempt = await made;
  const { secret, pkcs8, publicKey } = attempt.secret;
  const stored: StoredAttempt = {
    secret: toBase64url(secret),
    pkcs8: toBase64url(pkcs8),
    publicKey: toBase64url(publicKey),
    escrow: toBase64url(attempt.escrow),
    escrowKey: attempt.escrowKey,
  };
  const { salt, cost, key } = attempt.under;
  const attemptCipher = await ports.crypto.encrypt(key, utf8(JSON.stringify(stored)), BOUND);
  const write = settingWrite('pairing', { salt, cost, attemptCipher });
  await ports.store.commit({ writes: [write], durability: 'strict' });
  return attempt;
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}
