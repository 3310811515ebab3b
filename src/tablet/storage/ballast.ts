/** Room on the medium that is kept back, to be given up in need. */
export interface Ballast {
  held(): Promise<boolean>;
  /** Lays it up. False where there is no room for it: nothing else tells so without risk. */
  restore(): Promise<boolean>;
  /** Whether it was ever laid up here. It outlives the database. */
  wasHeld(): Promise<boolean>;
  /** Gives the room back. */
  drop(): Promise<void>;
}

const NAME = 'ballast';
const MARK = 'used';
/** What it takes to turn the database's log over (`log-turnover.ts`) and to save what is open. */
const BALLAST_BYTES = 32 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;

/** As a file of the origin's private file system, which is not part of the database. */
export class FileBallast implements Ballast {
  async held(): Promise<boolean> {
    return (await this.sizeOf(NAME)) === BALLAST_BYTES;
  }

  async wasHeld(): Promise<boolean> {
    return (await this.sizeOf(MARK)) !== null;
  }

  private async sizeOf(name: string): Promise<number | null> {
    try {
      const root = await navigator.storage.getDirectory();
      return (await (await root.getFileHandle(name)).getFile()).size;
    } catch {
      return null;
    }
  }

  async restore(): Promise<boolean> {
    try {
      const root = await navigator.storage.getDirectory();
      const writable = await (await root.getFileHandle(NAME, { create: true })).createWritable();
      // Random, so that no file system stores it in less room than it stands for.
      const piece = crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
      for (let at = 0; at < BALLAST_BYTES; at += PIECE_BYTES) await writable.write(piece);
      await writable.close();
      await root.getFileHandle(MARK, { create: true });
      return true;
    } catch {
      await this.drop();
      return false;
    }
  }

  async drop(): Promise<void> {
    try {
      await (await navigator.storage.getDirectory()).removeEntry(NAME);
    } catch {
      // It was not there.
    }
  }
}

/** Where there is no medium to keep room on. */
export const NO_BALLAST: Ballast = {
  held: async () => false,
  restore: async () => true,
  wasHeld: async () => false,
  drop: async () => {},
};
