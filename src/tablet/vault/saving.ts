import { difference } from '../../domain/kinds/difference.ts';
import { eidDueOn } from '../../domain/kinds/eid-due.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import type { Finding } from '../../domain/rules/rule.ts';
import type { Status } from '../../domain/status.ts';
import { fromBase64url } from '../../lib/base64url.ts';
import { signChange, type Change } from '../../protocol/change.ts';
import { sealCopy } from '../../protocol/sealing.ts';
import type { OutboxRow, PictureRow, RecordRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import { StorageFullError, type Expectation, type Write } from '../storage/tablet-store.ts';
import type { SaveMove, SaveResult } from './api.ts';
import { mayEdit, picturesOf, type OpenForm } from './forms.ts';
import { sealEntry, sealVersion, type VersionBody } from './sealed-rows.ts';
import { entryOf, judge, versionNo, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

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
export async function saveForm(ports: VaultPorts, session: Session, saving: Saving): Promise<SaveResult> {
  const { form, move } = saving;
  if (move === 'void' && !saving.reason?.trim()) return { ok: false, why: 'reason-missing' };
  const blocking = move === 'submit' ? blocks(judge(ports, session, form)) : [];
  if (blocking.length > 0) return { ok: false, why: 'blocked', findings: blocking };
  try {
    // Twice at most: once more when the sender took the version before into a batch in between.
    for (let tries = 0; tries < 3; tries += 1) {
      const row = await ports.store.get('records', [session.keys.officer, form.record]);
      if (row && !mayEdit(row)) return { ok: false, why: 'not-editable' };
      if (await trySave(ports, session, { ...saving, row })) return saved(ports, saving);
    }
  } catch (error) {
    if (error instanceof StorageFullError) return { ok: false, why: 'storage-full' };
    throw error;
  }
  return { ok: false, why: 'not-editable' };
}

/** What a person says now and a B or P rule forbids. */
function blocks(found: readonly Finding[]): Finding[] {
  return found.filter((finding) => finding.severity === 'B' || finding.severity === 'P');
}

function saved(ports: VaultPorts, { form, move }: Saving): SaveResult {
  if (move !== 'submit') return { ok: true };
  const dueOn = eidDueOn(form.values, vietnamDay(ports.clock.nowMs()));
  return { ok: true, ...(dueOn && { dueOn }) };
}

interface Base {
  /** Version that the change is made against; 0 for none. */
  readonly no: number;
  readonly change: string | null;
  readonly body: VersionBody | null;
  /** The change before, where it has not left and this one replaces it. */
  readonly replaces: OutboxRow | undefined;
}

async function trySave(
  ports: VaultPorts,
  session: Session,
  saving: Saving & { row: RecordRow | undefined },
): Promise<boolean> {
  const { form, row } = saving;
  const base = await baseOf(ports, session, row);
  const change = makeChange(ports, session, { ...saving, base });
  const signed = await signChange(ports.crypto, session.keys.signing, change);
  const registry = await setting(ports.store, 'registry');
  if (!registry) throw new RangeError('a save on a tablet that is not paired');
  const to = { id: registry.sealingKey.id, key: fromBase64url(registry.sealingKey.key) };
  const owner = session.keys.officer;
  const no = (row?.version ?? 0) + 1;
  const status = STATUS_AFTER[saving.move] ?? form.status;
  const body: VersionBody = {
    kind: form.kind,
    kindVersion: form.kindVersion,
    values: form.values,
    status,
    media: form.media,
    signed,
    baseNo: base.no,
  };
  const entry = entryOf(form.record, form.values, change.at);
  const [copy, version, entryRow] = await Promise.all([
    sealCopy(ports, to, { changeId: change.id, change: signed }),
    sealVersion(ports, session.keys, { owner, record: form.record, no, change: change.id, body }),
    sealEntry(ports, session.keys, entry),
  ]);
  const out: OutboxRow = {
    change: change.id,
    owner,
    record: form.record,
    version: no,
    size: copy.length,
    at: change.at,
  };
  const committed = await ports.store.commit({
    writes: [
      { put: 'versions', row: version },
      { put: 'entries', row: entryRow },
      { put: 'records', row: recordRow({ owner, form, row, change, no, status }) },
      { put: 'outbox', row: out },
      { put: 'copies', row: { change: change.id, copy } },
      ...replaced(base.replaces),
      ...(await pictureWrites(ports, form)),
      ...(await journalRemovals(ports, { owner, record: form.record })),
    ],
    durability: 'strict',
    expect: unchanged({ owner, record: form.record, row, base }),
  });
  if (committed) session.index.put(entry);
  return committed;
}

/** What the next change builds on: SPEC C4 and, after a refusal, C5. */
async function baseOf(ports: VaultPorts, session: Session, row: RecordRow | undefined): Promise<Base> {
  if (!row || row.version === 0 || !row.head) return { no: 0, change: null, body: null, replaces: undefined };
  const head = await ports.store.get('outbox', [row.head]);
  const replaces = head && head.batch === undefined ? head : undefined;
  let no = row.version;
  if (row.refused) no = await noOfChange(ports, row, row.receipted);
  else if (replaces) no = (await versionNo(ports, session, { record: row.record, no }))?.baseNo ?? 0;
  if (no === 0) return { no, change: null, body: null, replaces };
  const stored = await ports.store.get('versions', [row.owner, row.record, no]);
  const body = await versionNo(ports, session, { record: row.record, no });
  return { no, change: stored?.change ?? null, body, replaces };
}

async function noOfChange(ports: VaultPorts, row: RecordRow, change: string | null): Promise<number> {
  if (!change) return 0;
  const versions = await ports.store.list('versions', [row.owner, row.record]);
  return versions.find((version) => version.change === change)?.no ?? 0;
}

function makeChange(ports: VaultPorts, session: Session, saving: Saving & { base: Base }): Change {
  const { form, move, base, reason } = saving;
  const { set, unset } = difference(base.body?.values ?? {}, form.values);
  const to = STATUS_AFTER[move] ?? form.status;
  const moved = to !== (base.body?.status ?? 'draft');
  const fresh = Object.entries(form.media).filter(
    ([picture]) => form.values[`pictures/${picture}/hash`] && !base.body?.media[picture],
  );
  return {
    id: ports.newId(),
    record: form.record,
    kind: form.kind,
    kindVersion: form.kindVersion,
    site: String(form.values['request/siteId']?.v ?? ''),
    base: base.change,
    by: session.keys.officer,
    at: ports.clock.nowMs(),
    set: set as Change['set'],
    ...(unset && unset.length > 0 && { unset: [...unset] }),
    ...(moved && { move: { to, ...(reason && { reason: reason.trim() }) } }),
    ...(fresh.length > 0 && { media: Object.fromEntries(fresh) }),
  };
}

function recordRow(made: {
  owner: string;
  form: OpenForm;
  row: RecordRow | undefined;
  change: Change;
  no: number;
  status: Status;
}): RecordRow {
  const { owner, form, row, change, no, status } = made;
  const { refused: _answered, ...before } = row ?? { receipted: null };
  return {
    ...before,
    owner,
    record: form.record,
    site: change.site,
    status,
    version: no,
    head: change.id,
    at: change.at,
  };
}

function replaced(row: OutboxRow | undefined): Write[] {
  if (!row) return [];
  return [
    { remove: 'outbox', key: [row.change] },
    { remove: 'copies', key: [row.change] },
  ];
}

/** Pictures that the version names now wait to be sent; those that it no longer names, and that never left, go. */
async function pictureWrites(ports: VaultPorts, form: OpenForm): Promise<Write[]> {
  const named = new Set(picturesOf(form.values).map(({ picture }) => picture));
  const rows = (await ports.store.list('pictures')).filter((row) => row.record === form.record);
  return rows.filter((row) => row.state === 'draft').flatMap((row) => pictureWrite(row, named));
}

function pictureWrite(row: PictureRow, named: ReadonlySet<string>): Write[] {
  if (named.has(row.picture)) return [{ put: 'pictures', row: { ...row, state: 'waiting' } }];
  return [
    { remove: 'pictures', key: [row.cipher] },
    { remove: 'pictureBytes', key: [row.cipher] },
  ];
}

/** Removes of the whole journal of a form. */
export async function journalRemovals(
  ports: VaultPorts,
  of: { owner: string; record: string },
): Promise<Write[]> {
  const steps = await ports.store.list('journal', [of.owner, of.record]);
  return steps.map((step) => ({ remove: 'journal', key: [of.owner, of.record, step.seq] }));
}

/** The sender works at the same time: what this save was computed from must still be so. */
function unchanged(seen: {
  owner: string;
  record: string;
  row: RecordRow | undefined;
  base: Base;
}): Expectation[] {
  const { owner, record, row, base } = seen;
  const expectations: Expectation[] = [
    {
      table: 'records',
      key: [owner, record],
      holds: (now) => now?.version === row?.version && now?.refused?.change === row?.refused?.change,
    },
  ];
  if (base.replaces) {
    const key = [base.replaces.change];
    expectations.push({
      table: 'outbox',
      key,
      holds: (now) => now !== undefined && now.batch === undefined,
    });
  }
  return expectations;
}
