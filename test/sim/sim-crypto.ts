import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { concat, sameBytes, utf8, type Bytes } from '../../src/lib/bytes.ts';
import {
  CryptoError,
  type Crypto,
  type DataKey,
  type SealingKey,
  type SigningKey,
} from '../../src/lib/ports/crypto.ts';
import type { Random } from '../../src/lib/ports/random.ts';

const NONCE = 12;
const TAG = 16;
const POINT = 65;
const SIGNATURE_NONCE = 16;

const own = (buffer: Uint8Array): Bytes => new Uint8Array(buffer);
const sha256 = (bytes: Uint8Array) => own(createHash('sha256').update(bytes).digest());
const hmac = (key: Uint8Array, ...parts: Uint8Array[]) => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return own(mac.digest());
};
const nameOf = (publicKey: Uint8Array) => Buffer.from(publicKey).toString('hex');

interface Private {
  readonly secret: Bytes;
  readonly extractable: boolean;
}

/** Which secret is behind a public key: what curves are for, and a simulation may simply look up. */
export type KeyRing = Map<string, Bytes>;

/**
 * Cryptography of the simulated world: synchronous, repeatable and fast. Hashes and AES-256-GCM are real; signatures
 * and seals are keyed hashes over a secret that only the ring knows, so that they fail as the real ones do whenever
 * bytes, key, info or associated data differ. Never for anything outside of a simulation.
 */
export class SimCrypto implements Crypto {
  constructor(
    private readonly ring: KeyRing,
    private readonly random: Random,
  ) {}

  async sha256(bytes: Uint8Array): Promise<Bytes> {
    return sha256(bytes);
  }

  async hmacSha256(key: Bytes, bytes: Bytes): Promise<Bytes> {
    return hmac(key, bytes);
  }

  async derive(secret: Bytes, info: string, length: number): Promise<Bytes> {
    return hmac(secret, utf8(info)).slice(0, length);
  }

  async stretch(passphrase: string, salt: Bytes): Promise<Bytes> {
    return hmac(salt, utf8(passphrase.normalize('NFC')));
  }

  async newSigningKey({ extractable }: { extractable: boolean }) {
    const { secret, publicKey } = this.newKey();
    return { privateKey: { signingKey: { secret, extractable } }, publicKey };
  }

  async exportSigningKey(key: SigningKey): Promise<Bytes> {
    const { secret, extractable } = key.signingKey as Private;
    if (!extractable) throw new CryptoError('bad-key');
    return secret.slice();
  }

  async importSigningKey(pkcs8: Bytes): Promise<SigningKey> {
    if (pkcs8.length !== 32) throw new CryptoError('bad-key');
    return { signingKey: { secret: pkcs8, extractable: false } };
  }

  /** Another signature each time, as with ECDSA. */
  async sign(key: SigningKey, bytes: Bytes): Promise<Bytes> {
    const nonce = this.random.bytes(SIGNATURE_NONCE);
    return concat(nonce, signature((key.signingKey as Private).secret, nonce, bytes));
  }

  async verify(publicKey: Bytes, bytes: Bytes, signed: Bytes): Promise<boolean> {
    const secret = this.ring.get(nameOf(publicKey));
    if (!secret || signed.length !== 64) return false;
    const nonce = signed.slice(0, SIGNATURE_NONCE);
    return sameBytes(signature(secret, nonce, bytes), signed.slice(SIGNATURE_NONCE));
  }

  async newSealingKey() {
    const { secret, publicKey } = this.newKey();
    return { privateKey: { sealingKey: { secret, extractable: true } }, publicKey };
  }

  async exportSealingKey(key: SealingKey): Promise<Bytes> {
    return (key.sealingKey as Private).secret.slice();
  }

  async importSealingKey(pkcs8: Bytes): Promise<SealingKey> {
    return { sealingKey: { secret: pkcs8, extractable: true } };
  }

  async seal(to: Bytes, bytes: Bytes, bound: { info: string; aad: Bytes }): Promise<Bytes> {
    const secret = this.ring.get(nameOf(to));
    if (!secret) throw new CryptoError('bad-key');
    const once = concat(new Uint8Array([4]), this.random.bytes(POINT - 1));
    const key = hmac(secret, once, utf8(bound.info));
    return concat(once, gcmSeal(key, new Uint8Array(NONCE), { bytes, aad: bound.aad }));
  }

  async open(key: SealingKey, sealed: Bytes, bound: { info: string; aad: Bytes }): Promise<Bytes> {
    const once = sealed.slice(0, POINT);
    const content = hmac((key.sealingKey as Private).secret, once, utf8(bound.info));
    return gcmOpen(content, new Uint8Array(NONCE), { bytes: sealed.slice(POINT), aad: bound.aad });
  }

  async dataKey(raw: Bytes): Promise<DataKey> {
    if (raw.length !== 32) throw new CryptoError('bad-key');
    return { dataKey: raw.slice() };
  }

  async encrypt(key: DataKey, bytes: Bytes, aad: Bytes): Promise<Bytes> {
    const nonce = this.random.bytes(NONCE);
    return concat(nonce, gcmSeal(key.dataKey as Bytes, nonce, { bytes, aad }));
  }

  async decrypt(key: DataKey, encrypted: Bytes, aad: Bytes): Promise<Bytes> {
    const bytes = encrypted.slice(NONCE);
    return gcmOpen(key.dataKey as Bytes, encrypted.slice(0, NONCE), { bytes, aad });
  }

  private newKey(): { secret: Bytes; publicKey: Bytes } {
    const secret = this.random.bytes(32);
    const publicKey = concat(
      new Uint8Array([4]),
      hmac(secret, utf8('public x')),
      hmac(secret, utf8('public y')),
    );
    this.ring.set(nameOf(publicKey), secret);
    return { secret, publicKey };
  }
}

function signature(secret: Bytes, nonce: Bytes, bytes: Bytes): Bytes {
  return concat(hmac(secret, nonce, bytes), hmac(secret, utf8('tail'), nonce).slice(0, 16));
}

function gcmSeal(key: Bytes, nonce: Bytes, { bytes, aad }: { bytes: Bytes; aad: Bytes }): Bytes {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return concat(cipher.update(bytes), cipher.final(), cipher.getAuthTag());
}

function gcmOpen(key: Bytes, nonce: Bytes, { bytes, aad }: { bytes: Bytes; aad: Bytes }): Bytes {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(aad);
    decipher.setAuthTag(bytes.slice(-TAG));
    return concat(decipher.update(bytes.slice(0, -TAG)), decipher.final());
  } catch {
    throw new CryptoError('cannot-open');
  }
}
