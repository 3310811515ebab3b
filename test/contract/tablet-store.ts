import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow, PictureRow } from '../../src/tablet/storage/rows.ts';
import type { TabletStore } from '../../src/tablet/storage/tablet-store.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

function outboxRow(change: string, more: Partial<OutboxRow> = {}): OutboxRow {
  return { change, owner: 'o1', record: 'r1', version: 1, size: 3, at: 1, ...more };
}
const journalRow = (record: string, seq: number) =>
  ({ owner: 'o1', record, seq, stepCipher: bytes(seq) }) as const;

/** What every tablet store must do; `open` gives an empty one. */
export function tabletStoreContract(name: string, open: () => Promise<TabletStore>): void {
  describe(`${name} keeps the tablet-store contract`, () => {
    let store: TabletStore;
    beforeEach(async () => {
      store = await open();
    });

    it('gives back what was put, and nothing where nothing is', async () => {
      const row = outboxRow('c1');
      expect(await store.commit({ writes: [{ put: 'outbox', row }], durability: 'strict' })).toBe(true);
      expect(await store.get('outbox', ['c1'])).toEqual(row);
      expect(await store.get('outbox', ['c2'])).toBeUndefined();
    });

    it('lists rows under a prefix of their key, in key order, numbers as numbers', async () => {
      const rows = [journalRow('r1', 10), journalRow('r1', 9), journalRow('r2', 1)];
      await store.commit({
        writes: rows.map((row) => ({ put: 'journal', row })),
        durability: 'relaxed',
      });
      const listed = await store.list('journal', ['o1', 'r1']);
      expect(listed.map((row) => row.seq)).toEqual([9, 10]);
      expect(await store.list('journal', ['o1'])).toHaveLength(3);
      expect(await store.list('journal', ['o2'])).toHaveLength(0);
      expect(await store.list('journal', [], 2)).toHaveLength(2);
    });

    it("lists a record's pictures, whose key is another", async () => {
      const picture = (cipher: string, owner: string, record: string) => ({
        ...{ cipher, owner, record, picture: 'p1', hash: 'h1', keyCipher: bytes(1) },
        ...{ state: 'waiting', size: 1, rank: 0, type: 'image/webp', at: 1 },
      });
      const all = [picture('c1', 'o1', 'r2'), picture('c3', 'o1', 'r1'), picture('c2', 'o1', 'r1')];
      await store.commit({
        writes: [...all, picture('c0', 'o2', 'r1')].map((row) => ({
          put: 'pictures',
          row: row as PictureRow,
        })),
        durability: 'strict',
      });
      const ciphers = async (...prefix: string[]) =>
        (await store.list('pictures', prefix)).map(({ cipher }) => cipher);
      expect(await ciphers('o1', 'r1')).toEqual(['c2', 'c3']);
      expect(await ciphers('o1')).toEqual(['c2', 'c3', 'c1']);
      expect(await ciphers()).toEqual(['c2', 'c3', 'c1', 'c0']);
      expect((await store.get('pictures', ['c1']))?.record).toBe('r2');
    });

    it('has nothing to do for a commit of nothing', async () => {
      expect(await store.commit({ writes: [], durability: 'strict' })).toBe(true);
    });

    it('finds the row with the highest key', async () => {
      expect(await store.last('journal')).toBeUndefined();
      const rows = [journalRow('r1', 10), journalRow('r1', 9), journalRow('r0', 99)];
      await store.commit({ writes: rows.map((row) => ({ put: 'journal', row })), durability: 'strict' });
      expect(await store.last('journal')).toEqual(journalRow('r1', 10));
    });

    it('replaces a row of the same key and removes one', async () => {
      await store.commit({ writes: [{ put: 'outbox', row: outboxRow('c1') }], durability: 'strict' });
      await store.commit({
        writes: [{ put: 'outbox', row: outboxRow('c1', { batch: 4 }) }],
        durability: 'strict',
      });
      expect((await store.get('outbox', ['c1']))?.batch).toBe(4);
      await store.commit({ writes: [{ remove: 'outbox', key: ['c1'] }], durability: 'strict' });
      expect(await store.list('outbox')).toEqual([]);
    });

    it('writes nothing at all when an expectation does not hold', async () => {
      await store.commit({ writes: [{ put: 'outbox', row: outboxRow('c1') }], durability: 'strict' });
      const done = await store.commit({
        writes: [
          { put: 'outbox', row: outboxRow('c2') },
          { remove: 'outbox', key: ['c1'] },
        ],
        durability: 'strict',
        expect: [{ table: 'outbox', key: ['c1'], holds: (row) => row?.batch === 9 }],
      });
      expect(done).toBe(false);
      expect((await store.list('outbox')).map((row) => row.change)).toEqual(['c1']);
    });

    it('lets only one of two commits through that expect the same', async () => {
      const claim = (no: number) =>
        store.commit({
          writes: [{ put: 'outbox', row: outboxRow('c1', { batch: no }) }],
          durability: 'strict',
          expect: [{ table: 'outbox', key: ['c1'], holds: (row) => row === undefined }],
        });
      const claims = await Promise.all([claim(1), claim(2), claim(3)]);
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('does a commit of nothing, whether or not something was expected', async () => {
      expect(await store.commit({ writes: [], durability: 'strict' })).toBe(true);
      const expected = { table: 'outbox', key: ['c1'], holds: (row: unknown) => row !== undefined } as const;
      expect(await store.commit({ writes: [], durability: 'strict', expect: [expected] })).toBe(false);
    });

    it('keeps bytes as they are, also when the caller changes its own afterwards', async () => {
      const copy = bytes(0, 255, 128);
      const row = { change: 'c1', copy };
      await store.commit({ writes: [{ put: 'copies', row }], durability: 'strict' });
      copy.fill(7);
      expect((await store.get('copies', ['c1']))?.copy).toEqual(bytes(0, 255, 128));
    });
  });
}
