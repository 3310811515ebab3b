import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import type { Values } from '../../src/domain/record.ts';
import type { SaveMove } from '../../src/tablet/vault/api.ts';

/** One press of a save button. */
export interface Attempt {
  readonly values: Values;
  readonly move: SaveMove;
  /** The registry must refuse it. */
  readonly poison: boolean;
  /** Where a voided form held what no registry takes: it may stand there as it did before, or be empty. */
  readonly unfit?: string;
  /** SHA-256 (base64url) of each picture that the values name, by its id. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Changes that commits of the tablet made of it: one, and another each time that it must be sent on another base. */
  readonly changes: string[];
  /** The officer was told that it is saved. */
  acknowledged: boolean;
  /** The officer was told that it is not, or took it back. */
  failed: boolean;
}

/** One record as its officer remembers it. */
export interface Remembered {
  readonly record: string;
  readonly owner: string;
  readonly tablet: number;
  readonly person: MadeUpPerson;
  readonly attempts: Attempt[];
  /** SHA-256 (base64url) of every picture that was in front of the camera. */
  readonly taken: Set<string>;
}

/** What officers were told, apart from anything that tablet or registry keep. */
export class Witness {
  readonly records = new Map<string, Remembered>();

  remembered(record: string): Remembered | undefined {
    return this.records.get(record);
  }

  remember(about: Omit<Remembered, 'attempts' | 'taken'>): Remembered {
    const made: Remembered = { ...about, attempts: [], taken: new Set() };
    this.records.set(about.record, made);
    return made;
  }

  /** A commit of the tablet holds a new version of the record. */
  versionMade(record: string, change: string): void {
    const attempts = this.records.get(record)?.attempts ?? [];
    // One that waits again after its batch was refused was made before.
    if (attempts.some(({ changes }) => changes.includes(change))) return;
    attempts.at(-1)?.changes.push(change);
  }

  /** Nothing came of the last attempt: what was sent again meanwhile was the one before. */
  failed(one: Remembered, attempt: Attempt): void {
    attempt.failed = true;
    one.attempts.at(-2)?.changes.push(...attempt.changes.splice(0));
  }
}

/** Where the last acknowledged attempt stands; -1 for none. */
export const lastAcknowledged = (one: Remembered): number =>
  one.attempts.findLastIndex((attempt) => attempt.acknowledged);

/** What may rightly be the record's newest state: what was acknowledged last, or tried after that. */
export function standing(one: Remembered): Attempt[] {
  const from = lastAcknowledged(one);
  if (from < 0) return [];
  return one.attempts.slice(from).filter((attempt) => !attempt.failed);
}
