import type Dexie from 'dexie';
import type { Key, Table } from './rows.ts';
import type { Commit } from './tablet-store.ts';

/**
 * Questions and commits to a database that Dexie opened and keeps up to date, asked of IndexedDB itself. Through Dexie
 * each of them leaves listeners with all that they hold, which stay in memory until the next whole garbage collection:
 * a hundred kilobytes a save, and carrying that along made one save of twenty twice as slow as the others.
 */

/** A key as the database has it: one field's value, or the values of several in order. */
export const databaseKey = (key: Key): IDBValidKey => (key.length === 1 ? key[0]! : [...key]);

/** All keys of several fields that begin with these: no key's field is an array, which stands behind all others. */
export const beginningWith = (prefix: Key): IDBKeyRange => IDBKeyRange.bound([...prefix], [...prefix, []]);

/** All of a commit or nothing, in one transaction; false where an expectation does not hold. */
export function committed(db: Dexie, commit: Commit): Promise<boolean> {
  return connected(db, (connection) => writeAll(connection, commit));
}

/** The answer to one question to one table. */
export function asked<T>(
  db: Dexie,
  table: Table,
  question: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return connected(
    db,
    (connection) =>
      new Promise((resolve, reject) => {
        const transaction = connection.transaction(table, 'readonly');
        const request = question(transaction.objectStore(table));
        request.onsuccess = () => resolve(request.result);
        transaction.onabort = () =>
          reject(request.error ?? transaction.error ?? new Error('an aborted question'));
      }),
  );
}

/** A connection that the browser closed by itself is opened anew, once. */
async function connected<T>(db: Dexie, work: (connection: IDBDatabase) => Promise<T>): Promise<T> {
  if (!db.isOpen()) await db.open();
  try {
    return await work(db.backendDB());
  } catch (error) {
    if ((error as { name?: string } | null)?.name !== 'InvalidStateError') throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return work(db.backendDB());
  }
}

/**
 * Asked and written in one go, as a person waits for both: what did not hold takes the writes back. No write's end is
 * listened to: the transaction's is enough.
 */
function writeAll(db: IDBDatabase, commit: Commit): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(tablesOf(commit), 'readwrite', { durability: commit.durability });
    let ended: Error | 'unexpected' | undefined;
    const end = (why: typeof ended): void => {
      ended ??= why;
      try {
        transaction.abort();
      } catch {
        // The engine did, for a cause of its own, and says it next.
      }
    };
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => {
      if (ended === 'unexpected') resolve(false);
      else reject(transaction.error ?? ended ?? new Error('an aborted commit'));
    };
    try {
      for (const { table, key, holds } of commit.expect ?? []) {
        const asked = transaction.objectStore(table).get(databaseKey(key));
        asked.onsuccess = () => {
          if (!(holds as (row: unknown) => boolean)(asked.result)) end('unexpected');
        };
      }
      for (const write of commit.writes) {
        if ('put' in write) transaction.objectStore(write.put).put(write.row);
        else transaction.objectStore(write.remove).delete(databaseKey(write.key));
      }
    } catch (error) {
      end(error instanceof Error ? error : new Error('a refused write', { cause: error }));
    }
  });
}

function tablesOf(commit: Commit): string[] {
  const written = commit.writes.map((write) => ('put' in write ? write.put : write.remove));
  return [...new Set([...written, ...(commit.expect ?? []).map((expectation) => expectation.table)])];
}
