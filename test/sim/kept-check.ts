import type { Chronicle } from './chronicle.ts';
import type { RegistryTruth } from './registry-truth.ts';
import type { TabletMachine } from './tablet-machine.ts';
import { shelfKey } from './tablet-truth.ts';
import { lastAcknowledged, standing, type Attempt, type Remembered, type Witness } from './witness.ts';

/** I1, after every event: what an officer was told is saved stands on a medium, flushed, or at the registry. */
export class KeptCheck {
  private readonly dirty = new Set<string>();

  constructor(
    private readonly chronicle: Chronicle,
    private readonly registry: RegistryTruth,
    private readonly witness: Witness,
    private readonly tablets: readonly TabletMachine[],
  ) {}

  /** Something about the record may have changed. */
  touch(record: string): void {
    if (this.witness.records.has(record)) this.dirty.add(record);
  }

  touchAll(tablet: number): void {
    for (const one of this.witness.records.values()) if (one.tablet === tablet) this.dirty.add(one.record);
  }

  look(): void {
    for (const record of this.dirty) {
      const one = this.witness.remembered(record);
      if (!one || lastAcknowledged(one) < 0) continue;
      if (!standing(one).some((attempt) => this.isSafe(one, attempt)))
        this.chronicle.violated('I1', `record ${record} was saved and is on no medium`);
      const missing = this.missingPicture(one);
      if (missing) this.chronicle.violated('I1', `picture ${missing} was saved and is on no medium`);
    }
    this.dirty.clear();
  }

  private isSafe(one: Remembered, { changes }: Attempt): boolean {
    const change = changes.at(-1);
    if (change === undefined) return false;
    const { truth } = this.tablets[one.tablet]!;
    const waits = truth.isFlushed('outbox', change) && truth.isFlushed('copies', change);
    if (waits || this.registry.changes.get(change)?.answer.outcome !== undefined)
      return this.isReadable(one, change);
    // Refused before anything was logged: the officer has it to mend.
    return this.registry.answerTo(change)?.outcome === 'rejected' && this.isReadable(one, change);
  }

  /** The version itself, for its officer to see and mend. */
  private isReadable(one: Remembered, change: string): boolean {
    const { truth } = this.tablets[one.tablet]!;
    const row = truth.now.records.get(shelfKey([one.owner, one.record]));
    if (!row) return false;
    for (let no = row.version; no > 0; no -= 1) {
      const key = shelfKey([one.owner, one.record, no]);
      if (truth.now.versions.get(key)?.change === change) return truth.isFlushed('versions', key);
    }
    return false;
  }

  private missingPicture(one: Remembered): string | undefined {
    const { truth } = this.tablets[one.tablet]!;
    const attempt = one.attempts[lastAcknowledged(one)]!;
    const latest = one.attempts.at(-1)!;
    return Object.keys(attempt.pictures).find((picture) => {
      if (!latest.pictures[picture]) return false;
      const row = [...truth.now.pictures.values()].find((candidate) => candidate.picture === picture);
      return !row || row.state === 'draft' || !truth.isFlushed('pictureBytes', row.cipher);
    });
  }
}
