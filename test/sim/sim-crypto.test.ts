import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import { CryptoError } from '../../src/lib/ports/crypto.ts';
import { SimCrypto } from './sim-crypto.ts';
import { simRandom } from './sim-random.ts';

const text = utf8('một điều cần giấu');
const bound = { info: 'thử 1', aad: utf8('chỗ này') };
const changed = (bytes: Uint8Array<ArrayBuffer>, at: number) => {
  const other = bytes.slice();
  other[at]! ^= 1;
  return other;
};

describe('the cryptography of the simulated world', () => {
  let crypto: SimCrypto;
  beforeEach(() => {
    crypto = new SimCrypto(new Map(), simRandom('crypto'));
  });

  it('a signature is 64 bytes, another each time, and good for its key and bytes alone', async () => {
    const { privateKey, publicKey } = await crypto.newSigningKey({ extractable: false });
    const other = await crypto.newSigningKey({ extractable: false });
    const [one, two] = [await crypto.sign(privateKey, text), await crypto.sign(privateKey, text)];
    expect(one).toHaveLength(64);
    expect(one).not.toEqual(two);
    expect(await crypto.verify(publicKey, text, one)).toBe(true);
    expect(await crypto.verify(other.publicKey, text, one)).toBe(false);
    expect(await crypto.verify(publicKey, changed(text, 0), one)).toBe(false);
    for (const at of [0, 20, 63]) expect(await crypto.verify(publicKey, text, changed(one, at))).toBe(false);
  });

  it('a seal hides its bytes and opens with its key, purpose and place alone', async () => {
    const { privateKey, publicKey } = await crypto.newSealingKey();
    const other = await crypto.newSealingKey();
    const sealed = await crypto.seal(publicKey, text, bound);
    expect(Buffer.from(sealed).includes(Buffer.from(text))).toBe(false);
    expect(await crypto.open(privateKey, sealed, bound)).toEqual(text);
    const wrong = [
      crypto.open(other.privateKey, sealed, bound),
      crypto.open(privateKey, sealed, { ...bound, info: 'thử 2' }),
      crypto.open(privateKey, sealed, { ...bound, aad: utf8('chỗ kia') }),
      crypto.open(privateKey, changed(sealed, 70), bound),
    ];
    for (const opening of wrong) await expect(opening).rejects.toThrow(CryptoError);
  });

  it('a private key that is not extractable is not read out', async () => {
    const { privateKey } = await crypto.newSigningKey({ extractable: false });
    await expect(crypto.exportSigningKey(privateKey)).rejects.toThrow(CryptoError);
  });
});
