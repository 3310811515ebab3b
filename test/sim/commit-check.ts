import type { BatchRow, OutboxRow } from '../../src/tablet/storage/rows.ts';
import type { Commit, Write } from '../../src/tablet/storage/tablet-store.ts';
import type { Chronicle } from './chronicle.ts';
import type { RegistryTruth } from './registry-truth.ts';
import { shelfKey, type TabletTruth } from './tablet-truth.ts';
import { lastAcknowledged, type Witness } from './witness.ts';

type Put<N extends Write> = N extends { put: string } ? N : never;

/** I3: holds each commit of a tablet against what the registry really signed, before it counts as done. */
export class CommitCheck {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly registry: RegistryTruth,
    private readonly witness: Witness,
  ) {}

  look(tablet: string, truth: TabletTruth, commit: Commit): void {
    for (const write of commit.writes) {
      if ('remove' in write) this.removal(truth, commit, write);
      else if (write.put === 'pictures') this.pictureWord(tablet, write);
      else if (write.put === 'batches') this.batch(truth, write);
    }
  }

  private removal(
    truth: TabletTruth,
    commit: Commit,
    write: { remove: string; key: readonly (string | number)[] },
  ): void {
    const key = shelfKey(write.key);
    if (write.remove === 'outbox') this.outboxRemoval(truth, commit, key);
    if (write.remove === 'copies' && truth.now.outbox.has(key) && !removes(commit, 'outbox', key))
      this.chronicle.violated('I3', `the copy of change ${key} removed while it waits`);
    if (write.remove === 'versions') this.chronicle.violated('I3', `version ${key} removed`);
    if (write.remove === 'pictureBytes') this.pictureRemoval(truth, key);
  }

  private outboxRemoval(truth: TabletTruth, commit: Commit, change: string): void {
    const row = truth.now.outbox.get(change);
    if (!row || this.replaced(truth, commit, row) || this.receipted(commit, change)) return;
    this.chronicle.violated('I3', `change ${change} removed without a receipt of the registry's`);
  }

  /** Only what never entered a batch may make room for a newer version. SPEC C4. */
  private replaced(truth: TabletTruth, commit: Commit, row: OutboxRow): boolean {
    const entered = [...truth.now.batches.values()].some((batch) => batch.changes.includes(row.change));
    if (entered) return false;
    return puts(commit, 'outbox').some(
      ({ row: newer }) => newer.record === row.record && newer.version > row.version,
    );
  }

  private receipted(commit: Commit, change: string): boolean {
    return puts(commit, 'batches').some(({ row }) => {
      const receipt = row.receipt && this.registry.receipts.get(row.receipt.text);
      return receipt?.batch === row.hash && receipt.answers.some((answer) => answer.change === change);
    });
  }

  private pictureWord(tablet: string, { row }: Extract<Put<Write>, { put: 'pictures' }>): void {
    if (row.state !== 'held' && row.state !== 'mismatch') return;
    if (!this.registry.pictureWords.has(`${tablet} ${row.cipher} ${row.state}`))
      this.chronicle.violated(
        'I3',
        `picture ${row.cipher} booked as ${row.state} without the registry's word`,
      );
  }

  private pictureRemoval(truth: TabletTruth, cipher: string): void {
    const row = truth.now.pictures.get(cipher);
    const record = row && this.witness.remembered(row.record);
    if (!record) return;
    const named = record.attempts[lastAcknowledged(record)]?.pictures[row.picture];
    // Saved as the version before, or about to be: only the last word counts.
    const latest = record.attempts.at(-1)?.pictures[row.picture];
    if (named && latest) this.chronicle.violated('I3', `bytes of picture ${row.picture} removed while saved`);
  }

  private batch(truth: TabletTruth, { row }: { row: BatchRow }): void {
    const there = truth.now.batches.get(String(row.no));
    if (there && there.hash !== row.hash)
      this.chronicle.violated('numbers', `batch ${row.no} stored again with other bytes`);
    if (row.state !== 'answered' || there?.state === 'answered') return;
    const receipt = row.receipt && this.registry.receipts.get(row.receipt.text);
    if (receipt?.batch !== row.hash)
      this.chronicle.violated(
        'I3',
        `batch ${row.no} booked by a receipt that the registry did not sign for it`,
      );
    else if (row.changes.some((change) => !receipt.answers.some((answer) => answer.change === change)))
      this.chronicle.violated('I7', `batch ${row.no} has changes that its receipt leaves unanswered`);
  }
}

function puts<N extends Put<Write>['put']>(commit: Commit, table: N): Extract<Put<Write>, { put: N }>[] {
  return commit.writes.filter(
    (write): write is Extract<Put<Write>, { put: N }> => 'put' in write && write.put === table,
  );
}

function removes(commit: Commit, table: string, key: string): boolean {
  return commit.writes.some(
    (write) => 'remove' in write && write.remove === table && shelfKey(write.key) === key,
  );
}
