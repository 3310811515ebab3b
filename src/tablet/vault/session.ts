import type { Values } from '../../domain/record.ts';
import { kindNamed } from '../../domain/kinds/kinds.ts';
import { relevantValues } from '../../domain/kinds/eid-relevant.ts';
import { blocksSubmission } from '../../domain/kinds/submission.ts';
import { migrate } from '../../domain/kinds/migrate.ts';
import { rowIds, valueAt, type Kind } from '../../domain/kinds/kind.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import { loadPlaces, type Places } from '../../domain/places.ts';
import { findings, type Finding, type RuleContext } from '../../domain/rules/rule.ts';
import type { Status } from '../../domain/status.ts';
import type { Grant } from '../../protocol/pairing.ts';
import type { RecordRow } from '../storage/rows.ts';
import type { OpenForm } from './open-form.ts';
import type { Keyring } from './keyring.ts';
import { othersKnown } from './others-known.ts';
import { RecordIndex } from './record-index.ts';
import { openEntry, openVersion, type Entry, type VersionBody } from './sealed-rows.ts';
import type { VaultPorts } from './vault-ports.ts';

// One round trip of decryption for so many entries: keeps WebCrypto's queue full without holding them all twice.
const ENTRIES_AT_ONCE = 512;

/** One unlocked officer: keys, index and open forms. Dropped whole at locking. */
export interface Session {
  readonly keys: Keyring;
  readonly grant: Grant;
  readonly index: RecordIndex;
  readonly forms: Map<string, OpenForm>;
  /** Entries that these keys do not open: saved under an earlier passphrase. */
  unreadable: number;
  places: Places | undefined;
  /** Where another of this officer's records stands. */
  statusOf: (record: string) => Status;
  /** Category last said at a site, by site. */
  readonly category: Map<string, string>;
}

/** Decrypts the officer's list entries into memory. */
export async function startSession(ports: VaultPorts, keys: Keyring, grant: Grant): Promise<Session> {
  const session: Session = {
    keys,
    grant,
    index: new RecordIndex(),
    forms: new Map(),
    unreadable: 0,
    places: undefined,
    statusOf: () => 'draft',
    category: new Map(),
  };
  const rows = await ports.store.list('entries', [keys.officer]);
  for (let at = 0; at < rows.length; at += ENTRIES_AT_ONCE) {
    const opening = rows.slice(at, at + ENTRIES_AT_ONCE).map((row) => openEntry(ports, keys, row));
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === 'fulfilled') session.index.put(opened.value);
      else session.unreadable += 1;
    }
  }
  return session;
}

/** Loads the catalogue of places once; rules that need it stay silent until then. */
export async function withPlaces(session: Session): Promise<void> {
  session.places ??= await loadPlaces();
}

/** The kind of a name that a row or form holds. @throws RangeError for one this version does not know. */
export function knownKind(id: string): Kind {
  const kind = kindNamed(id);
  if (!kind) throw new RangeError('a record of an unknown kind');
  return kind;
}

/** As much of a form as rules look at. */
type Judged = Pick<OpenForm, 'record' | 'kind' | 'values' | 'status' | 'row'>;

/** What the kind's rules say of values, today in Vietnam, with what this tablet knows. */
export function judge(ports: VaultPorts, session: Session, form: Judged): Finding[] {
  const context = contextOf(ports, session, form);
  return findings(knownKind(form.kind).rules, relevantValues(form.values, context.today), context);
}

/** What stops it from being submitted, which is relevant as a whole: the same as the registry refuses. */
export function judgeSubmission(ports: VaultPorts, session: Session, form: Judged): Finding[] {
  const kind = knownKind(form.kind);
  const context = contextOf(ports, session, { ...form, status: 'submitted' });
  const found = findings(kind.rules, form.values, context);
  return blocksSubmission(kind, form.values, { found, today: context.today, version: kind.version });
}

function contextOf(ports: VaultPorts, session: Session, form: Judged): RuleContext {
  return {
    today: vietnamDay(ports.clock.nowMs()),
    status: form.status,
    ...(form.row?.noticeOn && { noticeOn: form.row.noticeOn }),
    ...(session.places && { places: session.places }),
    ...othersKnown(session, form),
  };
}

/** Why the person did not sign: kept beside the warnings, with the reason in words. */
function refusalOf(values: Values): string {
  const rows = rowIds(values, 'kept').filter((row) => valueAt(values, `kept/${row}/rule`) === 'EID-022');
  const note = rows.map((row) => valueAt(values, `kept/${row}/note`)).find((text) => text !== undefined);
  return typeof note === 'string' ? note : '';
}

/** What lists show of these values. */
export function entryOf(record: string, values: Values, at: number): Entry {
  const text = (path: string) => {
    const value = values[path]?.v;
    return typeof value === 'string' ? value : '';
  };
  const asideFor = refusalOf(values);
  const [representativeNumber, level] = [text('representative/personalNumber'), text('request/level')];
  return {
    record,
    name: text('applicant/fullName'),
    birthDate: text('applicant/birthDate'),
    personalNumber: text('applicant/personalNumber'),
    phone: text('contact/phone'),
    ...(representativeNumber && { representativeNumber }),
    ...(level && { level }),
    ...(values['absence/abroad']?.v === true && { abroad: text('absence/country') }),
    ...(asideFor && { asideFor }),
    site: text('request/siteId'),
    capturedOn: text('request/capturedOn'),
    at,
  };
}

/** The newest version of a record that these keys open, or null. */
export async function newestVersion(
  ports: VaultPorts,
  session: Session,
  row: RecordRow | undefined,
): Promise<VersionBody | null> {
  if (!row || row.version === 0) return null;
  return versionNo(ports, session, { record: row.record, no: row.version });
}

/** One version of a record, its values as the newest version of their kind has them. */
export async function versionNo(
  ports: VaultPorts,
  session: Session,
  at: { record: string; no: number },
): Promise<VersionBody | null> {
  const row = await ports.store.get('versions', [session.keys.officer, at.record, at.no]);
  return row ? upToDate(await openVersion(ports, session.keys, row)) : null;
}

/** What an older app saved, as this one has it; what was signed stays as it was. @throws KindVersionError */
function upToDate(body: VersionBody): VersionBody {
  const values = migrate(body.kind, body.kindVersion, body.values);
  return { ...body, values, kindVersion: knownKind(body.kind).version };
}
