/** Room on the medium that is kept back, to be given up in need. */
export interface Ballast {
  /**
   * Whether so many bytes find room, where need be in what was kept: it is given up down to `keep` bytes. To be asked
   * before each write to the database, which does not survive being told half way that there is none.
   */
  makeRoom(bytes: number, keep: number): Promise<boolean>;
  /** Lays up what is missing, as far as there is room. False where that is not all of it. */
  refill(): Promise<boolean>;
  /** Whether some of it was given up, and not laid up again since. */
  spent(): Promise<boolean>;
  /** Whether it was ever laid up here. It outlives the database. */
  laidBefore(): Promise<boolean>;
}

const NAME = 'ballast';
const MARK = 'used';
const MEBIBYTE = 1024 * 1024;
/**
 * What capture never takes of it (`dexie-store.ts`), and ten records with their pictures. With what is laid beyond it
 * in passing 64 MiB at most: Chromium counts a file that grows as the next power of two.
 */
const WHOLE_BYTES = 59 * MEBIBYTE;
/** Given up at once: the database's own tidying writes files of 2 to 4 MiB. */
const STEP_BYTES = 4 * MEBIBYTE;
/** What the database writes beside the rows themselves. */
const BESIDE_BYTES = MEBIBYTE / 16;

/** What of FileSystemSyncAccessHandle is used; TypeScript knows it in a worker's library alone, and not the mode. */
interface SyncFile {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(bytes: number): void;
  flush(): void;
}
interface SyncOpener {
  createSyncAccessHandle(options: { mode: 'readwrite-unsafe' }): Promise<SyncFile>;
}

/** Given or looked for beyond what is asked, and taken for there as long: a save follows the keystroke's write at once. */
const AHEAD_BYTES = MEBIBYTE / 8;
const AHEAD_MS = 200;
/**
 * Laid up beyond what is kept, in quiet moments: a write is given its room by cutting this, which is sooner done than
 * growing the file to see whether there is room.
 */
const SPARE_BYTES = MEBIBYTE;
const SPARE_PIECE_BYTES = MEBIBYTE / 8;
const SPARE_AFTER_MS = 100;
const SPARE_EVERY_MS = 20;

/**
 * As a file of the origin's private file system, which is not part of the database. Room is found by growing the file
 * and cutting it back before anything reaches the medium: a full one says so at the growing.
 */
export class FileBallast implements Ballast {
  /** Room that was there a moment ago. */
  private sure = { bytes: 0, untilMs: 0 };
  private opened: Promise<SyncFile | null> | null = null;
  private marked = false;
  private layingSpare = false;
  // Random, so that no file system stores it in less room than it stands for; large, since each call that makes the
  // file longer asks the browser's quota.
  private readonly filler = random(MEBIBYTE);

  constructor(private readonly name = NAME) {}

  async makeRoom(bytes: number, keep: number): Promise<boolean> {
    const file = await this.file();
    const wanted = bytes + BESIDE_BYTES;
    if (!file || this.isSure(bytes)) return true;
    if (this.cutSpare(file, wanted + AHEAD_BYTES) || this.hasRoom(file, wanted + AHEAD_BYTES)) {
      this.sure = { bytes: AHEAD_BYTES, untilMs: performance.now() + AHEAD_MS };
      void this.laySpare(file);
      return true;
    }
    const size = file.getSize();
    const left = Math.max(keep, size - Math.max(wanted, STEP_BYTES));
    if (size - left >= wanted) {
      file.truncate(left);
      file.flush();
    }
    return this.hasRoom(file, wanted);
  }

