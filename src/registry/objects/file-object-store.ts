import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Value from 'typebox/value';
import type { Bytes } from '../../lib/bytes.ts';
import { Hash } from '../../protocol/schema.ts';
import type { ObjectStore } from '../object-store.ts';

/** An address that is none, so that no other file can be named by it. */
export class ObjectAddressError extends Error {
  readonly code = 'object-address';
  constructor() {
    super('not the address of an object');
    this.name = 'ObjectAddressError';
  }
}

/**
 * Objects as files in two levels of folders (4,096 in all), so that no folder grows past what a file system lists
 * quickly. An object appears whole or not at all, also when the power goes.
 */
export class FileObjectStore implements ObjectStore {
  constructor(private readonly root: string) {}

  async has(address: string): Promise<boolean> {
    return access(this.pathOf(address)).then(
      () => true,
      (error: unknown) => orMissing(error, false),
    );
  }

  async put(address: string, bytes: Bytes): Promise<void> {
    const path = this.pathOf(address);
    if (await this.has(address)) return;
    await makeFolder(this.root, dirname(path));
    const unfinished = `${path}.${randomUUID()}.part`;
    try {
      await writeDurably(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  async get(address: string): Promise<Bytes | null> {
    return readFile(this.pathOf(address)).then(
      (found) => new Uint8Array(found),
      (error: unknown) => orMissing(error, null),
    );
  }

  private pathOf(address: string): string {
    if (!Value.Check(Hash, address)) throw new ObjectAddressError();
    // Hex, for base64url may differ by case alone, which some file systems do not tell apart.
    const name = Buffer.from(address, 'base64url').toString('hex');
    return join(this.root, name.slice(0, 2), name.slice(2, 3), name);
  }
}

/** A new folder's own entry must be on the disk too, else the object in it is lost with it. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = folder; at.length >= root.length; at = dirname(at)) await syncFolder(dirname(at));
}

async function writeDurably(path: string, bytes: Bytes): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function orMissing<T>(error: unknown, missing: T): T {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
  throw error;
}
