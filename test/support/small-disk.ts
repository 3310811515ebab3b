import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECES = [1024 * 1024, 4096] as const;

/** Whether this process may mount a file system of its own. */
export function mayMount(): boolean {
  try {
    new SmallDisk(1).release();
    return true;
  } catch {
    return false;
  }
}

/** A medium of few megabytes, in memory, that can be filled to the last byte and freed again. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  private readonly filler = join(this.folder, 'filler');

  /** @throws where mounting is not allowed */
  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder], {
      stdio: 'ignore',
    });
  }

  fill(): void {
    for (const size of PIECES) {
      const piece = Buffer.alloc(size, 1);
      try {
        for (;;) appendFileSync(this.filler, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  release(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
