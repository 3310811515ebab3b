import { valuesAfter, type Sourced, type Values } from '../../domain/record.ts';
import { eid } from '../../domain/kinds/eid.ts';
import { migrate } from '../../domain/kinds/migrate.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import { rowIds } from '../../domain/kinds/kind.ts';
import type { Status } from '../../domain/status.ts';
import type { PictureRow, RecordRow } from '../storage/rows.ts';
import type { TabletStore } from '../storage/tablet-store.ts';
import type { FormPicture, FormView, NewPicture, PictureKind } from './api.ts';
import { keepPicture, pictureKey } from './picture-safe.ts';
import { openStep, sealStep, type JournalStep } from './sealed-rows.ts';
import { judge, newestVersion, type Session } from './session.ts';
import type { OpenForm } from './open-form.ts';
import type { VaultPorts } from './vault-ports.ts';

/** A new form for today's site, with what is known before the first question. */
export function newForm(ports: VaultPorts, site: string, category = 'resident'): OpenForm {
  const typed = (v: string): Sourced => ({ v, s: 'T' });
  return {
    record: ports.newId(),
    kind: eid.id,
    kindVersion: eid.version,
    status: 'draft',
    row: undefined,
    values: {
      'request/level': typed('2'),
      'request/subject': typed('adult'),
      'request/siteId': typed(site),
      'request/category': typed(category),
      'request/capturedOn': typed(vietnamDay(ports.clock.nowMs())),
      'applicant/nationality': typed('VN'),
      'applicant/life': typed('living'),
    },
    media: {},
    page: undefined,
    seq: 0,
    restored: false,
    owed: {},
  };
}

/** A record's form: its newest version with its journal on top. Null when there is neither, or it may not be changed. */
export async function restoredForm(
  ports: VaultPorts,
  session: Session,
  record: string,
): Promise<OpenForm | null> {
  const owner = session.keys.officer;
  const row = await ports.store.get('records', [owner, record]);
  const version = await newestVersion(ports, session, row);
  const steps = await ports.store.list('journal', [owner, record]);
  if (!version && steps.length === 0) return null;
  if (row && !mayEdit(row, await namesMismatch(ports.store, row))) return null;
  const form: OpenForm = {
    ...newForm(ports, ''),
    record,
    status: row && !row.refused ? row.status : 'draft',
    row,
    values: version?.values ?? {},
    media: version?.media ?? {},
    seq: (steps.at(-1)?.seq ?? -1) + 1,
    restored: steps.length > 0,
    owed: {},
  };
  for (const step of steps) takeOld(form, await openStep(ports, session.keys, step));
  await restorePictures(ports, session, form);
  return form;
}

/**
 * An officer changes drafts, what came back, what the registry refused, and a record one of whose pictures the
 * registry cannot read: nobody else can take it again.
 */
export function mayEdit(row: RecordRow, mismatch: boolean): boolean {
  const retake = mismatch && row.status !== 'voided';
  return ['draft', 'returned'].includes(row.status) || row.refused !== undefined || retake;
}

/** An officer voids what nobody was promised yet: what was refused never got as far as the tablet has it. */
export function mayVoid(row: Pick<RecordRow, 'status' | 'refused'>): boolean {
  return (
    ['draft', 'returned'].includes(row.status) || (row.refused !== undefined && row.status === 'submitted')
  );
}

/** Where a record stands for others: a void that the registry refused took nothing away. */
export function standingOf(row: Pick<RecordRow, 'status' | 'refused'> | undefined): Status {
  return row?.status === 'voided' && row.refused ? 'submitted' : (row?.status ?? 'draft');
}

/** Whether the registry could not read one of the record's pictures. */
export async function namesMismatch(
  store: TabletStore,
  { owner, record }: Pick<RecordRow, 'owner' | 'record'>,
): Promise<boolean> {
  return hasMismatch(await store.list('pictures', [owner, record]));
}

export const hasMismatch = (rows: readonly PictureRow[]): boolean =>
  rows.some(({ state }) => state === 'mismatch');

async function restorePictures(ports: VaultPorts, session: Session, form: OpenForm): Promise<void> {
  const owner = session.keys.officer;
  for (const row of await ports.store.list('pictures', [owner, form.record])) {
    if (form.media[row.picture] || !form.values[`pictures/${row.picture}/hash`]) continue;
    form.media = { ...form.media, [row.picture]: await pictureKey(ports, session.keys, row) };
  }
}

