import type { Bytes } from '../bytes.ts';

/** Keys are handles: an adapter alone knows what is in them, and most cannot be read out. */
export interface SigningKey {
  readonly signingKey: unknown;
}
export interface SealingKey {
  readonly sealingKey: unknown;
}
export interface DataKey {
  readonly dataKey: unknown;
}

/** ECDSA P-256 public key, or HPKE P-256 public key: 65 bytes, uncompressed point (SEC 1, 2.3.3). */
export type PublicKey = Bytes;

export interface SigningKeyPair {
  readonly privateKey: SigningKey;
  readonly publicKey: PublicKey;
}
export interface SealingKeyPair {
  readonly privateKey: SealingKey;
  readonly publicKey: PublicKey;
}

/** A signature that does not verify, a sealed text that does not open, a key that is none. */
export class CryptoError extends Error {
  readonly code = 'crypto';
  constructor(readonly reason: 'cannot-open' | 'bad-key') {
    super(`cryptography: ${reason}`);
    this.name = 'CryptoError';
  }
}

export interface Sealed {
  /** HPKE `info`: names the purpose, so that a text sealed for one is never opened as another. */
  readonly info: string;
  /** Associated data: bound, not hidden. */
  readonly aad: Bytes;
}

export interface StretchCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/**
 * All cryptography. Algorithms: SHA-256; ECDSA P-256 with SHA-256, signatures as r||s (64 bytes, IEEE P1363);
 * HPKE base mode DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180), one context per seal;
 * AES-256-GCM with a random 96-bit nonce in front of the ciphertext; Argon2id (RFC 9106), one lane.
 */
export interface Crypto {
  sha256(bytes: Uint8Array): Promise<Bytes>;
  hmacSha256(key: Bytes, bytes: Bytes): Promise<Bytes>;
  /** HKDF-SHA256 (RFC 5869) with an empty salt: `length` bytes for a named purpose. */
  derive(secret: Bytes, info: string, length: number): Promise<Bytes>;
  stretch(passphrase: string, salt: Bytes, cost: StretchCost): Promise<Bytes>;

  newSigningKey(options: { extractable: boolean }): Promise<SigningKeyPair>;
  /** PKCS #8 bytes. @throws CryptoError `bad-key` for a key that cannot be read out. */
  exportSigningKey(key: SigningKey): Promise<Bytes>;
  importSigningKey(pkcs8: Bytes): Promise<SigningKey>;
  sign(key: SigningKey, bytes: Bytes): Promise<Bytes>;
  /** False for a wrong signature, and for a public key or signature that is malformed. */
  verify(publicKey: PublicKey, bytes: Bytes, signature: Bytes): Promise<boolean>;

  newSealingKey(): Promise<SealingKeyPair>;
  exportSealingKey(key: SealingKey): Promise<Bytes>;
  importSealingKey(pkcs8: Bytes): Promise<SealingKey>;
  /** Encapsulated key (65 bytes) followed by the ciphertext and its 16-byte tag. */
  seal(to: PublicKey, bytes: Bytes, bound: Sealed): Promise<Bytes>;
  /** @throws CryptoError `cannot-open`. */
  open(key: SealingKey, sealed: Bytes, bound: Sealed): Promise<Bytes>;

  /** The AES-256-GCM key of 32 bytes. */
  dataKey(raw: Bytes): Promise<DataKey>;
  encrypt(key: DataKey, bytes: Bytes, aad: Bytes): Promise<Bytes>;
  /** @throws CryptoError `cannot-open`. */
  decrypt(key: DataKey, encrypted: Bytes, aad: Bytes): Promise<Bytes>;
}
