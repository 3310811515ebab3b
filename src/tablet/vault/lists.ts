import type { SyncState } from '../../domain/status.ts';
import { lastDigits } from '../../domain/personal-number.ts';
import type { PictureRow, RecordRow } from '../storage/rows.ts';
import type { Ledger, ListQuestion, ListReply, RecordLine, RecordView } from './api.ts';
import { mayEdit, picturesOf } from './forms.ts';
import { openText, type Entry } from './sealed-rows.ts';
import { newestVersion, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Bookkeeping of one officer's records, kept in memory beside the index so that a list of 50 costs no reads. */
export interface Bookkeeping {
  readonly rows: ReadonlyMap<string, RecordRow>;
  /** Records with a journal that no version has taken up. */
  readonly open: ReadonlySet<string>;
  readonly sending: ReadonlySet<string>;
  readonly mismatched: ReadonlySet<string>;
}

/** Reads the bookkeeping once per edition. */
export async function readBookkeeping(ports: VaultPorts, owner: string): Promise<Bookkeeping> {
  const [rows, journal, outbox, pictures] = await Promise.all([
    ports.store.list('records', [owner]),
    ports.store.list('journal', [owner]),
    ports.store.list('outbox'),
    ports.store.list('pictures'),
  ]);
  return {
    rows: new Map(rows.map((row) => [row.record, row])),
    open: new Set(journal.map((step) => step.record)),
    sending: new Set(outbox.filter((row) => row.batch !== undefined).map((row) => row.record)),
    mismatched: mismatched(pictures),
  };
}

function mismatched(pictures: readonly PictureRow[]): Set<string> {
  return new Set(pictures.filter((row) => row.state === 'mismatch').map((row) => row.record));
}

/** One line of a list. */
export function lineOf(entry: Entry, books: Bookkeeping): RecordLine {
  const row = books.rows.get(entry.record);
  const mismatch = books.mismatched.has(entry.record);
  return {
    record: entry.record,
    name: entry.name,
    birthYear: entry.birthDate.slice(0, 4),
    last3: entry.personalNumber ? lastDigits(entry.personalNumber) : '',
    status: row?.status ?? 'draft',
    sync: syncState(row, books, mismatch),
    open: books.open.has(entry.record),
    at: entry.at,
    ...(row?.dueOn && { dueOn: row.dueOn }),
    ...(row?.refused && { refused: row.refused }),
    ...(mismatch && { pictureMismatch: true }),
  };
}

function syncState(row: RecordRow | undefined, books: Bookkeeping, mismatch: boolean): SyncState {
  if (!row) return 'on-tablet';
  if (row.refused || row.status === 'returned' || mismatch) return 'needs-you';
  if (row.head !== null && row.head === row.receipted) return 'received';
  return books.sending.has(row.record) ? 'sending' : 'on-tablet';
}

export function listRecords(session: Session, books: Bookkeeping, question: ListQuestion): ListReply {
  const { offset = 0, limit } = question;
  const lines: RecordLine[] = [];
  let total = 0;
  for (const entry of session.index.search(question.text ?? '')) {
    if (!wanted(entry, books, question)) continue;
    if (total >= offset && lines.length < limit) lines.push(lineOf(entry, books));
    total += 1;
  }
  return { lines, total };
}

function wanted(entry: Entry, books: Bookkeeping, { status, only }: ListQuestion): boolean {
  if (status === undefined && only === undefined) return true;
  const line = lineOf(entry, books);
  if (status !== undefined && line.status !== status) return false;
  if (only === 'needs-you') return line.sync === 'needs-you';
  return only !== 'drafts' || line.status === 'draft' || line.open;
}

/** One record whole, for its own screen. */
export async function viewRecord(
  ports: VaultPorts,
  session: Session,
  at: { record: string; books: Bookkeeping },
): Promise<RecordView | null> {
  const row = at.books.rows.get(at.record);
  const entry = session.index.get(at.record);
  const version = await newestVersion(ports, session, row);
  if (!row || !entry || !version) return null;
  const reason =
    row.reasonCipher &&
    (await openText(ports, session.keys, { record: at.record, cipher: row.reasonCipher }));
  return {
    line: lineOf(entry, at.books),
    values: version.values,
    pictures: picturesOf(version.values),
    ...(reason && { reason }),
    ...(row.submittedOn && { submittedOn: row.submittedOn }),
    ...(row.noticeOn && { noticeOn: row.noticeOn }),
    editable: mayEdit(row),
  };
}

/** Counts that must add up; a day counts what was captured on it. */
export function ledgerOf(session: Session, books: Bookkeeping, day?: string): Ledger {
  const counts = { captured: 0, setAside: 0, waiting: 0, received: 0, accepted: 0, needsYou: 0, voided: 0 };
  for (const entry of session.index.search('')) {
    if (day !== undefined && entry.capturedOn !== day) continue;
    counts.captured += 1;
    counts[columnOf(lineOf(entry, books))] += 1;
  }
  return counts;
}

function columnOf(line: RecordLine): Exclude<keyof Ledger, 'captured'> {
  if (line.sync === 'needs-you') return 'needsYou';
  if (line.status === 'voided') return 'voided';
  if (line.status === 'draft') return 'setAside';
  if (line.sync !== 'received') return 'waiting';
  return line.status === 'submitted' ? 'received' : 'accepted';
}
