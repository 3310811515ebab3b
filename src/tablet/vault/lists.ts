import type { SyncState } from '../../domain/status.ts';
import { lastDigits } from '../../domain/personal-number.ts';
import type { RecordRow } from '../storage/rows.ts';
import type { Ledger, ListQuestion, ListReply, RecordLine, RecordView } from './api.ts';
import type { Books } from './books.ts';
import { mayEdit, mayVoid, picturesOf, standingOf } from './forms.ts';
import { openText, type Entry } from './sealed-rows.ts';
import { newestVersion, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** One line of a list. */
export function lineOf(entry: Entry, books: Books): RecordLine {
  const row = books.records.get(entry.record);
  const mismatch = books.hasMismatch(entry.record);
  return {
    record: entry.record,
    name: entry.name,
    birthYear: entry.birthDate.slice(0, 4),
    last3: entry.personalNumber ? lastDigits(entry.personalNumber) : '',
    status: row?.status ?? 'draft',
    sync: syncState(row, books),
    open: books.isOpen(entry.record),
    at: entry.at,
    ...(entry.abroad !== undefined && { abroad: entry.abroad }),
    ...(entry.asideFor && { asideFor: entry.asideFor }),
    ...(row?.dueOn && { dueOn: row.dueOn }),
    ...(row?.refused && { refused: row.refused }),
    ...(mismatch && { pictureMismatch: true }),
  };
}

/** Lines of what is not voided, but the excepted record's; what was never saved stands behind what was. */
export function liveLines(entries: readonly Entry[], books: Books, except?: string): RecordLine[] {
  const lines = entries
    .map((entry) => lineOf(entry, books))
    .filter(({ record }) => record !== except && standingOf(books.records.get(record)) !== 'voided');
  const saved = ({ record }: RecordLine): boolean => books.records.has(record);
  return [...lines.filter(saved), ...lines.filter((line) => !saved(line))];
}

/** Where a record is on its way; one that no version was saved of is here alone. */
export function syncState(row: RecordRow | undefined, books: Books): SyncState {
  if (!row) return 'on-tablet';
  if (row.refused || row.status === 'returned' || books.hasMismatch(row.record)) return 'needs-you';
  if (row.head !== null && row.head === row.receipted) return 'received';
  const leaving = row.head === null ? undefined : books.outbox.get(row.head);
  return leaving?.batch === undefined ? 'on-tablet' : 'sending';
}

export function listRecords(session: Session, books: Books, question: ListQuestion): ListReply {
  const { offset = 0, limit } = question;
  const lines: RecordLine[] = [];
  let total = 0;
  for (const entry of asOrdered(session, question)) {
    if (!wanted(entry, books, question)) continue;
    if (total >= offset && lines.length < limit) lines.push(lineOf(entry, books));
    total += 1;
  }
  return { lines, total };
}

/** By given name, or for a day as the day went. */
function asOrdered(session: Session, { text = '', day }: ListQuestion): Iterable<Entry> {
  const found = session.index.search(text);
  if (day === undefined) return found;
  return [...found].filter((entry) => entry.capturedOn === day).sort((a, b) => b.at - a.at);
}

function wanted(entry: Entry, books: Books, { status, only, site }: ListQuestion): boolean {
  if (site !== undefined && entry.site !== site) return false;
  if (status === undefined && only === undefined) return true;
  const row = books.records.get(entry.record);
  const present = row?.status ?? 'draft';
  if (status !== undefined && present !== status) return false;
  if (only === 'needs-you') return syncState(row, books) === 'needs-you';
  return only !== 'drafts' || present === 'draft' || books.isOpen(entry.record);
}

/** One record whole, for its own screen. */
export async function viewRecord(
  ports: VaultPorts,
  session: Session,
  at: { record: string; books: Books },
): Promise<RecordView | null> {
  const row = at.books.records.get(at.record);
  const entry = session.index.get(at.record);
  // What an earlier passphrase locked has no entry that these keys open.
  const version = entry && (await newestVersion(ports, session, row));
  if (!row || !entry || !version) return null;
  const cipher = row.reasonCipher;
  const reason = cipher && (await openText(ports, session.keys, { record: at.record, cipher }));
  return {
    line: lineOf(entry, at.books),
    values: version.values,
    pictures: picturesOf(version.values),
    ...(reason && { reason }),
    ...(row.submittedOn && { submittedOn: row.submittedOn }),
    ...(row.noticeOn && { noticeOn: row.noticeOn }),
    editable: mayEdit(row, at.books.hasMismatch(at.record)),
    voidable: mayVoid(row),
  };
}

export const EMPTY_LEDGER: Ledger = {
  captured: 0,
  setAside: 0,
  waiting: 0,
  received: 0,
  accepted: 0,
  needsYou: 0,
  voided: 0,
};

/** Counts that must add up; a day counts what was captured on it. */
export function ledgerOf(session: Session, books: Books, day?: string): Ledger {
  const counts = { ...EMPTY_LEDGER };
  for (const entry of session.index.search('')) {
    if (day !== undefined && entry.capturedOn !== day) continue;
    counts.captured += 1;
    counts[columnOf(books.records.get(entry.record), books)] += 1;
  }
  return counts;
}

function columnOf(row: RecordRow | undefined, books: Books): Exclude<keyof Ledger, 'captured'> {
  const sync = syncState(row, books);
  if (sync === 'needs-you') return 'needsYou';
  if (!row || row.status === 'draft') return 'setAside';
  if (row.status === 'voided') return 'voided';
  if (sync !== 'received') return 'waiting';
  return row.status === 'submitted' ? 'received' : 'accepted';
}
