import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { DexieStore } from '../../../src/tablet/storage/dexie-store.ts';
import { StorageFullError } from '../../../src/tablet/storage/tablet-store.ts';

const put = IDBObjectStore.prototype.put;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

const row = (change: string) => ({ put: 'copies', row: { change, copy: new Uint8Array(9) } }) as const;

/** From the second row on the engine says that its device is full, as Chromium does: the transaction aborts. */
function fullAfterOneRow(how: (transaction: IDBTransaction) => IDBRequest): void {
  let puts = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    puts += 1;
    return puts === 1 ? put.apply(this, given) : how(this.transaction);
  };
}

const WAYS = {
  'throws at once': () => {
    throw new DOMException('no room', 'QuotaExceededError');
  },
  'aborts the transaction': (transaction: IDBTransaction) => {
    const request = transaction.objectStore('copies').get('none');
    // The engine's own way to abort with a cause; a page can only abort without one.
    (transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    return request;
  },
};
for (const [what, how] of Object.entries(WAYS)) {
  it(`says that the device is full where the engine ${what}, and keeps nothing of the commit`, async () => {
    const store = new DexieStore(`full ${what}`);
    await store.commit({ writes: [row('before')], durability: 'strict' });
    fullAfterOneRow(how);
    const commit = store.commit({ writes: [row('one'), row('two')], durability: 'strict' });
    await expect(commit).rejects.toBeInstanceOf(StorageFullError);
    IDBObjectStore.prototype.put = put;
    expect((await store.list('copies')).map(({ change }) => change)).toEqual(['before']);
  });
}

it('passes any other failure on as it is', async () => {
  const store = new DexieStore('other');
  IDBObjectStore.prototype.put = () => {
    throw new RangeError('on purpose');
  };
  await expect(store.commit({ writes: [row('one')], durability: 'strict' })).rejects.toThrow('on purpose');
});

/** Room kept back, and a log that is turned over; tells what was done in order. */
function needs({ held = false, wasHeld = true, roomAgain = false } = {}) {
  const done: string[] = [];
  let here = held;
  const ballast = {
    held: async () => here,
    wasHeld: async () => wasHeld,
    restore: async () => (here = roomAgain),
    drop: async () => {
      here = false;
      done.push('dropped');
    },
  };
  const turnLogOver = async () => void done.push('turned over');
  return { done, parts: { ballast, turnLogOver } };
}

it('gives up the room that was kept, turns the log over and only then writes again', async () => {
  const { done, parts } = needs({ held: true });
  const store = new DexieStore('mended', parts);
  fullAfterOneRow(() => {
    IDBObjectStore.prototype.put = put;
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const writes = [row('one'), row('two')];
  expect(await store.commit({ writes, durability: 'strict' })).toBe(true);
  expect(done).toEqual(['dropped', 'turned over']);
  expect(await store.list('copies')).toHaveLength(2);
});

it('begins a new log at its start, where room for it can be had', async () => {
  const { done, parts } = needs({ roomAgain: true });
  const store = new DexieStore('afresh', parts);
  store.startAfresh();
  await store.commit({ writes: [row('one')], durability: 'strict' });
  expect(done).toEqual(['dropped', 'turned over']);
});

it('opens and writes on a device that is nearly full, where no room can be kept', async () => {
  const { done, parts } = needs();
  const store = new DexieStore('nearly full', parts);
  store.startAfresh();
  expect(await store.commit({ writes: [row('one')], durability: 'strict' })).toBe(true);
  expect(await store.list('copies')).toHaveLength(1);
  expect(done).toEqual([]);
});
