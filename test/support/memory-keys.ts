import type { Crypto } from '../../src/lib/ports/crypto.ts';
import type { Random } from '../../src/lib/ports/random.ts';
import type { KeyStore } from '../../src/registry/key-store.ts';
import { keyStoreOver } from '../../src/registry/keys/key-store-over.ts';
import type { HeldKeys } from '../../src/registry/keys/held-keys.ts';

/** A registry's keys that live as long as the test; `rotate` puts new ones in front. */
export async function memoryKeys(ports: { crypto: Crypto; random: Random }) {
  const { crypto, random } = ports;
  let round = 0;
  const signing = async () => ({
    id: `sign-${round}`,
    ...(await crypto.newSigningKey({ extractable: false })),
  });
  const sealing = async () => ({ id: `seal-${round}`, ...(await crypto.newSealingKey()) });
  let held: HeldKeys = {
    signing: [await signing()],
    sealing: [await sealing()],
    recovery: { id: 'recovery-1', key: (await crypto.newSealingKey()).publicKey },
    wrapping: await crypto.dataKey(random.bytes(32)),
    secret: random.bytes(32),
  };
  const keys: KeyStore = keyStoreOver(() => Promise.resolve(held));
  const rotate = async () => {
    round += 1;
    held = {
      ...held,
      signing: [await signing(), ...held.signing],
      sealing: [await sealing(), ...held.sealing],
    };
  };
  return { keys, rotate };
}
