import { expect, it } from 'vitest';
import { toBase64url } from '../../src/lib/base64url.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { WebCryptoAdapter } from '../../src/platform/webcrypto.ts';
import type { ObjectStore } from '../../src/registry/object-store.ts';

const bytes = utf8('ciphertext');
const address = async (of = bytes) => toBase64url(await new WebCryptoAdapter().sha256(of));

/** What every object store does. `make` gives an empty one. */
export function objectStoreContract(make: () => ObjectStore): void {
  it('has nothing that was never put', async () => {
    const store = make();
    expect(await store.has(await address())).toBe(false);
    expect(await store.get(await address())).toBeNull();
  });

  it('gives back what was put, byte for byte', async () => {
    const store = make();
    await store.put(await address(), bytes);
    expect(await store.has(await address())).toBe(true);
    expect(await store.get(await address())).toEqual(bytes);
  });

  it('changes nothing when the same is put again', async () => {
    const store = make();
    await store.put(await address(), bytes);
    await store.put(await address(), utf8('something else'));
    expect(await store.get(await address())).toEqual(bytes);
  });

  it('keeps addresses apart that differ by the case of a letter', async () => {
    const store = make();
    const upper = 'A'.repeat(43);
    const lower = `a${upper.slice(1)}`;
    await store.put(upper, bytes);
    expect(await store.has(lower)).toBe(false);
  });

  it('is not changed through the bytes that it took or gave', async () => {
    const store = make();
    const own = bytes.slice();
    await store.put(await address(), own);
    own.fill(0);
    (await store.get(await address()))?.fill(0);
    expect(await store.get(await address())).toEqual(bytes);
  });

  it('takes the same object from many at once', async () => {
    const store = make();
    const at = await address();
    await Promise.all(Array.from({ length: 8 }, () => store.put(at, bytes)));
    expect(await store.get(at)).toEqual(bytes);
  });

  it('holds an empty object', async () => {
    const store = make();
    const empty = new Uint8Array(0);
    await store.put(await address(empty), empty);
    expect(await store.get(await address(empty))).toEqual(empty);
  });
}
