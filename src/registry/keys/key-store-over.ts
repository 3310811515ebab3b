import type { KeyStore } from '../key-store.ts';
import { current, type HeldKeys } from './held-keys.ts';

/** A key store that answers from whatever keys are held at the moment it is asked. */
export function keyStoreOver(held: () => Promise<HeldKeys>): KeyStore {
  return {
    signing: async () => {
      const { id, privateKey } = current((await held()).signing);
      return { id, key: privateKey };
    },
    verifying: async () => (await held()).signing.map(({ id, publicKey }) => ({ id, key: publicKey })),
    sealing: async () => {
      const { id, publicKey } = current((await held()).sealing);
      return { id, key: publicKey };
    },
    opening: async (id) => (await held()).sealing.find((key) => key.id === id)?.privateKey ?? null,
    recovery: async () => (await held()).recovery,
    wrapping: async () => (await held()).wrapping,
    secret: async () => (await held()).secret.slice(),
  };
}
