import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { tabletStoreContract } from '../../contract/tablet-store.ts';
import { DexieStore } from '../../../src/tablet/storage/dexie-store.ts';
import { KEY_FIELDS, type Table } from '../../../src/tablet/storage/rows.ts';
import { MemoryTabletStore } from '../../support/memory-tablet-store.ts';

let opened = 0;

tabletStoreContract('MemoryTabletStore', async () => new MemoryTabletStore());
tabletStoreContract('DexieStore', async () => new DexieStore(`contract-${(opened += 1)}`));

it('opens what the first version laid down, where pictures were found by their address alone', async () => {
  const first = new Dexie('first-version');
  const keys = (Object.keys(KEY_FIELDS) as Table[]).map((table) => [table, [...KEY_FIELDS[table]]] as const);
  first
    .version(1)
    .stores(
      Object.fromEntries(
        keys.map(([table, [one, ...more]]) => [table, more.length ? `[${[one, ...more].join('+')}]` : one!]),
      ),
    );
  await first.table('pictures').put({ cipher: 'c1', owner: 'o1', record: 'r1' });
  first.close();
  const store = new DexieStore('first-version');
  expect(await store.list('pictures', ['o1', 'r1'])).toHaveLength(1);
});
