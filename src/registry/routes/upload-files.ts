import { open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import type { Bytes } from '../../lib/bytes.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { ObjectStore } from '../object-store.ts';
import type { Registry } from '../registry.ts';

// A tablet that was away for longer begins the picture anew; the folder stays small.
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * Uploads that are not complete, one file for each address and nothing beside it: size and right to upload come
 * from the registry, progress from the file. So there is no second file that a power cut could leave torn.
 */
export class UploadFiles extends DataStore {
  constructor(
    private readonly folder: string,
    private readonly parts: { registry: Registry; objects: ObjectStore },
  ) {
    super();
    // A body in the creation itself, or a length told later, has no use here.
    this.extensions = ['creation'];
  }

  /** Made once: creation again finds what is there, with the progress that it has. */
  override async create(upload: Upload): Promise<Upload> {
    if (await this.parts.objects.has(upload.id)) return upload;
    const file = await open(join(this.folder, upload.id), 'a');
    await file.close();
    return upload;
  }

  /** Acknowledges only what is on the disk; what a cut left is on the disk too before its offset is told. */
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    // Held already: there is nothing to write to.
    if ((await this.progress(id)) === null) return offset;
    const file = await open(join(this.folder, id), 'r+');
    try {
      let at = offset;
      for await (const piece of readable) at = await writeAll(file, piece as Buffer, at);
      return at;
    } finally {
      await file.datasync().finally(() => file.close());
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const expected = await this.parts.registry.expectedPicture(id);
    if (!expected) throw new ProtocolError('not-found');
    const offset = (await this.progress(id)) ?? (await this.whenHeld(id, expected.bytes));
    if (offset === null) throw new ProtocolError('not-found');
    return new Upload({ id, size: expected.bytes, offset, metadata: { cipher: id } });
  }

  /** Bytes that are there; null where no upload was begun. */
  async progress(id: string): Promise<number | null> {
    const found = await stat(join(this.folder, id)).catch(orMissing);
    return found && found.size;
  }

  async bytes(id: string): Promise<Bytes | null> {
    const found = await readFile(join(this.folder, id)).catch(orMissing);
    return found && new Uint8Array(found);
  }

  override remove(id: string): Promise<void> {
    return rm(join(this.folder, id), { force: true });
  }

  /** Drops uploads that nobody went on with. @returns how many. */
  override async deleteExpired(): Promise<number> {
    let dropped = 0;
    for (const id of await readdir(this.folder)) {
      const found = await stat(join(this.folder, id)).catch(orMissing);
      if (!found || Date.now() - found.mtimeMs < KEPT_MS) continue;
      await this.remove(id);
      dropped += 1;
    }
    return dropped;
  }

  private async whenHeld(id: string, bytes: number): Promise<number | null> {
    return (await this.parts.objects.has(id)) ? bytes : null;
  }
}

/** @returns the offset behind what was written. */
async function writeAll(file: FileHandle, piece: Uint8Array, offset: number): Promise<number> {
  for (let done = 0; done < piece.length;) {
    done += (await file.write(piece, done, piece.length - done, offset + done)).bytesWritten;
  }
  return offset + piece.length;
}

function orMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
