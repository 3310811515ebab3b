import 'fake-indexeddb/auto';
import { tabletStoreContract } from '../../contract/tablet-store.ts';
import { DexieStore } from '../../../src/tablet/storage/dexie-store.ts';
import { MemoryTabletStore } from '../../support/memory-tablet-store.ts';

let opened = 0;

tabletStoreContract('MemoryTabletStore', async () => new MemoryTabletStore());
tabletStoreContract('DexieStore', async () => new DexieStore(`contract-${(opened += 1)}`));
