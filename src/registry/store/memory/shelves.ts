import type { RegisterRow } from '../../../domain/rules/rule.ts';
import type { Site } from '../../../protocol/pairing.ts';
import type { Answer } from '../../../protocol/receipt.ts';
import { UnstorableError } from '../store.ts';
import type {
  AuditEntry,
  Head,
  Job,
  OfficerKey,
  PairingCodeRow,
  Person,
  RawBatch,
  StoredCase,
  StoredChange,
  StoredPicture,
  StoredRecord,
  StoredTablet,
} from '../stored.ts';
import { Journal, Rolls, Shelf } from './journal.ts';

/** Everything that a registry in memory holds. Keys of communes' rows begin with the commune. */
export class Shelves {
  readonly journal = new Journal();
  readonly heads = new Shelf<Head>(this.journal);
  readonly records = new Shelf<StoredRecord>(this.journal);
  /** Ids of records by commune, in the order of their coming. */
  readonly recordIds = new Rolls<string>(this.journal);
  readonly changes = new Shelf<StoredChange>(this.journal);
  readonly changeIds = new Rolls<string>(this.journal);
  readonly cases = new Rolls<string>(this.journal);
  readonly caseRows = new Shelf<StoredCase>(this.journal);
  readonly audit = new Rolls<AuditEntry>(this.journal);
  readonly pictures = new Shelf<StoredPicture>(this.journal);
  readonly pictureKeys = new Rolls<string>(this.journal);
  readonly places = new Rolls<{ cipher: string; commune: string; bytes: number }>(this.journal);
  readonly jobs = new Shelf<Job>(this.journal);
  readonly batches = new Shelf<RawBatch>(this.journal);
  readonly batchAnswers = new Shelf<readonly Answer[]>(this.journal);
  readonly people = new Shelf<Person>(this.journal);
  readonly sites = new Shelf<Site>(this.journal);
  readonly register = new Shelf<RegisterRow>(this.journal);
  readonly tablets = new Shelf<StoredTablet>(this.journal);
  readonly tabletsByKey = new Shelf<string>(this.journal);
  readonly officers = new Rolls<OfficerKey>(this.journal);
  readonly codes = new Shelf<PairingCodeRow>(this.journal);
  readonly settings = new Shelf<string>(this.journal);
}

/** The shelves as one transaction may see them: rows of other communes are not there, and not written. */
export class Scope {
  constructor(
    readonly shelves: Shelves,
    private readonly communes: readonly string[],
  ) {}

  sees(commune: string): boolean {
    return this.communes.includes(commune);
  }

  /** @throws Error for a row outside the scope, as a policy of the database does. */
  requireWritable(rows: readonly { readonly commune: string }[]): void {
    if (rows.some(({ commune }) => !this.sees(commune)))
      throw new Error('a row of a commune outside the transaction');
  }

  /** @throws UnstorableError when the key is taken, as a primary key does. */
  insert<Row>(shelf: Shelf<Row>, key: string, row: Row): void {
    if (shelf.has(key)) throw new UnstorableError();
    shelf.put(key, row);
  }
}
