import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
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

it('opens anew where the browser closed the connection by itself, for questions as for commits', async () => {
  const store = new DexieStore('closed');
  await store.commit({ writes: [row('one')], durability: 'strict' });
  const begin = IDBDatabase.prototype.transaction;
  const closedOnce = (): void => {
    IDBDatabase.prototype.transaction = () => {
      IDBDatabase.prototype.transaction = begin;
      throw new DOMException('closed', 'InvalidStateError');
    };
  };
  closedOnce();
  expect(await store.commit({ writes: [row('two')], durability: 'strict' })).toBe(true);
  closedOnce();
  expect((await store.list('copies')).map(({ change }) => change)).toEqual(['one', 'two']);
});

it('opens it once for all who asked at the same time', async () => {
  const store = new DexieStore('closed for all');
  await store.commit({ writes: [row('one')], durability: 'strict' });
  const begin = IDBDatabase.prototype.transaction;
  const closed = new Set<IDBDatabase>();
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    if (closed.size === 0) closed.add(this);
    if (closed.has(this)) throw new DOMException('closed', 'InvalidStateError');
    return begin.apply(this, given);
  };
  const opens = vi.spyOn(indexedDB, 'open');
  const asked = await Promise.all([1, 2, 3].map(() => store.list('copies'))).finally(() => {
    IDBDatabase.prototype.transaction = begin;
  });
  expect(asked.map((rows) => rows.length)).toEqual([1, 1, 1]);
  expect(opens).toHaveBeenCalledTimes(1);
  opens.mockRestore();
});

/** A medium with so much free room beside what was kept; tells what was done in order. */
function needs({ kept = 64, free = 0, laidBefore = true } = {}) {
  const MEBIBYTE = 1024 * 1024;
  const done: string[] = [];
  let keptNow = kept;
  let freeNow = free;
  const ballast = {
    makeRoom: async (bytes: number, keep: number) => {
      const wanted = bytes / MEBIBYTE;
      if (freeNow >= wanted) return true;
      const given = Math.min(keptNow - keep / MEBIBYTE, Math.max(wanted, 4));
      if (given < wanted) return false;
      keptNow -= given;
      freeNow += given;
      done.push(`gave up ${given}`);
      return true;
    },
    refill: async () => false,
    spent: async () => keptNow < 64,
    laidBefore: async () => laidBefore,
  };
  const turnLogOver = async () => void done.push('turned over');
  /** As another program does. */
  const takeAll = () => void (freeNow = 0);
  return { done, takeAll, parts: { ballast, turnLogOver } };
}

it('writes into the room that was kept, and not at all once only what mends it is left', async () => {
  const { done, takeAll, parts } = needs();
  const store = new DexieStore('kept', parts);
  let written = 0;
  const puts = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    written += 1;
    return puts.apply(this, given);
  };
  const refused = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) {
      takeAll();
      await store.commit({ writes: [row(`row ${i}`)], durability: 'strict', capture: true });
    }
  };
  await expect(refused()).rejects.toBeInstanceOf(StorageFullError);
  expect(written).toBe(7);
  expect(await store.list('copies')).toHaveLength(7);
  expect(done).toEqual(Array.from({ length: 7 }, () => 'gave up 4'));
});

it('still opens and sends where capture is refused', async () => {
  const { takeAll, parts } = needs({ kept: 36 });
  const store = new DexieStore('opens', parts);
  await store.list('copies');
  takeAll();
  const capture = store.commit({ writes: [row('form')], durability: 'strict', capture: true });
  await expect(capture).rejects.toBeInstanceOf(StorageFullError);
  takeAll();
  expect(await store.commit({ writes: [row('receipt')], durability: 'strict' })).toBe(true);
});

it('waits for the room of the old log before it writes', async () => {
  const { done, parts } = needs({ kept: 29 });
  let tidying = 3;
  const makeRoom: typeof parts.ballast.makeRoom = async (bytes, keep) => {
    if (keep < 1e12) return parts.ballast.makeRoom(bytes, keep);
    tidying -= 1;
    done.push(`looked ${tidying}`);
    return tidying === 0;
  };
  const store = new DexieStore('tidying', { ...parts, ballast: { ...parts.ballast, makeRoom } });
  store.startAfresh();
  await store.commit({ writes: [row('one')], durability: 'strict' });
  expect(done).toEqual(['gave up 28', 'turned over', 'looked 2', 'looked 1', 'looked 0']);
});

it('turns the log over before it writes again, where another program took the room in between', async () => {
  const { done, parts } = needs({ free: 10 });
  const store = new DexieStore('mended', parts);
  fullAfterOneRow(() => {
    IDBObjectStore.prototype.put = put;
    throw new DOMException('no room', 'UnknownError');
  });
  const writes = [row('one'), row('two')];
  expect(await store.commit({ writes, durability: 'strict' })).toBe(true);
  expect(done).toEqual(['gave up 28', 'turned over']);
  expect(await store.list('copies')).toHaveLength(2);
});

it('is not hurt where the browser refuses by its quota, before anything is written', async () => {
  const { done, parts } = needs({ free: 100 });
  const store = new DexieStore('quota', parts);
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  const commit = store.commit({ writes: [row('one')], durability: 'strict' });
  await expect(commit).rejects.toBeInstanceOf(StorageFullError);
  IDBObjectStore.prototype.put = put;
  const storage = { estimate: async () => ({}), persisted: async () => true };
  vi.stubGlobal('navigator', { storage });
  expect((await store.room()).tight).toBe(true);
  vi.unstubAllGlobals();
  expect(await store.commit({ writes: [row('two')], durability: 'strict' })).toBe(true);
  expect(done).toEqual([]);
});

it('begins a new log at its start, where room for it can be had', async () => {
  const { done, parts } = needs({ free: 100 });
  const store = new DexieStore('afresh', parts);
  store.startAfresh();
  await store.commit({ writes: [row('one')], durability: 'strict' });
  expect(done).toEqual(['turned over']);
});

it('leaves the log of a tablet that was never used as it is', async () => {
  const { done, parts } = needs({ free: 100, laidBefore: false });
  const store = new DexieStore('new', parts);
  store.startAfresh();
  await store.commit({ writes: [row('one')], durability: 'strict' });
  expect(done).toEqual([]);
});

it('opens and writes on a device that is nearly full, where no room can be kept', async () => {
  const { done, parts } = needs({ kept: 0, free: 5 });
  const store = new DexieStore('nearly full', parts);
  store.startAfresh();
  expect(await store.commit({ writes: [row('one')], durability: 'strict' })).toBe(true);
  expect(await store.list('copies')).toHaveLength(1);
  expect(done).toEqual([]);
});
