import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../src/lib/bytes.ts';
import type { Crypto } from '../../src/lib/ports/crypto.ts';

const hex = (text: string) => new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
const bound = { info: 'contract 1', aad: utf8('bound') };
const secret = utf8('Nguyễn Văn Mẫu');

/** What every crypto must do; test vectors name their source. */
export function cryptoContract(name: string, crypto: Crypto): void {
  describe(`${name} keeps the crypto contract`, () => {
    it('hashes as FIPS 180-4 does', async () => {
      const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      expect(await crypto.sha256(utf8('abc'))).toEqual(hex(expected));
    });

    it('authenticates as RFC 4231, case 2, does', async () => {
      const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
      expect(await crypto.hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?'))).toEqual(
        hex(expected),
      );
    });

    it('derives as RFC 5869, A.3, does', async () => {
      const expected = '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8';
      expect(await crypto.derive(new Uint8Array(22).fill(11), '', 42)).toEqual(hex(expected));
    });

    it('derives different keys for different purposes', async () => {
      const [one, two] = [await crypto.derive(secret, 'one', 32), await crypto.derive(secret, 'two', 32)];
      expect(one).not.toEqual(two);
    });

    it('stretches as the reference Argon2id does', async () => {
      // phc-winner-argon2, src/test.c, version 0x13: 2 passes, 256 KiB, 1 lane.
      const expected = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe';
      const cost = { memoryKiB: 256, passes: 2 };
      expect(await crypto.stretch('password', utf8('somesalt'), cost)).toEqual(hex(expected));
    });

    it('stretches a passphrase alike however its letters were composed', async () => {
      const cost = { memoryKiB: 64, passes: 1 };
      const salt = new Uint8Array(16);
      const [one, two] = await Promise.all(
        (['NFC', 'NFD'] as const).map((form) =>
          crypto.stretch('Đường Nguyễn Huệ'.normalize(form), salt, cost),
        ),
      );
      expect(one).toEqual(two);
    });

    it('verifies a signature by its own key, over its own bytes, and nothing else', async () => {
      const [own, other] = await Promise.all([1, 2].map(() => crypto.newSigningKey({ extractable: false })));
      const signature = await crypto.sign(own!.privateKey, secret);
      expect([signature.length, own!.publicKey.length]).toEqual([64, 65]);
      expect(await crypto.verify(own!.publicKey, secret, signature)).toBe(true);
      expect(await crypto.verify(other!.publicKey, secret, signature)).toBe(false);
      expect(await crypto.verify(own!.publicKey, utf8('else'), signature)).toBe(false);
      for (const malformed of [new Uint8Array(0), signature.slice(1), concat(signature, utf8('x'))]) {
        expect(await crypto.verify(own!.publicKey, secret, malformed)).toBe(false);
      }
      for (const noKey of [new Uint8Array(0), new Uint8Array(65), own!.publicKey.slice(1)]) {
        expect(await crypto.verify(noKey, secret, signature)).toBe(false);
      }
    });

    it('reads a signing key out only where that was asked for', async () => {
      const open = await crypto.newSigningKey({ extractable: true });
      const again = await crypto.importSigningKey(await crypto.exportSigningKey(open.privateKey));
      expect(await crypto.verify(open.publicKey, secret, await crypto.sign(again, secret))).toBe(true);
      const closed = await crypto.newSigningKey({ extractable: false });
      await expect(crypto.exportSigningKey(closed.privateKey)).rejects.toMatchObject({ reason: 'bad-key' });
      await expect(crypto.importSigningKey(utf8('no key'))).rejects.toMatchObject({ reason: 'bad-key' });
    });

    it('opens what was sealed to a key, for the same purpose and bound to the same, and nothing else', async () => {
      const [own, other] = [await crypto.newSealingKey(), await crypto.newSealingKey()];
      const sealed = await crypto.seal(own.publicKey, secret, bound);
      expect(sealed).toHaveLength(65 + secret.length + 16);
      expect(await crypto.open(own.privateKey, sealed, bound)).toEqual(secret);
      const failing = { reason: 'cannot-open' };
      await expect(crypto.open(other.privateKey, sealed, bound)).rejects.toMatchObject(failing);
      for (const else_ of [
        { ...bound, info: 'contract 2' },
        { ...bound, aad: utf8('other') },
      ]) {
        await expect(crypto.open(own.privateKey, sealed, else_)).rejects.toMatchObject(failing);
      }
      for (const length of [0, 1, 64, 65, 80, sealed.length - 1]) {
        await expect(crypto.open(own.privateKey, sealed.slice(0, length), bound)).rejects.toMatchObject(
          failing,
        );
      }
      const changed = sealed.map((byte, i) => (i === sealed.length - 1 ? byte ^ 1 : byte));
      await expect(crypto.open(own.privateKey, changed, bound)).rejects.toMatchObject(failing);
    });

    it('seals the same bytes differently each time, many at once, and an empty text too', async () => {
      const { publicKey, privateKey } = await crypto.newSealingKey();
      const sealed = await Promise.all(
        Array.from({ length: 20 }, () => crypto.seal(publicKey, secret, bound)),
      );
      expect(new Set(sealed.map((bytes) => bytes.join())).size).toBe(20);
      const opened = await Promise.all(sealed.map((bytes) => crypto.open(privateKey, bytes, bound)));
      expect(opened.every((bytes) => bytes.join() === secret.join())).toBe(true);
      const empty = await crypto.seal(publicKey, new Uint8Array(0), bound);
      expect(await crypto.open(privateKey, empty, bound)).toHaveLength(0);
    });

    it('keeps a sealing key over a restart, and seals to nothing that is no key', async () => {
      const { publicKey, privateKey } = await crypto.newSealingKey();
      const again = await crypto.importSealingKey(await crypto.exportSealingKey(privateKey));
      expect(await crypto.open(again, await crypto.seal(publicKey, secret, bound), bound)).toEqual(secret);
      await expect(crypto.seal(new Uint8Array(65), secret, bound)).rejects.toMatchObject({
        reason: 'bad-key',
      });
      await expect(crypto.importSealingKey(utf8('no key'))).rejects.toMatchObject({ reason: 'bad-key' });
    });

    it('decrypts with the key and what was bound, and nothing else', async () => {
      const [own, other] = await Promise.all(
        [1, 2].map((fill) => crypto.dataKey(new Uint8Array(32).fill(fill))),
      );
      const encrypted = await crypto.encrypt(own!, secret, bound.aad);
      expect(encrypted).toHaveLength(12 + secret.length + 16);
      expect(await crypto.encrypt(own!, secret, bound.aad)).not.toEqual(encrypted);
      expect(await crypto.decrypt(own!, encrypted, bound.aad)).toEqual(secret);
      const failing = { reason: 'cannot-open' };
      await expect(crypto.decrypt(other!, encrypted, bound.aad)).rejects.toMatchObject(failing);
      await expect(crypto.decrypt(own!, encrypted, utf8('other'))).rejects.toMatchObject(failing);
      for (const length of [0, 11, 12, 27, encrypted.length - 1]) {
        await expect(crypto.decrypt(own!, encrypted.slice(0, length), bound.aad)).rejects.toMatchObject(
          failing,
        );
      }
    });

    it('takes a data key of 32 bytes, and of no other length', async () => {
      for (const length of [0, 16, 24, 31, 33]) {
        await expect(crypto.dataKey(new Uint8Array(length))).rejects.toMatchObject({ reason: 'bad-key' });
      }
    });
  });
}
