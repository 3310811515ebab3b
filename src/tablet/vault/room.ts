import type { TabletStore } from '../storage/tablet-store.ts';
import type { RoomView } from './api.ts';
import type { Books } from './books.ts';

/** What a record with its pictures takes until this tablet has measured its own: four pictures of 150 kB and rows. */
const FIRST_GUESS_BYTES = 700 * 1024;
const LOW_RECORDS = 50;
/** Below this new capture stops; open forms still save. */
const FULL_RECORDS = 10;
/** Share of the quota kept back, so that bookkeeping of what is saved always fits. */
const RESERVE = 0.02;

/** Room left, told in records. */
export async function roomView(store: TabletStore, books: Books): Promise<RoomView> {
  const { usedBytes, quotaBytes, persisted, tight } = await store.room();
  const free = tight ? 0 : Math.max(0, quotaBytes * (1 - RESERVE) - usedBytes);
  const records = Math.floor(free / bytesPerRecord(books));
  const level = records < FULL_RECORDS ? 'full' : records < LOW_RECORDS ? 'low' : 'plenty';
  return { records, level, persisted };
}

/** Lays up again what was given up, where there is room for it. True when that changes what a person is told. */
export async function keepRoom(store: TabletStore): Promise<boolean> {
  const { tight } = await store.room();
  await store.keepRoom();
  return (await store.room()).tight !== tight;
}

function bytesPerRecord({ measured: { bytes, records } }: Books): number {
  if (records < 5) return FIRST_GUESS_BYTES;
  // A tenth more for versions, sealed copies and the database's own pages.
  return Math.max(FIRST_GUESS_BYTES / 4, (bytes / records) * 1.1);
}