  async refill(): Promise<boolean> {
    const file = await this.file();
    if (!file) return true;
    const before = file.getSize();
    if (before < WHOLE_BYTES) {
      // As much as there is room for, but a step: the last free bytes of the medium are not taken for it. In pieces that
      // are each on the medium before the next, so that a save that comes meanwhile does not wait for them all.
      for (let size = before; size < WHOLE_BYTES + STEP_BYTES; size += MEBIBYTE) {
        // A save took of it meanwhile: there is no room, and nothing is laid beyond a hole.
        if (file.getSize() < size) return false;
        if (!this.grow(file, size, MEBIBYTE)) {
          file.truncate(Math.max(before, size - STEP_BYTES));
          return false;
        }
        if (size % STEP_BYTES === 0) file.flush();
        await pause(0);
      }
      file.truncate(WHOLE_BYTES);
    }
    await this.mark();
    return true;
  }

  async spent(): Promise<boolean> {
    const file = await this.file();
    // While it is laid up for the first time nothing says that there is no room.
    return file !== null && file.getSize() < WHOLE_BYTES && (await this.laidBefore());
  }

  async laidBefore(): Promise<boolean> {
    try {
      await (await navigator.storage.getDirectory()).getFileHandle(MARK);
      return true;
    } catch {
      return false;
    }
  }

  /** Once in this context: who asks every few seconds whether all is laid up costs the tablet nothing. */
  private async mark(): Promise<void> {
    if (this.marked) return;
    await (await navigator.storage.getDirectory()).getFileHandle(MARK, { create: true });
    this.marked = true;
  }

  private cutSpare(file: SyncFile, bytes: number): boolean {
    const size = file.getSize();
    if (size - bytes < WHOLE_BYTES) return false;
    file.truncate(size - bytes);
    return true;
  }

  /** In pieces, so that a save that comes meanwhile does not wait for them all; none where there is no room for one. */
  private async laySpare(file: SyncFile): Promise<void> {
    if (this.layingSpare) return;
    this.layingSpare = true;
    await pause(SPARE_AFTER_MS);
    for (
      let size = file.getSize();
      size >= WHOLE_BYTES && size < WHOLE_BYTES + SPARE_BYTES;
      size = file.getSize()
    ) {
      if (!this.grow(file, size, SPARE_PIECE_BYTES)) break;
      await pause(SPARE_EVERY_MS);
    }
    this.layingSpare = false;
  }

  private isSure(bytes: number): boolean {
    const left = this.sure.bytes - bytes;
    if (left < BESIDE_BYTES || performance.now() > this.sure.untilMs) return false;
    this.sure = { ...this.sure, bytes: left };
    return true;
  }

  private hasRoom(file: SyncFile, bytes: number): boolean {
    const size = file.getSize();
    if (!this.grow(file, size, bytes)) return false;
    file.truncate(size);
    return true;
  }

  private grow(file: SyncFile, size: number, by: number): boolean {
    try {
      for (let at = size; at < size + by; at += this.filler.length) {
        const piece = this.filler.subarray(0, Math.min(this.filler.length, size + by - at));
        if (file.write(piece, { at }) < piece.length) throw new Error('cut short');
      }
      return true;
    } catch {
      file.truncate(size);
      return false;
    }
  }

  /** Null where the browser has no such access here, as in a service worker: there nothing is known of the medium. */
  private file(): Promise<SyncFile | null> {
    this.opened ??= open(this.name).catch(() => null);
    return this.opened;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** As many random bytes as are asked for; the platform gives 64 KiB at once. */
function random(bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(all.subarray(at, at + 65_536));
  return all;
}

/** All tabs of the origin hold it at once where the browser lets them. */
async function open(name: string): Promise<SyncFile> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name, { create: true });
  return (handle as FileSystemFileHandle & SyncOpener).createSyncAccessHandle({ mode: 'readwrite-unsafe' });
}

/** Where there is no medium to keep room on. */
export const NO_BALLAST: Ballast = {
  makeRoom: async () => true,
  refill: async () => true,
  spent: async () => false,
  laidBefore: async () => false,
};

/** Looks for room by a ballast that is never laid up: what is written so never takes of another's. */
export function sparing(ballast: Ballast): Ballast {
  return { ...NO_BALLAST, makeRoom: (bytes, keep) => ballast.makeRoom(bytes, keep) };
}
