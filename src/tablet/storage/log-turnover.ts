/** Begins a new log under the database. @throws DOMException when there is no room for it. */
export type TurnLogOver = () => Promise<void>;

const NAME = 'log-turnover';
const STORE = 'filler';
/** Chromium begins a new log after 4 MiB: this makes it begin one twice, so that the first is surely done with. */
const FILLER_BYTES = 9 * 1024 * 1024;
/** Larger values become files of their own, beside the log. */
const VALUE_BYTES = 60_000;
const VALUES_AT_ONCE = 40;

/**
 * Chromium keeps IndexedDB in LevelDB, and goes on writing to the log that it finds. Where the log ends in half a
 * record (a full disk, a power cut), what is written after it is taken for damage at the next start, and Chromium
 * deletes the whole database (https://crbug.com/460568 saw it and turned the reuse off for ChromeOS alone). All
 * databases of an origin share one log; filling it makes LevelDB begin a new one and forget the old.
 */
export async function turnLogOver(): Promise<void> {
  const db = await opened();
  try {
    const values = Math.ceil(FILLER_BYTES / VALUE_BYTES);
    for (let at = 0; at < values; at += VALUES_AT_ONCE)
      await write(db, (store) => {
        const filler = crypto.getRandomValues(new Uint8Array(VALUE_BYTES));
        for (let i = at; i < Math.min(values, at + VALUES_AT_ONCE); i += 1) store.put(filler, i);
      });
    await write(db, (store) => store.clear());
  } finally {
    db.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
}

function write(db: IDBDatabase, act: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error(NAME));
    act(transaction.objectStore(STORE));
  });
}
