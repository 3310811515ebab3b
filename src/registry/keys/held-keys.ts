import type { Bytes } from '../../lib/bytes.ts';
import type { DataKey, PublicKey, SealingKeyPair, SigningKeyPair } from '../../lib/ports/crypto.ts';

/** The registry's keys in memory; lists are current first. */
export interface HeldKeys {
  readonly signing: readonly (SigningKeyPair & { readonly id: string })[];
  readonly sealing: readonly (SealingKeyPair & { readonly id: string })[];
  readonly recovery: { readonly id: string; readonly key: PublicKey };
  readonly wrapping: DataKey;
  readonly secret: Bytes;
}

/** The first one. @throws Error for an empty list, which no adapter makes. */
export function current<T>(keys: readonly T[]): T {
  const [first] = keys;
  if (first === undefined) throw new Error('a key store holds at least one key of each purpose');
  return first;
}
