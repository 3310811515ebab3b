import {
  KEY_FIELDS,
  LISTED_BY,
  keyOf,
  type Key,
  type Rows,
  type Table,
} from '../../src/tablet/storage/rows.ts';
import {
  StorageFullError,
  type Commit,
  type Room,
  type TabletStore,
  type Write,
} from '../../src/tablet/storage/tablet-store.ts';

type Tables = { [T in Table]: Map<string, { key: Key; row: Rows[T] }> };

const nameOf = (key: Key) => JSON.stringify(key);

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return a.length - b.length;
}

function emptyTables(): Tables {
  const tables = {} as Record<Table, Map<string, unknown>>;
  for (const table of Object.keys(KEY_FIELDS) as Table[]) tables[table] = new Map();
  return tables as Tables;
}

/** Faults and observations that a simulation hangs onto the store. */
export interface StoreFaults {
  /** Called before a commit; may throw. */
  beforeCommit?(commit: Commit): Promise<void> | void;
  /** Called after a commit is applied, before it is acknowledged. */
  afterCommit?(commit: Commit): Promise<void> | void;
  /** Called before a read. */
  beforeRead?(): Promise<void> | void;
}

/**
 * The tablet's database in memory, with the truth of a medium: what was committed `relaxed` may be gone after a
 * power cut, what was committed `strict` may not, nor anything before it.
 */
export class MemoryTabletStore implements TabletStore {
  private tables = emptyTables();
  /** Commits since the last strict one, in order: a power cut loses a tail of them. */
  private unflushed: Commit[] = [];
  private flushed = emptyTables();
  quotaBytes = 10 * 1024 ** 3;
  /** It was used here before, whatever is left in it. */
  used = false;
  /** Set to make the next commits fail as a full disk does. */
  full = false;

  constructor(private readonly faults: StoreFaults = {}) {}

  async get<T extends Table>(table: T, key: Key): Promise<Rows[T] | undefined> {
    await this.faults.beforeRead?.();
    return this.tables[table].get(nameOf(key))?.row;
  }

  async list<T extends Table>(table: T, prefix: Key = [], limit = Infinity): Promise<Rows[T][]> {
    await this.faults.beforeRead?.();
    const fields = LISTED_BY[table] ?? KEY_FIELDS[table];
    const found = [...this.tables[table].values()]
      .map(({ row }) => ({ row, key: fields.map((name) => row[name] as string | number) }))
      .filter(({ key }) => prefix.every((part, i) => key[i] === part));
    found.sort((a, b) => compareKeys(a.key, b.key));
    return found.slice(0, limit).map(({ row }) => row);
  }

  async last<T extends Table>(table: T): Promise<Rows[T] | undefined> {
    return (await this.list(table)).at(-1);
  }

  async commit(commit: Commit): Promise<boolean> {
    await this.faults.beforeCommit?.(commit);
    if (this.full && commit.writes.some((write) => 'put' in write)) throw new StorageFullError();
    const holds = (commit.expect ?? []).every(({ table, key, holds: test }) =>
      (test as (row: unknown) => boolean)(this.tables[table].get(nameOf(key))?.row),
    );
    if (!holds) return false;
    for (const write of commit.writes) apply(this.tables, write);
    this.unflushed.push(commit);
    if (commit.durability === 'strict') this.flush();
    await this.faults.afterCommit?.(commit);
    return true;
  }

  async room(): Promise<Room> {
    let usedBytes = 0;
    for (const { row } of this.tables.pictureBytes.values()) usedBytes += row.bytes.length;
    return { usedBytes, quotaBytes: this.quotaBytes, persisted: true, tight: false };
  }

  async keepRoom(): Promise<void> {
    this.used = true;
  }

  async usedBefore(): Promise<boolean> {
    return this.used;
  }

  /** What a reboot finds: everything strict, and of the relaxed commits after it the first `kept`. */
  powerCut(kept = 0): void {
    for (const commit of this.unflushed.slice(0, kept))
      for (const write of commit.writes) apply(this.flushed, write);
    this.unflushed = [];
    this.tables = copy(this.flushed);
  }

  private flush(): void {
    for (const commit of this.unflushed) for (const write of commit.writes) apply(this.flushed, write);
    this.unflushed = [];
  }
}

function apply(tables: Tables, write: Write): void {
  if ('remove' in write) {
    tables[write.remove].delete(nameOf(write.key));
    return;
  }
  const key = keyOf(write.put, write.row as never);
  (tables[write.put] as Map<string, unknown>).set(nameOf(key), { key, row: structuredClone(write.row) });
}

function copy(tables: Tables): Tables {
  const copied = emptyTables();
  for (const table of Object.keys(KEY_FIELDS) as Table[]) {
    (copied[table] as Map<string, unknown>) = new Map(tables[table] as Map<string, unknown>);
  }
  return copied;
}
