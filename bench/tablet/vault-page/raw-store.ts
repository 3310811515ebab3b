/** The least that a page can do: one object store, raw IndexedDB, one strict transaction for each record. */
export async function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw-peer', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'record' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
}

export async function putRaw(db: IDBDatabase, row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.objectStore('records').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('aborted'));
  });
}
