import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256, type SenderContext } from '@hpke/core';
import { argon2id } from 'hash-wasm';
import { concat, utf8, type Bytes } from '../lib/bytes.ts';
import {
  CryptoError,
  type Crypto,
  type DataKey,
  type SealingKey,
  type SigningKey,
} from '../lib/ports/crypto.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ECDSA_SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
const NONCE_BYTES = 12;
const ENCAPSULATED_BYTES = 65;
const DATA_KEY_BYTES = 32;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const signing = (key: CryptoKey): SigningKey => ({ signingKey: key });
const sealing = (key: CryptoKey): SealingKey => ({ sealingKey: key });
const asCryptoKey = (key: unknown): CryptoKey => key as CryptoKey;

async function orBadKey<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new CryptoError('bad-key');
  }
}

async function orCannotOpen<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new CryptoError('cannot-open');
  }
}

async function newSenderContext(to: Bytes, info: string): Promise<SenderContext> {
  const recipientPublicKey = await orBadKey(suite.kem.deserializePublicKey(to));
  return suite.createSenderContext({ recipientPublicKey, info: utf8(info) });
}

const ignore = () => {};

// Importing a public key costs more than verifying with it; a registry sees the same few hundred again and again.
const VERIFIERS_KEPT = 512;
// A tablet seals to one key, for two purposes.
const CONTEXTS_AHEAD = 4;

/** WebCrypto with HPKE (@hpke/core) and Argon2id (hash-wasm): runs alike in pages, workers, service workers and Node. */
export class WebCryptoAdapter implements Crypto {
  private readonly subtle = globalThis.crypto.subtle;
  private readonly verifiers = new Map<string, CryptoKey>();
  private readonly ahead = new Map<string, Promise<SenderContext>>();

  async sha256(bytes: Uint8Array): Promise<Bytes> {
    return new Uint8Array(await this.subtle.digest('SHA-256', bytes as Bytes));
  }

  async hmacSha256(key: Bytes, bytes: Bytes): Promise<Bytes> {
    const hmac = await this.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return new Uint8Array(await this.subtle.sign('HMAC', hmac, bytes));
  }

  async derive(secret: Bytes, info: string, length: number): Promise<Bytes> {
    const base = await this.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
    return new Uint8Array(await this.subtle.deriveBits(params, base, length * 8));
  }

  async stretch(
    passphrase: string,
    salt: Bytes,
    cost: { memoryKiB: number; passes: number },
  ): Promise<Bytes> {
    // NFC: the same passphrase typed with another keyboard must open the same vault.
    const key = await argon2id({
      password: passphrase.normalize('NFC'),
      salt,
      parallelism: 1,
      iterations: cost.passes,
      memorySize: cost.memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    });
    return new Uint8Array(key);
  }

  async newSigningKey(options: { extractable: boolean }) {
    const pair = await this.subtle.generateKey(ECDSA, options.extractable, ['sign', 'verify']);
    const publicKey = new Uint8Array(await this.subtle.exportKey('raw', pair.publicKey));
    return { privateKey: signing(pair.privateKey), publicKey };
  }

  async exportSigningKey(key: SigningKey): Promise<Bytes> {
    const pkcs8 = orBadKey(this.subtle.exportKey('pkcs8', asCryptoKey(key.signingKey)));
    return new Uint8Array(await pkcs8);
  }

  async importSigningKey(pkcs8: Bytes): Promise<SigningKey> {
    return signing(await orBadKey(this.subtle.importKey('pkcs8', pkcs8, ECDSA, false, ['sign'])));
  }

  async sign(key: SigningKey, bytes: Bytes): Promise<Bytes> {
    return new Uint8Array(await this.subtle.sign(ECDSA_SHA256, asCryptoKey(key.signingKey), bytes));
  }

  async verify(publicKey: Bytes, bytes: Bytes, signature: Bytes): Promise<boolean> {
    try {
      return await this.subtle.verify(ECDSA_SHA256, await this.verifier(publicKey), signature, bytes);
    } catch {
      return false;
    }
  }

  private async verifier(publicKey: Bytes): Promise<CryptoKey> {
    const name = publicKey.join();
    const known = this.verifiers.get(name);
    if (known) return known;
    const key = await this.subtle.importKey('raw', publicKey, ECDSA, false, ['verify']);
    if (this.verifiers.size >= VERIFIERS_KEPT) this.verifiers.clear();
    this.verifiers.set(name, key);
    return key;
  }

  async newSealingKey() {
    const pair = await suite.kem.generateKeyPair();
    const publicKey = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
    return { privateKey: sealing(pair.privateKey), publicKey };
  }

  async exportSealingKey(key: SealingKey): Promise<Bytes> {
    return new Uint8Array(await orBadKey(suite.kem.serializePrivateKey(asCryptoKey(key.sealingKey))));
  }

  async importSealingKey(raw: Bytes): Promise<SealingKey> {
    return sealing(await orBadKey(suite.kem.deserializePrivateKey(raw)));
  }

  async seal(to: Bytes, bytes: Bytes, bound: { info: string; aad: Bytes }): Promise<Bytes> {
    const context = await this.senderContext(to, bound.info);
    const ciphertext = await context.seal(bytes, bound.aad);
    return concat(new Uint8Array(context.enc), new Uint8Array(ciphertext));
  }

  /**
   * A fresh context for each seal: reusing one under concurrency repeated nonces (CVE-2025-64767). The next one is
   * made ahead, since agreeing on its key is most of a seal, and a person waits for the seal.
   */
  private senderContext(to: Bytes, info: string): Promise<SenderContext> {
    const name = `${info} ${to.join()}`;
    const context = this.ahead.get(name) ?? newSenderContext(to, info);
    this.ahead.delete(name);
    void context.then(() => {
      if (this.ahead.size >= CONTEXTS_AHEAD) this.ahead.clear();
      this.ahead.set(name, newSenderContext(to, info));
    }, ignore);
    return context;
  }

  open(key: SealingKey, sealed: Bytes, bound: { info: string; aad: Bytes }): Promise<Bytes> {
    return orCannotOpen(async () => {
      const recipientKey = asCryptoKey(key.sealingKey);
      const enc = sealed.slice(0, ENCAPSULATED_BYTES);
      const context = await suite.createRecipientContext({ recipientKey, enc, info: utf8(bound.info) });
      return new Uint8Array(await context.open(sealed.slice(ENCAPSULATED_BYTES), bound.aad));
    });
  }

  async dataKey(raw: Bytes): Promise<DataKey> {
    // WebCrypto would take 16 bytes too, for AES-128.
    if (raw.length !== DATA_KEY_BYTES) throw new CryptoError('bad-key');
    const key = this.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return { dataKey: await orBadKey(key) };
  }

  async encrypt(key: DataKey, bytes: Bytes, aad: Bytes): Promise<Bytes> {
    const nonce = globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const params = { name: 'AES-GCM', iv: nonce, additionalData: aad };
    return concat(nonce, new Uint8Array(await this.subtle.encrypt(params, asCryptoKey(key.dataKey), bytes)));
  }

  decrypt(key: DataKey, encrypted: Bytes, aad: Bytes): Promise<Bytes> {
    return orCannotOpen(async () => {
      const params = { name: 'AES-GCM', iv: encrypted.subarray(0, NONCE_BYTES), additionalData: aad };
      const body = encrypted.subarray(NONCE_BYTES);
      return new Uint8Array(await this.subtle.decrypt(params, asCryptoKey(key.dataKey), body));
    });
  }
}
