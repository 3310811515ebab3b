import { CryptoError } from '../../lib/ports/crypto.ts';

/** Null for what an earlier passphrase locked: it is safe, it is sent, and nobody here can read it. */
export async function orUnreadable<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}
