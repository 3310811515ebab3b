import { KEY_FIELDS, keyOf, type Rows, type Table } from '../../src/tablet/storage/rows.ts';
import type { Commit, Write } from '../../src/tablet/storage/tablet-store.ts';

export type Shelves = { [T in Table]: Map<string, Rows[T]> };

function emptyShelves(): Shelves {
  return Object.fromEntries(Object.keys(KEY_FIELDS).map((table) => [table, new Map()])) as unknown as Shelves;
}

export const shelfKey = (key: readonly (string | number)[]) => key.join(' ');

/** What a tablet's medium holds, followed from its commits by other code than the store's own. */
export class TabletTruth {
  /** As programs see it. */
  now = emptyShelves();
  /** As a power cut leaves it. */
  private readonly flushed = emptyShelves();
  private waiting: Commit[] = [];

  commit(commit: Commit): void {
    for (const write of commit.writes) put(this.now, write);
    this.waiting.push(commit);
    if (commit.durability === 'strict') this.flush(this.waiting.length);
  }

  get unflushed(): number {
    return this.waiting.length;
  }

  powerCut(kept: number): void {
    this.flush(kept);
    this.waiting = [];
    this.now = Object.fromEntries(
      Object.entries(this.flushed).map(([table, rows]) => [table, new Map(rows as Map<string, unknown>)]),
    ) as unknown as Shelves;
  }

  private flush(count: number): void {
    for (const commit of this.waiting.splice(0, count))
      for (const write of commit.writes) put(this.flushed, write);
  }

  /** Whether a power cut now would leave the row. */
  isFlushed<T extends Table>(table: T, key: string): boolean {
    return this.flushed[table].has(key);
  }
}

function put(shelves: Shelves, write: Write): void {
  if ('remove' in write) shelves[write.remove].delete(shelfKey(write.key));
  else
    (shelves[write.put] as Map<string, unknown>).set(
      shelfKey(keyOf(write.put, write.row as never)),
      write.row,
    );
}
