import { eidDueOn } from '../../domain/kinds/eid-due.ts';
import { relevantValues } from '../../domain/kinds/eid-relevant.ts';
import { fieldAt } from '../../domain/kinds/kind.ts';
import { unreadablePaths } from '../../domain/kinds/readable.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import type { Values } from '../../domain/record.ts';
import type { Status } from '../../domain/status.ts';
import { readChange, type Change } from '../../protocol/change.ts';
import type { JournalRow, OutboxRow, PictureRow, RecordRow } from '../storage/rows.ts';
import { recordAsRead, StorageFullError, type Expectation, type Write } from '../storage/tablet-store.ts';
import type { SaveMove, SaveResult } from './api.ts';
import { hasMismatch, mayEdit, mayVoid } from './forms.ts';
import type { OpenForm } from './open-form.ts';
import { picturesSaved } from './record-pictures.ts';
import { judgeSubmission, knownKind, versionNo, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';
import { changeBetween, noOfChange, versionWrites, type Base } from './version-writes.ts';
import { voidableValues } from './voidable-values.ts';

const STATUS_AFTER: Record<SaveMove, Status | null> = {
  'set-aside': null,
  submit: 'submitted',
  void: 'voided',
};

export interface Saving {
  readonly form: OpenForm;
  readonly move: SaveMove;
  readonly reason?: string;
}

/**
 * Makes a version: judged, signed, sealed for the registry and for the officer, and written strictly in one
 * transaction. Only after this returns `ok` may "saved" be said.
 */
export async function saveForm(ports: VaultPorts, session: Session, asked: Saving): Promise<SaveResult> {
  const { move } = asked;
  const form = move === 'submit' ? submittable(ports, asked.form) : asked.form;
  const saving = { ...asked, form };
  if (move === 'void' && !saving.reason?.trim()) return { ok: false, why: 'reason-missing' };
  // Read while the rules are asked: a person waits for both.
  let read: Promise<Beside> | null = readBeside(ports, session, form);
  // Where a rule blocks, nobody waits for it.
  read.catch(() => {});
  const blocking = move === 'submit' ? judgeSubmission(ports, session, form) : [];
  if (blocking.length > 0) return { ok: false, why: 'blocked', findings: blocking };
  const unfit = move === 'submit' ? unfitPaths(form) : [];
  if (unfit.length > 0) return { ok: false, why: 'unreadable', paths: unfit };
  try {
    // Once more whenever a batch, a receipt or a pull came between: what it wrote is then what this save builds on.
    for (let tries = 0; tries < 20; tries += 1) {
      const beside: Beside = await (read ?? readBeside(ports, session, form));
      read = null;
      const { row } = beside;
      const mismatch = row !== undefined && hasMismatch(beside.pictures);
      if (row && !mayEdit(row, mismatch)) return { ok: false, why: 'not-editable' };
      if (row && move === 'void' && !mayVoid(row)) return { ok: false, why: 'not-editable' };
      if (await trySave(ports, session, { ...saving, ...beside })) return saved(ports, saving);
    }
  } catch (error) {
    if (error instanceof StorageFullError) return { ok: false, why: 'storage-full' };
    throw error;
  }
  return { ok: false, why: 'not-editable' };
}

/** Without the answers of another situation: whoever signs has not seen them. */
function submittable(ports: VaultPorts, form: OpenForm): OpenForm {
  return { ...form, values: relevantValues(form.values, vietnamDay(ports.clock.nowMs())) };
}

/** What no registry takes: text that is no value yet, and what this kind does not know. */
function unfitPaths({ kind, values }: OpenForm): string[] {
  const known = knownKind(kind);
  const unknown = Object.keys(values).filter((path) => fieldAt(known, path) === null);
  return [...unreadablePaths(known, values), ...unknown];
}

function voidable(form: OpenForm, base: Base): OpenForm {
  return { ...form, values: voidableValues(knownKind(form.kind), form.values, base.body?.values ?? {}) };
}

/** What a save finds of its record beside the versions. */
interface Beside {
  readonly row: RecordRow | undefined;
  readonly pictures: readonly PictureRow[];
  readonly journal: readonly JournalRow[];
}

async function readBeside({ store }: VaultPorts, { keys }: Session, { record }: OpenForm): Promise<Beside> {
  const of = [keys.officer, record] as const;
  const [row, pictures, journal] = await Promise.all([
    store.get('records', of),
    store.list('pictures', of),
    store.list('journal', of),
  ]);
  return { row, pictures, journal };
}

function saved(ports: VaultPorts, { form, move }: Saving): SaveResult {
  if (move !== 'submit') return { ok: true };
  const dueOn = eidDueOn(form.values, vietnamDay(ports.clock.nowMs()));
  return { ok: true, ...(dueOn && { dueOn }) };
}

interface SaveBase extends Base {
  /** The change before, where it has not left and this one replaces it. */
  readonly replaces: OutboxRow | undefined;
}

async function trySave(ports: VaultPorts, session: Session, saving: Saving & Beside): Promise<boolean> {
  const { row } = saving;
  const place = { owner: session.keys.officer, record: saving.form.record };
  const base = await baseOf(ports, session, row);
  const form = saving.move === 'void' ? voidable(saving.form, base) : saving.form;
  const change = makeChange(ports, session, { ...saving, form, base });
  const { kind, kindVersion, values, media } = form;
  const status = STATUS_AFTER[saving.move] ?? form.status;
  const body = { kind, kindVersion, values, status, media, baseNo: base.no };
  const made = await versionWrites(ports, session, { row, change, body });
  const pictures = picturesSaved(saving.pictures, { values, base });
  const committed = await ports.store.commit({
    writes: [...made.writes, ...replaced(base.replaces), ...pictures, ...saving.journal.map(removedStep)],
    durability: 'strict',
    capture: true,
    expect: unchanged({ ...place, row, base }),
  });
  if (committed) session.index.put(made.entry);
  return committed;
}

/** What the next change builds on: SPEC C4 and, after a refusal, C5. */
async function baseOf(ports: VaultPorts, session: Session, row: RecordRow | undefined): Promise<SaveBase> {
  if (!row || row.version === 0 || !row.head) return { no: 0, change: null, body: null, replaces: undefined };
  const head = await ports.store.get('outbox', [row.head]);
  const replaces = mayReplace(head) ? head : undefined;
  let no = row.version;
  if (row.refused) no = await noOfChange(ports.store, row, row.receipted);
  else if (replaces) no = (await versionNo(ports, session, { record: row.record, no }))?.baseNo ?? 0;
  if (no === 0) return { no, change: null, body: null, replaces };
  const body = await versionNo(ports, session, { record: row.record, no });
  return { no, change: body && readChange(body.signed).id, body, replaces };
}

function makeChange(ports: VaultPorts, session: Session, saving: Saving & { base: Base }): Change {
  const { form, move, base, reason } = saving;
  // What is set aside stays where it is; the others say where to, whatever this tablet thinks that the record is.
  const to = STATUS_AFTER[move];
  return {
    ...changeBetween(base, form),
    id: ports.newId(),
    record: form.record,
    kind: form.kind,
    kindVersion: form.kindVersion,
    site: siteOf(form.values),
    by: session.keys.officer,
    at: ports.clock.nowMs(),
    ...(to && { move: { to, ...(reason && { reason: reason.trim() }) } }),
  };
}

/** Empty only for a form without a site, which the rules and the registry both refuse. */
function siteOf(values: Values): string {
  const site = values['request/siteId']?.v;
  return typeof site === 'string' ? site : '';
}

/** What has been in a batch may have been taken in, even if that batch was refused since. SPEC C4. */
function mayReplace(row: OutboxRow | undefined): boolean {
  return row !== undefined && row.batch === undefined && !row.again;
}

function replaced(row: OutboxRow | undefined): Write[] {
  if (!row) return [];
  return [
    { remove: 'outbox', key: [row.change] },
    { remove: 'copies', key: [row.change] },
  ];
}

/** Removes of the whole journal of a form. */
export async function journalRemovals(
  ports: VaultPorts,
  of: { owner: string; record: string },
): Promise<Write[]> {
  return (await ports.store.list('journal', [of.owner, of.record])).map(removedStep);
}

function removedStep({ owner, record, seq }: JournalRow): Write {
  return { remove: 'journal', key: [owner, record, seq] };
}

/** The sender works at the same time: what this save was computed from must still be so. */
function unchanged(seen: {
  owner: string;
  record: string;
  row: RecordRow | undefined;
  base: SaveBase;
}): Expectation[] {
  const { owner, record, row, base } = seen;
  const expectations: Expectation[] = [recordAsRead({ owner, record }, row)];
  if (base.replaces) {
    const key = [base.replaces.change];
    expectations.push({
      table: 'outbox',
      key,
      holds: mayReplace,
    });
  }
  return expectations;
}
