import Dexie from 'dexie';
import { NO_BALLAST, type Ballast } from './ballast.ts';
import { asked, beginningWith, committed, databaseKey } from './one-transaction.ts';
import type { TurnLogOver } from './log-turnover.ts';
import { KEY_FIELDS, LISTED_BY, type Key, type Rows, type Table } from './rows.ts';
import { StorageFullError, type Commit, type Room, type TabletStore } from './tablet-store.ts';

/** Where a context that is not the vault says that it wrote. */
export const STORE_CHANNEL = 'sotay-store';

const TABLES = Object.keys(KEY_FIELDS) as Table[];

function schema(): Record<string, string> {
  return Object.fromEntries(
    TABLES.map((table) => {
      const listed = LISTED_BY[table];
      return [table, listed ? `${path(KEY_FIELDS[table])}, ${path(listed)}` : path(KEY_FIELDS[table])];
    }),
  );
}

function path(fields: readonly string[]): string {
  return fields.length === 1 ? fields[0]! : `[${fields.join('+')}]`;
}

export interface DexieStoreParts {
  readonly ballast?: Ballast;
  readonly turnLogOver?: TurnLogOver;
}

/** What turning the log over takes. */
const TURN_BYTES = 28 * 1024 * 1024;
/** What is never spent on new capture: a turn of the log with what it takes beside, and then opening and sending. */
const LAST_BYTES = 36 * 1024 * 1024;
/** The engine gives back a turned log a moment after it said that it was done. */
const TIDYING = { tries: 15, everyMs: 200, bytes: 1024 * 1024 } as const;
/** What a row takes beside its ciphertexts. */
const ROW_BYTES = 1024;
/** What the engine may write as it opens. */
const OPENING_BYTES = 4 * 1024 * 1024;

/**
 * IndexedDB, opened and kept up to date by Dexie. One database for all officers of the tablet.
 *
 *     sound --a write failed for want of room--> hurt --room found, log turned over--> sound
 *
 * Invariant: nothing is written to it before there surely is room. Chromium writes half a record on a full medium, goes
 * on after it, and deletes the whole database at a later opening. Where another program takes the room in between,
 * it is hurt, and left alone until its log can be turned over.
 */
export class DexieStore implements TabletStore {
  private db: Dexie;
  private hurt = false;
  private opening: Promise<unknown> | null = null;
  private scant = false;
  private afresh = false;
  private writing: Promise<unknown> = Promise.resolve();
  private mending: Promise<void> | null = null;
  private readonly ballast: Ballast;
  private readonly turnLogOver: TurnLogOver;

  constructor(
    private readonly name = 'sotay',
    { ballast = NO_BALLAST, turnLogOver = async () => {} }: DexieStoreParts = {},
  ) {
    this.db = open(name);
    this.ballast = ballast;
    this.turnLogOver = turnLogOver;
  }

  get<T extends Table>(table: T, key: Key): Promise<Rows[T] | undefined> {
    return this.reading(table, (rows) => rows.get(databaseKey(key)) as IDBRequest<Rows[T] | undefined>);
  }

  list<T extends Table>(table: T, prefix: Key = [], limit?: number): Promise<Rows[T][]> {
    const by = LISTED_BY[table];
    const range = prefix.length > 0 ? beginningWith(prefix) : undefined;
    return this.reading(table, (rows) => {
      const order = by ? rows.index(path(by)) : rows;
      return order.getAll(range, limit) as IDBRequest<Rows[T][]>;
    });
  }

  async last<T extends Table>(table: T): Promise<Rows[T] | undefined> {
    const cursor = await this.reading(table, (rows) => rows.openCursor(null, 'prev'));
    return cursor?.value as Rows[T] | undefined;
  }

  async commit(commit: Commit): Promise<boolean> {
    // IndexedDB has no transaction over nothing.
    if (commit.writes.length + (commit.expect?.length ?? 0) === 0) return true;
    // One at a time: a second write on its way would go after the torn end of a first that failed.
    const turn = this.writing.then(() => this.written(commit));
    this.writing = turn.catch(() => {});
    return turn;
  }

  private async written(commit: Commit): Promise<boolean> {
    await this.mended();
    await this.roomFor(commit);
    const done = await this.attempt(commit);
    if (done !== 'no-room') return done;
    // Mended, there may be room: nothing of the first attempt was written.
    await this.mended();
    await this.roomFor(commit);
    const again = await this.attempt(commit);
    if (again !== 'no-room') return again;
    this.scant = true;
    throw new StorageFullError();
  }

