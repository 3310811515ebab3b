import type { Key, OutboxRow, PictureRow, RecordRow } from '../storage/rows.ts';
import type { Commit, TabletStore, Write } from '../storage/tablet-store.ts';

/**
 * The tablet's bookkeeping in memory: which records there are, what is open, what still has to leave. Follows every
 * commit of this context, so that a list of 50 among 10,000 costs no reads; another context's commits (the service
 * worker's) make it read again.
 */
export class Books {
  readonly records = new Map<string, RecordRow>();
  readonly outbox = new Map<string, OutboxRow>();
  /** Pictures that have not left; those that the registry holds are many, and nobody asks for them here. */
  readonly waiting = new Map<string, PictureRow>();
  private readonly journal = new Map<string, Set<number>>();
  /** The record of each picture that the registry could not read. */
  private readonly mismatches = new Map<string, string>();
  /** The records among them; made when it is asked for, since lists ask once for every record. */
  private mismatched: ReadonlySet<string> | null = null;
  /** What pictures took and of how many records, when it was read last. */
  measured = { bytes: 0, records: 0 };
  private stale = true;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly store: TabletStore,
    /** Whose records; none while locked. */
    private owner: string | null = null,
  ) {}

  /** Another officer, or nobody: what is remembered of the one before is forgotten. */
  turnTo(owner: string | null): void {
    this.owner = owner;
    this.forget();
  }

  /** To be read again before the next use. */
  forget(): void {
    this.stale = true;
  }

  /** Whether an unsaved journal of the record exists. */
  isOpen(record: string): boolean {
    return this.journal.has(record);
  }

  get openRecords(): IterableIterator<string> {
    return this.journal.keys();
  }

  hasMismatch(record: string): boolean {
    this.mismatched ??= new Set(this.mismatches.values());
    return this.mismatched.has(record);
  }

  /** Up to date when this resolves. */
  async ready(): Promise<this> {
    while (this.stale || this.reading) {
      this.reading ??= this.read().finally(() => {
        this.reading = null;
      });
      await this.reading;
    }
    return this;
  }

  private async read(): Promise<void> {
    this.stale = false;
    const mine: Key = this.owner === null ? [] : [this.owner];
    const none = this.owner === null;
    const [records, outbox, pictures, journal] = await Promise.all([
      none ? [] : this.store.list('records', mine),
      this.store.list('outbox'),
      this.store.list('pictures'),
      none ? [] : this.store.list('journal', mine),
    ]);
    for (const map of [this.records, this.outbox, this.waiting, this.journal, this.mismatches]) map.clear();
    this.mismatched = null;
    for (const row of records) this.records.set(row.record, row);
    for (const row of outbox) this.outbox.set(row.change, row);
    for (const row of pictures) this.putPicture(row);
    this.measured = measured(pictures);
    for (const row of journal) this.putStep(row.record, row.seq);
  }

  /** Follows a commit that was written. */
  follow(commit: Commit): void {
    // A commit in the middle of reading may or may not have been read: read once more.
    if (this.reading) this.stale = true;
    else if (!this.stale) for (const write of commit.writes) this.followOne(write);
  }

  private followOne(write: Write): void {
    if ('remove' in write) return this.followRemoval(write);
    if (write.put === 'outbox') this.outbox.set(write.row.change, write.row);
    else if (write.put === 'pictures') this.putPicture(write.row);
    else if (write.put === 'records' && write.row.owner === this.owner)
      this.records.set(write.row.record, write.row);
    else if (write.put === 'journal' && write.row.owner === this.owner)
      this.putStep(write.row.record, write.row.seq);
  }

  private followRemoval({ remove, key }: { remove: string; key: Key }): void {
    const [first, record, seq] = key;
    if (remove === 'outbox') this.outbox.delete(String(first));
    if (remove === 'pictures') this.removePicture(String(first));
    if (first !== this.owner) return;
    if (remove === 'records') this.records.delete(String(record));
    if (remove === 'journal') this.removeStep(String(record), Number(seq));
  }

  private putPicture(row: PictureRow): void {
    this.removePicture(row.cipher);
    if (row.state === 'waiting') this.waiting.set(row.cipher, row);
    if (row.state === 'mismatch') this.mismatches.set(row.cipher, row.record);
    this.mismatched = null;
  }

  private removePicture(cipher: string): void {
    this.waiting.delete(cipher);
    this.mismatches.delete(cipher);
    this.mismatched = null;
  }

  private putStep(record: string, seq: number): void {
    const steps = this.journal.get(record) ?? new Set();
    this.journal.set(record, steps.add(seq));
  }

  private removeStep(record: string, seq: number): void {
    const steps = this.journal.get(record);
    steps?.delete(seq);
    if (steps?.size === 0) this.journal.delete(record);
  }
}

function measured(pictures: readonly PictureRow[]): { bytes: number; records: number } {
  let bytes = 0;
  for (const { size } of pictures) bytes += size;
  return { bytes, records: new Set(pictures.map(({ record }) => record)).size };
}

/** The same store, telling of each commit that was written. */
export function observed(store: TabletStore, onCommit: (commit: Commit) => void): TabletStore {
  return {
    get: (table, key) => store.get(table, key),
    list: (table, prefix, limit) => store.list(table, prefix, limit),
    last: (table) => store.last(table),
    room: () => store.room(),
    keepRoom: () => store.keepRoom(),
    usedBefore: () => store.usedBefore(),
    commit: async (commit) => {
      const written = await store.commit(commit);
      if (written) onCommit(commit);
      return written;
    },
  };
}
