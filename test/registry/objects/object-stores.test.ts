import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { utf8 } from '../../../src/lib/bytes.ts';
import { FileObjectStore, ObjectAddressError } from '../../../src/registry/objects/file-object-store.ts';
import { MemoryObjectStore } from '../../../src/registry/objects/memory-object-store.ts';
import { objectStoreContract } from '../../contract/object-store.ts';

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'objects-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

describe('the object store in memory', () => objectStoreContract(() => new MemoryObjectStore()));

describe('the object store in files', () => {
  objectStoreContract(() => new FileObjectStore(join(folder(), 'not', 'made', 'yet')));

  it.each(['', '../../../../etc/passwd', 'A'.repeat(42), `${'A'.repeat(42)}/`])(
    'takes no name but an address: "%s"',
    async (name) => {
      const store = new FileObjectStore(folder());
      await expect(store.put(name, utf8('x'))).rejects.toThrow(ObjectAddressError);
      await expect(store.get(name)).rejects.toThrow(ObjectAddressError);
    },
  );

  it('leaves nothing unfinished, and finds all of it after a start', async () => {
    const root = folder();
    const addresses = ['A', 'E', 'I'].map((sign) => sign.repeat(43));
    for (const address of addresses) await new FileObjectStore(root).put(address, utf8(address));
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files).toHaveLength(3);
    for (const address of addresses)
      expect(await new FileObjectStore(root).get(address)).toEqual(utf8(address));
  });
});