  private async roomFor(commit: Commit): Promise<void> {
    if (await this.ballast.makeRoom(sizeOf(commit), commit.capture ? LAST_BYTES : 0)) return;
    this.scant = true;
    throw new StorageFullError();
  }

  private async attempt(commit: Commit): Promise<boolean | 'no-room'> {
    try {
      return await committed(this.db, commit);
    } catch (error) {
      if (!isMedium(error)) throw error;
      this.hurt = !isQuota(error);
      return 'no-room';
    }
  }

  async room(): Promise<Room> {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return {
      usedBytes: usage,
      quotaBytes: quota,
      tight: this.hurt || this.scant || (await this.ballast.spent()),
      persisted: await navigator.storage.persisted(),
    };
  }

  async keepRoom(): Promise<void> {
    this.scant = !(await this.ballast.refill());
  }

  usedBefore(): Promise<boolean> {
    return this.ballast.laidBefore();
  }

  /** Begins a new log before anything is written: what ended the last run may have left half a record in it. */
  startAfresh(): void {
    if (this.afresh) return;
    this.afresh = true;
    this.mending ??= this.firstTurn().finally(() => (this.mending = null));
  }

  /**
   * Where there is no room for it the old log is gone on with: nothing says that it is torn, and a tablet that is
   * nearly full must still open, to send what makes room. Before the first officer there is nothing that could be lost.
   */
  private async firstTurn(): Promise<void> {
    if (!(await this.ballast.laidBefore())) return;
    if (!(await this.ballast.makeRoom(TURN_BYTES, 0))) return;
    await this.turned().catch((error: unknown) => void (this.hurt = !isQuota(error)));
  }

  /** Turns the log over, and waits for the room that the old one took. */
  private async turned(): Promise<void> {
    await this.turnLogOver();
    for (let left = TIDYING.tries; left > 0; left -= 1) {
      if (await this.ballast.makeRoom(TIDYING.bytes, Number.MAX_SAFE_INTEGER)) return;
      await new Promise((resolve) => void setTimeout(resolve, TIDYING.everyMs));
    }
  }

  close(): void {
    this.db.close();
  }

  private async reading<T>(table: Table, question: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    // Chromium, opening a database on a full disk, may take it for damaged and delete it: it is left alone until then.
    await this.mended();
    try {
      return await asked(this.db, table, question);
    } catch (error) {
      if (!isMedium(error)) throw error;
      this.hurt = true;
      await this.mended();
      return await asked(this.db, table, question);
    }
  }

  /** Resolves when the database may be written. @throws StorageFullError while it may not. */
  private async mended(): Promise<void> {
    await this.mending;
    await (this.opening ??= this.ballast.makeRoom(OPENING_BYTES, 0));
    if (!this.hurt) return;
    this.mending ??= this.mend().finally(() => (this.mending = null));
    await this.mending;
  }

  private async mend(): Promise<void> {
    this.scant = true;
    if (!(await this.ballast.makeRoom(TURN_BYTES, 0))) throw new StorageFullError();
    this.close();
    this.db = open(this.name);
    await this.turned().catch(() => {
      throw new StorageFullError();
    });
    this.hurt = false;
  }
}

/** What a commit's rows take on the medium, in bytes, about. */
function sizeOf(commit: Commit): number {
  let bytes = 0;
  for (const write of commit.writes) {
    if (!('put' in write)) continue;
    bytes += ROW_BYTES;
    for (const value of Object.values(write.row)) if (value instanceof Uint8Array) bytes += value.length;
  }
  return bytes;
}

function open(name: string): Dexie {
  const db = new Dexie(name);
  db.version(2).stores(schema());
  // A newer version of the app in another tab must not cut this one off in the middle of a save; it waits until
  // no form is open, then reloads all tabs.
  db.on('versionchange', () => false);
  return db;
}

/**
 * A full medium, as Chromium tells it: an AbortError whose inner error is the QuotaExceededError where the quota is
 * used up, an UnknownError where the disk is, and then for every try to open the database.
 */
const OF_THE_MEDIUM = ['QuotaExceededError', 'UnknownError', 'OpenFailedError', 'DatabaseClosedError'];

const isMedium = (error: unknown): boolean => isOneOf(OF_THE_MEDIUM, error);

/** Refused before anything was written: the log is whole. */
const isQuota = (error: unknown): boolean => isOneOf(['QuotaExceededError'], error);

function isOneOf(names: readonly string[], error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = (cause as { inner?: unknown }).inner) {
    if (names.includes((cause as { name?: string }).name ?? '')) return true;
  }
  return false;
}
