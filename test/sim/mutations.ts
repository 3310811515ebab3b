import type { Unit } from '../../src/registry/store/store.ts';
import type { Commit, TabletStore, Write } from '../../src/tablet/storage/tablet-store.ts';
import type { Mutation } from './surroundings.ts';

export const NO_MUTATION: Mutation = {};

const putsInto = (commit: Commit, table: string) =>
  commit.writes.some((write) => 'put' in write && write.put === table);

/** The store with its commits seen to by someone else. */
function committing(store: TabletStore, commit: (asked: Commit) => Promise<boolean>): TabletStore {
  return {
    get: (table, key) => store.get(table, key),
    list: (table, prefix, limit) => store.list(table, prefix, limit),
    last: (table) => store.last(table),
    room: () => store.room(),
    keepRoom: () => store.keepRoom(),
    usedBefore: () => store.usedBefore(),
    commit,
  };
}

/** What was to be on the medium is only soon to be: a power cut takes what was called saved. */
const strictIsRelaxed: Mutation = {
  tabletStore: (store) => committing(store, (commit) => store.commit({ ...commit, durability: 'relaxed' })),
};

/** One save in thirty is acknowledged and never written. */
const dropsAStrictWrite: Mutation = {
  tabletStore: (store, { draw }) =>
    committing(store, async (commit) => {
      const dropped = putsInto(commit, 'versions') && draw.chance(1 / 30);
      return dropped || store.commit(commit);
    }),
};

/** Whatever is under a statement counts as the registry's signature. */
const booksUnverified: Mutation = {
  tabletCrypto: (crypto) => {
    crypto.verify = async () => true;
    return crypto;
  },
};

/** The last batch is overlooked now and then, so that its number is given to other bytes. */
const reusesANumber: Mutation = {
  tabletStore: (store, { draw }) => ({
    ...committing(store, (commit) =>
      store.commit(putsInto(commit, 'batches') ? { ...commit, expect: [] } : commit),
    ),
    last: async (table) => {
      const row = await store.last(table);
      if (table !== 'batches' || !draw.chance(0.2)) return row;
      return (await store.list(table)).at(-2);
    },
  }),
};

/** A save takes a waiting change of another record out of the outbox. */
const dropsAWaitingRow: Mutation = {
  tabletStore: (store, { draw }) =>
    committing(store, async (commit) => {
      const other =
        putsInto(commit, 'versions') && draw.chance(0.1) ? (await store.list('outbox'))[0] : undefined;
      const lost: Write[] = other ? [{ remove: 'outbox', key: [other.change] }] : [];
      return store.commit({ ...commit, writes: [...commit.writes, ...lost] });
    }),
};

/** A save on top of one that has left replaces it as if it had not. */
const replacesWhatLeft: Mutation = {
  tabletStore: (store) => ({
    ...committing(store, (commit) => {
      const expect = commit.expect?.filter(({ table }) => table !== 'outbox');
      return store.commit(putsInto(commit, 'versions') ? { ...commit, expect } : commit);
    }),
    get: async (table, key) => {
      const row = await store.get(table, key);
      return table === 'outbox' && row ? { ...row, batch: undefined, again: undefined } : row;
    },
  }),
};

/** What was read before a commit may have changed since, and nobody looks. */
const expectsNothing: Mutation = {
  tabletStore: (store) => committing(store, (commit) => store.commit({ ...commit, expect: [] })),
};

/** Rows that should be ciphertext are not. */
const writesPlaintext: Mutation = {
  tabletCrypto: (crypto) => {
    crypto.encrypt = async (_key, bytes) => bytes;
    crypto.decrypt = async (_key, bytes) => bytes;
    return crypto;
  },
};

/** A transaction is answered first and done a little later, if the registry still lives. */
const acknowledgesBeforeCommit: Mutation = {
  registryStore: (store, { draw, time }) => ({
    close: () => store.close(),
    within: async <T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> => {
      if (communes[0] === undefined || communes[0] === '00000' || !draw.chance(0.2))
        return store.within(communes, work);
      const undone = new Error('undone');
      let value: T | undefined;
      const looked = store.within(communes, async (unit) => {
        value = await work(unit);
        throw undone;
      });
      await looked.catch((error: unknown) => {
        if (error !== undone) throw error;
      });
      time.after(30_000, () => void store.within(communes, work).catch(() => undefined));
      return value!;
    },
  }),
};

/** The registry has forgotten what it answered: what comes again is decided again. */
const forgetsAnswers: Mutation = {
  registryStore: (store) => ({
    close: () => store.close(),
    within: (communes, work) =>
      store.within(communes, (unit) => {
        const log = Object.assign(Object.create(unit.log) as Unit['log'], {
          answers: async () => new Map(),
        });
        const batches = Object.assign(Object.create(unit.batches) as Unit['batches'], {
          keep: async (batch: Parameters<Unit['batches']['keep']>[0]) => {
            const kept = await unit.batches.keep(batch);
            return kept.state === 'same' ? { ...kept, answers: null } : kept;
          },
        });
        return work({ ...unit, log, batches });
      }),
  }),
};

/** One change that cannot be taken in refuses its whole batch, again and again. */
const badBlocksGood: Mutation = {
  registryStore: (store) => ({
    close: () => store.close(),
    within: (communes, work) =>
      store.within(communes, (unit) => {
        const log = Object.assign(Object.create(unit.log) as Unit['log'], {
          add: async (changes: Parameters<Unit['log']['add']>[0]) => {
            const good = changes.every(({ answer }) => answer.outcome !== 'rejected');
            return unit.log.add(good ? changes : []);
          },
        });
        return work({ ...unit, log });
      }),
  }),
};

/** Every planted bug, by what it does wrong. */
export const MUTATIONS = {
  'calls a relaxed write strict': strictIsRelaxed,
  'drops a strict write': dropsAStrictWrite,
  'books without verifying': booksUnverified,
  'reuses a batch number': reusesANumber,
  'drops a waiting row': dropsAWaitingRow,
  'replaces a change that has left': replacesWhatLeft,
  'overwrites what came between': expectsNothing,
  'writes plaintext': writesPlaintext,
  'acknowledges before it commits': acknowledgesBeforeCommit,
  'forgets what it answered': forgetsAnswers,
  'loses the good with the bad': badBlocksGood,
} as const satisfies Record<string, Mutation>;
export type MutationName = keyof typeof MUTATIONS;
