import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Write } from '../../../src/tablet/storage/tablet-store.ts';
import { Books, observed } from '../../../src/tablet/vault/books.ts';
import { MemoryTabletStore } from '../../support/memory-tablet-store.ts';

const bytes = new Uint8Array(1);
const owner = fc.constantFrom('o1', 'o2');
const name = fc.constantFrom('a', 'b', 'c');
const no = fc.nat(2);

const recordWrite = fc.tuple(owner, name, no).map(([own, record, version]): Write => ({
  put: 'records',
  row: { owner: own, record, site: 's', status: 'draft', version, head: null, receipted: null, at: 1 },
}));
const outboxWrite = fc.tuple(owner, name, no).map(([own, change, size]): Write => ({
  put: 'outbox',
  row: { change, owner: own, record: change, version: 1, size, at: 1 },
}));
const pictureWrite = fc
  .tuple(owner, name, name, fc.constantFrom('draft', 'waiting', 'held', 'mismatch'))
  .map(([own, cipher, record, state]): Write => ({
    put: 'pictures',
    row: {
      ...{
        cipher,
        owner: own,
        record,
        picture: cipher,
        state,
        size: 1,
        rank: 0,
        type: 'image/webp',
        hash: '',
      },
      ...{ keyCipher: bytes, at: 1 },
    },
  }));
const journalWrite = fc.tuple(owner, name, no).map(([own, record, seq]): Write => ({
  put: 'journal',
  row: { owner: own, record, seq, stepCipher: bytes },
}));
const removal = fc.oneof(
  fc.tuple(owner, name).map(([own, record]): Write => ({ remove: 'records', key: [own, record] })),
  name.map((change): Write => ({ remove: 'outbox', key: [change] })),
  name.map((cipher): Write => ({ remove: 'pictures', key: [cipher] })),
  fc
    .tuple(owner, name, no)
    .map(([own, record, seq]): Write => ({ remove: 'journal', key: [own, record, seq] })),
);
const write = fc.oneof(recordWrite, outboxWrite, pictureWrite, journalWrite, removal);
/** A commit of this context, one of another's that tells afterwards, or a change of the officer. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ writes: fc.array(write, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ elsewhere: fc.array(write, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.option(owner) }) },
  { weight: 2, arbitrary: fc.constant({ read: true } as const) },
);

const RECORDS = ['a', 'b', 'c'];
function told(books: Books) {
  const byKey = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    records: byKey(books.records),
    outbox: byKey(books.outbox),
    waiting: byKey(books.waiting),
    open: [...books.openRecords].sort(),
    mismatch: RECORDS.filter((record) => books.hasMismatch(record)),
  };
}

it('equals a fresh reading after any commits of this context and of others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const store = new MemoryTabletStore();
      const books = new Books(store, 'o1');
      const seen = observed(store, (commit) => books.follow(commit));
      let present: string | null = 'o1';
      const pending: Promise<unknown>[] = [];
      for (const one of events) {
        if ('writes' in one) pending.push(seen.commit({ writes: one.writes, durability: 'relaxed' }));
        else if ('elsewhere' in one) {
          await store.commit({ writes: one.elsewhere, durability: 'relaxed' });
          books.forget();
        } else if ('turn' in one) books.turnTo((present = one.turn));
        else pending.push(books.ready());
      }
      await Promise.all(pending);
      expect(told(await books.ready())).toEqual(told(await new Books(store, present).ready()));
    }),
    { numRuns: 300 },
  );
});
