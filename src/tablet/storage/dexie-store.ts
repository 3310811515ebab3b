import Dexie, { type Table as DexieTable } from 'dexie';
import { KEY_FIELDS, type Key, type Rows, type Table } from './rows.ts';
import { StorageFullError, type Commit, type Room, type TabletStore, type Write } from './tablet-store.ts';

/** Where a context that is not the vault says that it wrote. */
export const STORE_CHANNEL = 'sotay-store';

const TABLES = Object.keys(KEY_FIELDS) as Table[];

function schema(): Record<string, string> {
  return Object.fromEntries(
    TABLES.map((table) => {
      const fields = KEY_FIELDS[table];
      return [table, fields.length === 1 ? fields[0]! : `[${fields.join('+')}]`];
    }),
  );
}

const dexieKey = (key: Key) => (key.length === 1 ? key[0]! : [...key]);

/** IndexedDB through Dexie. One database for all officers of the tablet. */
export class DexieStore implements TabletStore {
  // Two handles on one database: Dexie sets durability per handle, and only what a person is told is saved needs strict.
  private readonly strict: Dexie;
  private readonly relaxed: Dexie;

  constructor(name = 'sotay') {
    this.strict = open(name, 'strict');
    this.relaxed = open(name, 'relaxed');
  }

  async get<T extends Table>(table: T, key: Key): Promise<Rows[T] | undefined> {
    return rows(this.relaxed, table).get(dexieKey(key));
  }

  async list<T extends Table>(table: T, prefix: Key = [], limit?: number): Promise<Rows[T][]> {
    const all = rows(this.relaxed, table);
    const found = prefix.length
      ? all.where(':id').between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey])
      : all.toCollection();
    return (limit === undefined ? found : found.limit(limit)).toArray();
  }

  async last<T extends Table>(table: T): Promise<Rows[T] | undefined> {
    return rows(this.relaxed, table).orderBy(':id').last();
  }

  async commit(commit: Commit): Promise<boolean> {
    const db = commit.durability === 'strict' ? this.strict : this.relaxed;
    const tables = tablesOf(commit);
    // IndexedDB has no transaction over nothing.
    if (tables.length === 0) return true;
    let under: IDBTransaction | undefined;
    try {
      return await db.transaction('rw', tables, (transaction) => {
        under = transaction.idbtrans;
        return apply(db, commit);
      });
    } catch (error) {
      // A request that the abort cut off may be heard of before the cause of the abort is.
      throw isFull(error) || isFull(under?.error) ? new StorageFullError() : error;
    }
  }

  async room(): Promise<Room> {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { usedBytes: usage, quotaBytes: quota, persisted: await navigator.storage.persisted() };
  }

  close(): void {
    this.strict.close();
    this.relaxed.close();
  }
}

function open(name: string, durability: 'strict' | 'relaxed'): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability: durability });
  db.version(1).stores(schema());
  // A newer version of the app in another tab must not cut this one off in the middle of a save; it waits until
  // no form is open, then reloads all tabs.
  db.on('versionchange', () => false);
  return db;
}

function rows<T extends Table>(db: Dexie, table: T): DexieTable<Rows[T]> {
  return db.table(table);
}

function tablesOf(commit: Commit): string[] {
  const written = commit.writes.map((write) => ('put' in write ? write.put : write.remove));
  return [...new Set([...written, ...(commit.expect ?? []).map((expectation) => expectation.table)])];
}

async function apply(db: Dexie, commit: Commit): Promise<boolean> {
  for (const { table, key, holds } of commit.expect ?? []) {
    const row: unknown = await db.table(table).get(dexieKey(key));
    if (!(holds as (row: unknown) => boolean)(row)) return false;
  }
  await Promise.all(commit.writes.map((write) => applyOne(db, write)));
  return true;
}

function applyOne(db: Dexie, write: Write): PromiseLike<unknown> {
  return 'put' in write
    ? db.table(write.put).put(write.row)
    : db.table(write.remove).delete(dexieKey(write.key));
}

// Chromium reports a full disk as an AbortError whose inner error is the QuotaExceededError.
function isFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = (cause as { inner?: unknown }).inner) {
    if ((cause as { name?: string }).name === 'QuotaExceededError') return true;
  }
  return false;
}
