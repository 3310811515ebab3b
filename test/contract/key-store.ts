import { expect, it } from 'vitest';
import { utf8 } from '../../src/lib/bytes.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import type { KeyStore } from '../../src/registry/key-store.ts';

const crypto = new WebCryptoAdapter();
const bound = { info: 'contract', aad: utf8('bound') };

/** What every key store does. `make` gives a new one, and the way in which its operator rotates the keys. */
export function keyStoreContract(make: () => Promise<{ keys: KeyStore; rotate: () => Promise<void> }>): void {
  it('signs with a key whose public half it names first', async () => {
    const { keys } = await make();
    const { id, key } = await keys.signing();
    const [first] = await keys.verifying();
    expect(first?.id).toBe(id);
    expect(await crypto.verify(first!.key, utf8('x'), await crypto.sign(key, utf8('x')))).toBe(true);
  });

  it('opens what was sealed to it', async () => {
    const { keys } = await make();
    const { id, key } = await keys.sealing();
    const sealed = await crypto.seal(key, utf8('secret'), bound);
    expect(await crypto.open((await keys.opening(id))!, sealed, bound)).toEqual(utf8('secret'));
  });

  it('has no key for an id that is not its own', async () => {
    const { keys } = await make();
    expect(await keys.opening('seal-of-another')).toBeNull();
    expect(await keys.opening((await keys.signing()).id)).toBeNull();
  });

  it('never opens with the recovery key', async () => {
    const { keys } = await make();
    expect(await keys.opening((await keys.recovery()).id)).toBeNull();
  });

  it('has new current keys after a rotation', async () => {
    const { keys, rotate } = await make();
    const before = [(await keys.signing()).id, (await keys.sealing()).id];
    await rotate();
    const after = [(await keys.signing()).id, (await keys.sealing()).id];
    expect(new Set([...before, ...after]).size).toBe(4);
    expect((await keys.verifying()).map(({ id }) => id)).toEqual([after[0], before[0]]);
  });

  it('opens after a rotation what was sealed before it', async () => {
    const { keys, rotate } = await make();
    const { id, key } = await keys.sealing();
    const sealed = await crypto.seal(key, utf8('secret'), bound);
    await rotate();
    expect(await crypto.open((await keys.opening(id))!, sealed, bound)).toEqual(utf8('secret'));
  });

  it('keeps recovery key, wrapping key and secret over a rotation', async () => {
    const { keys, rotate } = await make();
    const [recovery, secret] = [await keys.recovery(), await keys.secret()];
    const wrapped = await crypto.encrypt(await keys.wrapping(), utf8('key'), utf8('aad'));
    await rotate();
    expect([await keys.recovery(), await keys.secret()]).toEqual([recovery, secret]);
    expect(await crypto.decrypt(await keys.wrapping(), wrapped, utf8('aad'))).toEqual(utf8('key'));
  });
}
