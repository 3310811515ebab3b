import type { Bytes } from '../lib/bytes.ts';

/** Where ciphertexts of pictures lie, by the SHA-256 of the ciphertext (base64url). */
export interface ObjectStore {
  has(address: string): Promise<boolean>;
  /** Durable when it resolves. Storing what is there already changes nothing. */
  put(address: string, bytes: Bytes): Promise<void>;
  /** Null when it is not there. */
  get(address: string): Promise<Bytes | null>;
}
