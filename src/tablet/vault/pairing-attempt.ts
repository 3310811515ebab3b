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
 * Keys to pair with. Where this passphrase opens keys that are on this tablet already they are taken, so that an
 * officer who was locked out keeps what they sealed. Else what an earlier try left whose reply was lost: the registry
 * answers only the very same request again (SPEC P2). Else new ones, written down before they are used.
 */
export async function attemptFor(
  ports: VaultPorts,
  passphrase: string,
  recovery: RegistryFacts['recoveryKey'],
): Promise<Attempt> {
  const known = (await presentAttempt(ports, passphrase)) ?? (await begunAttempt(ports, passphrase));
  if (known?.escrowKey === recovery.id) return known;
  const secret = known?.secret ?? (await newSecret(ports));
  const fresh = { salt: ports.random.bytes(16), cost: ports.stretchCost };
  const under = known?.under ?? (await stretched(ports.crypto, passphrase, fresh));
  const bound = { info: 'sotay escrow 1', aad: secret.publicKey };
  const escrow = await ports.crypto.seal(fromBase64url(recovery.key), secret.secret, bound);
  const attempt = { secret, under, escrow, escrowKey: recovery.id };
  await keep(ports, attempt);
  return attempt;
}

async function presentAttempt(ports: VaultPorts, passphrase: string): Promise<Attempt | null> {
  for (const row of await ports.store.list('officers')) {
    const { escrow, escrowKey } = row;
    const under = await stretched(ports.crypto, passphrase, row);
    const secret = await orNull(openSecret(ports.crypto, row, under));
    if (secret) return { secret, under, escrow, escrowKey };
  }
  return null;
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

async function keep(ports: VaultPorts, attempt: Attempt): Promise<void> {
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
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}
