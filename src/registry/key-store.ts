import type { Bytes } from '../lib/bytes.ts';
import type { DataKey, PublicKey, SealingKey, SigningKey } from '../lib/ports/crypto.ts';

/**
 * The registry's keys, by id. Rotation adds a key and makes it current; old ones stay to open and verify what
 * was made with them. The private half of the recovery key is never here: only `recovery`, its public half.
 */
export interface KeyStore {
  signing(): Promise<{ id: string; key: SigningKey }>;
  /** Public halves of all signing keys, current first. */
  verifying(): Promise<readonly { id: string; key: PublicKey }[]>;
  sealing(): Promise<{ id: string; key: PublicKey }>;
  /** Null for a key that is not ours. */
  opening(id: string): Promise<SealingKey | null>;
  recovery(): Promise<{ id: string; key: PublicKey }>;
  /** Wraps picture keys in the database. */
  wrapping(): Promise<DataKey>;
  /** Keyed hashes of pairing codes and the directory. */
  secret(): Promise<Bytes>;
}
