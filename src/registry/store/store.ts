import type { Status } from '../../domain/status.ts';
import type { RegisterRow } from '../../domain/rules/rule.ts';
import type { Answer } from '../../protocol/receipt.ts';
import type { Site } from '../../protocol/pairing.ts';
import type {
  AuditEntry,
  Head,
  Job,
  OfficerKey,
  PairingCodeRow,
  Person,
  PictureState,
  RawBatch,
  RegisterEntry,
  StoredCase,
  StoredChange,
  StoredPicture,
  StoredRecord,
  StoredTablet,
} from './stored.ts';

/** What a row holds cannot be stored, now or later: sending it again will not help. */
export class UnstorableError extends Error {
  readonly code = 'unstorable';
  constructor(options?: ErrorOptions) {
    super('the store cannot hold this', options);
    this.name = 'UnstorableError';
  }
}

/**
 * Where the registry keeps everything, as operations of its domain. Invariants of every adapter:
 * 1. a transaction leaves all of its writes, or none;
 * 2. it neither sees nor writes a row of a commune that it was not opened for;
 * 3. `log.advance` holds its commune until the transaction ends, so numbers are seen in their order;
 * 4. the log of changes and the audit chain are only ever added to.
 */
export interface Store {
  /** Runs the work in one transaction within those communes. Never called inside another. */
  within<T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What one transaction may do. */
export interface Unit {
  readonly log: LogStore;
  readonly records: RecordStore;
  readonly pictures: PictureStore;
  readonly jobs: JobStore;
  readonly batches: BatchStore;
  readonly people: PeopleStore;
  readonly tablets: TabletStore;
  readonly settings: SettingStore;
}

/** Per commune: the order of changes, what each was answered, and the audit chain. */
export interface LogStore {
  /** Takes `count` numbers and holds the commune; `seq` of the answer is the last one taken. */
  advance(commune: string, count: number): Promise<Head>;
  /** Null for a commune where nothing ever happened. */
  head(commune: string): Promise<Head | null>;
  answers(commune: string, changes: readonly string[]): Promise<Map<string, Answer>>;
  /** Every change of a record that was not refused, in order. */
  changesOf(commune: string, record: string): Promise<Pick<StoredChange, 'id' | 'text'>[]>;
  /** @throws UnstorableError */
  add(changes: readonly StoredChange[]): Promise<void>;
  /** Entries that follow the head's; moves the head. Only after `advance`. */
  audit(commune: string, entries: readonly AuditEntry[]): Promise<void>;
  entries(commune: string, question: { after: number; limit: number }): Promise<AuditEntry[]>;
}

export interface ToldQuestion {
  readonly after: number;
  readonly sites: readonly string[];
  readonly authors: readonly string[];
  readonly limit: number;
}

export interface RecordStore {
  found(commune: string, ids: readonly string[]): Promise<StoredRecord[]>;
  /** Adds or replaces. @throws UnstorableError */
  put(records: readonly StoredRecord[]): Promise<void>;
  /** Newest first. */
  list(commune: string, question: { status?: Status; limit: number }): Promise<StoredRecord[]>;
  /** Live records that have one of the numbers. */
  withNumbers(
    commune: string,
    keys: readonly string[],
  ): Promise<{ readonly id: string; readonly numberKey: string }[]>;
  /** Records of those sites or authors with something to tell after a number, in the order of telling. */
  told(commune: string, question: ToldQuestion): Promise<StoredRecord[]>;
  /** @throws UnstorableError */
  openCases(cases: readonly StoredCase[]): Promise<void>;
  casesOf(commune: string, record: string): Promise<StoredCase[]>;
  closeCase(commune: string, id: string, at: number): Promise<void>;
}

export interface PictureStore {
  /** What is there already stays as it is. */
  expect(pictures: readonly StoredPicture[]): Promise<void>;
  /** Whose they are, over all communes: addresses tell nothing about anyone. */
  places(
    ciphers: readonly string[],
  ): Promise<{ readonly cipher: string; readonly commune: string; readonly bytes: number }[]>;
  at(commune: string, ciphers: readonly string[]): Promise<StoredPicture[]>;
  mark(
    picture: Pick<StoredPicture, 'commune' | 'record' | 'cipher'> & { readonly state: PictureState },
  ): Promise<void>;
}

export interface JobStore {
  add(jobs: readonly Job[]): Promise<void>;
  /** Jobs that are due and nobody else holds; each is due again at `until` unless it is ended before. */
  claim(commune: string, question: { now: number; until: number; limit: number }): Promise<Job[]>;
  end(commune: string, id: string): Promise<void>;
}

export type Kept =
  | { readonly state: 'new'; readonly before: string | null }
  | { readonly state: 'same'; readonly answers: readonly Answer[] | null }
  | { readonly state: 'other' };

export interface BatchStore {
  /** Stores the bytes as they came, once. `before` is the hash of the batch numbered one less, where it is held. */
  keep(batch: RawBatch): Promise<Kept>;
  /** The first answers stay. */
  answer(batch: { tablet: string; no: number; at: number; answers: readonly Answer[] }): Promise<void>;
}

export interface PeopleStore {
  person(id: string): Promise<Person | null>;
  people(ids: readonly string[]): Promise<Person[]>;
  put(people: readonly Person[]): Promise<void>;
  all(): Promise<Person[]>;
  sites(ids: readonly string[]): Promise<Site[]>;
  /** A site that is there keeps its commune, which its records belong to: one that names another changes nothing. */
  putSites(sites: readonly Site[]): Promise<void>;
  /** Codes of all communes that have a site. */
  communes(): Promise<string[]>;
  registerRow(numberKey: string): Promise<RegisterRow | null>;
  putRegisterRows(rows: readonly RegisterEntry[]): Promise<void>;
}

export interface TabletStore {
  tablet(id: string): Promise<StoredTablet | null>;
  withKey(deviceKey: string): Promise<StoredTablet | null>;
  add(tablet: StoredTablet): Promise<void>;
  revoke(revocation: { tablet: string; at: number; by: string; reason: string }): Promise<void>;
  officers(tablet: string): Promise<OfficerKey[]>;
  /** Who holds a key, on whatever tablet. */
  holdersOf(key: string): Promise<string[]>;
  addOfficer(officer: OfficerKey): Promise<void>;
  addCode(code: PairingCodeRow): Promise<void>;
  /** Unused codes of the person are good until `at` at the latest. */
  endCodes(end: { person: string; at: number }): Promise<void>;
  /** Holds the code until the transaction ends. */
  code(hash: string): Promise<PairingCodeRow | null>;
  useCode(use: { hash: string; request: string; reply: string }): Promise<void>;
}

export interface SettingStore {
  get(name: string): Promise<string | null>;
  /** The value that stands: the one given, or the one that was there before. */
  first(name: string, value: string): Promise<string>;
  put(name: string, value: string): Promise<void>;
}
