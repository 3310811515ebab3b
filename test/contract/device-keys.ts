import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import type { Crypto } from '../../src/lib/ports/crypto.ts';
import type { DeviceKeys } from '../../src/tablet/storage/device-key.ts';

/** What every place for the tablet's own key must do. `make` gives an empty one, `reopen` the same one later. */
export function deviceKeysContract(
  name: string,
  place: { crypto: Crypto; make: () => Promise<DeviceKeys>; reopen: (keys: DeviceKeys) => DeviceKeys },
): void {
  const { crypto, make, reopen } = place;
  describe(`${name} keeps the device-keys contract`, () => {
    it('has none before one was made', async () => {
      expect(await (await make()).load()).toBeUndefined();
    });

    it('makes one that stays, and signs as the public key says', async () => {
      const keys = await make();
      const made = await keys.loadOrMake();
      const later = (await reopen(keys).load())!;
      expect(later.publicKey).toEqual(made.publicKey);
      expect((await reopen(keys).loadOrMake()).publicKey).toEqual(made.publicKey);
      const signature = await crypto.sign(later.privateKey, utf8('x'));
      expect(await crypto.verify(made.publicKey, utf8('x'), signature)).toBe(true);
    });

    it('gives everyone the same, although many ask at once', async () => {
      const keys = await make();
      const asked = await Promise.all(Array.from({ length: 5 }, () => reopen(keys).loadOrMake()));
      const stored = (await keys.load())!.publicKey.join();
      expect(asked.map(({ publicKey }) => publicKey.join())).toEqual(Array.from({ length: 5 }, () => stored));
    });

    it('lets nobody read the key out', async () => {
      const { privateKey } = await (await make()).loadOrMake();
      await expect(crypto.exportSigningKey(privateKey)).rejects.toMatchObject({ reason: 'bad-key' });
    });
  });
}