/** A step of the journal, which an older app may have written: what it set is taken as this one has it. */
function takeOld(form: OpenForm, step: JournalStep): void {
  const { set, kindVersion = 1 } = step;
  const filled = Object.entries(set ?? {}).filter((entry): entry is [string, Sourced] => entry[1] !== null);
  const now = migrate(form.kind, kindVersion, Object.fromEntries(filled));
  take(form, { ...step, ...(set && { set: { ...set, ...now } }) });
}

function take(form: OpenForm, step: JournalStep): void {
  if (step.set) form.values = valuesAfter(form.values, step.set);
  if (step.page !== undefined) form.page = step.page;
}

/** Writes a step to the journal, then counts it. Relaxed: at most the last second may be lost to a power cut. */
export async function writeStep(
  ports: VaultPorts,
  session: Session,
  writing: { form: OpenForm; step: JournalStep; durability?: 'strict' },
): Promise<void> {
  const { form, durability = 'relaxed' } = writing;
  const step = withOwed(form, writing.step);
  const seq = form.seq;
  form.seq += 1;
  // Counted before it is stored: steps come one upon the other, and each must see the one before.
  take(form, step);
  const row = await sealStep(ports, session.keys, {
    owner: session.keys.officer,
    record: form.record,
    seq,
    step: { kindVersion: form.kindVersion, ...step },
  });
  await ports.store.commit({ writes: [{ put: 'journal', row }], durability, capture: true });
  for (const [path, value] of Object.entries(step.set ?? {}))
    if (form.owed[path] === value) delete form.owed[path];
}

/** A step with all that earlier ones could not write: a journal that misses a step in the middle is no form. */
function withOwed(form: OpenForm, step: JournalStep): JournalStep {
  Object.assign(form.owed, step.set);
  const set = { ...form.owed };
  return Object.keys(set).length === 0 ? step : { ...step, set };
}

/** Stores a picture, then names it in the form. The same kind taken again replaces the one before. */
export async function addPicture(
  ports: VaultPorts,
  session: Session,
  adding: { form: OpenForm; content: NewPicture },
): Promise<void> {
  const { form, content } = adding;
  const picture = ports.newId();
  const row = await keepPicture(ports, session.keys, { record: form.record, picture, content });
  form.media = { ...form.media, [picture]: await pictureKey(ports, session.keys, row) };
  const typed = (v: string | number): Sourced => ({ v, s: 'T' });
  const step: Record<string, Sourced | null> = {
    [`pictures/${picture}/kind`]: typed(content.kind),
    [`pictures/${picture}/hash`]: typed(row.hash),
    [`pictures/${picture}/takenAt`]: typed(row.at),
    [`pictures/${picture}/quality`]: typed(content.quality),
  };
  if (content.kind !== 'proof') {
    for (const same of picturesOf(form.values))
      if (same.kind === content.kind) empty(form, same.picture, step);
  }
  await writeStep(ports, session, { form, step: { set: step }, durability: 'strict' });
}

/** Takes a picture out of the form. Its ciphertext goes when the form is saved or thrown away. */
export async function removePicture(
  ports: VaultPorts,
  session: Session,
  removing: { form: OpenForm; picture: string },
): Promise<void> {
  const step: Record<string, null> = {};
  empty(removing.form, removing.picture, step);
  await writeStep(ports, session, { form: removing.form, step: { set: step } });
}

function empty(form: OpenForm, picture: string, step: Record<string, Sourced | null>): void {
  for (const path of Object.keys(form.values)) {
    if (path.startsWith(`pictures/${picture}/`)) step[path] = null;
  }
}

/** Pictures that the values name, in order. */
export function picturesOf(values: Values): FormPicture[] {
  return rowIds(values, 'pictures').flatMap((picture) => {
    const kind = values[`pictures/${picture}/kind`]?.v;
    return typeof kind === 'string' ? [{ picture, kind: kind as PictureKind }] : [];
  });
}

/** What the page draws. */
export function viewOf(ports: VaultPorts, session: Session, form: OpenForm): FormView {
  const { record, kind, status, values, page, restored } = form;
  return {
    record,
    kind,
    status,
    values,
    findings: judge(ports, session, form),
    pictures: picturesOf(values),
    ...(page !== undefined && { page }),
    restored,
    ...(form.row?.refused && { refused: form.row.refused }),
  };
}
