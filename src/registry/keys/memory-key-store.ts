import type { Crypto, SealingKeyPair } from '../../lib/ports/crypto.ts';
import type { Random } from '../../lib/ports/random.ts';
import type { KeyStore } from '../key-store.ts';
import type { HeldKeys } from './held-keys.ts';
import { keyStoreOver } from './key-store-over.ts';

/** For tests and the simulation: it alone hands out the recovery key's private half. */
export interface MemoryKeys {
  readonly store: KeyStore;
  readonly recovery: SealingKeyPair & { readonly id: string };
  /** New signing and sealing keys become current; the old ones stay. */
  rotate(): Promise<void>;
}

export async function memoryKeys({
  crypto,
  random,
}: {
  crypto: Crypto;
  random: Random;
}): Promise<MemoryKeys> {
  const newSigning = async (no: number) => ({
    id: `sign-${no}`,
    ...(await crypto.newSigningKey({ extractable: false })),
  });
  const newSealing = async (no: number) => ({ id: `seal-${no}`, ...(await crypto.newSealingKey()) });
  const recovery = { id: 'recovery-1', ...(await crypto.newSealingKey()) };
  let held: HeldKeys = {
    signing: [await newSigning(1)],
    sealing: [await newSealing(1)],
    recovery: { id: recovery.id, key: recovery.publicKey },
    wrapping: await crypto.dataKey(random.bytes(32)),
    secret: random.bytes(32),
  };
  const rotate = async () => {
    const { signing, sealing } = held;
    held = {
      ...held,
      signing: [await newSigning(signing.length + 1), ...signing],
      sealing: [await newSealing(sealing.length + 1), ...sealing],
    };
  };
  return { store: keyStoreOver(async () => held), recovery, rotate };
}
