import { difference } from '../../domain/kinds/difference.ts';
import type { Values } from '../../domain/record.ts';
import { fromBase64url } from '../../lib/base64url.ts';
import { signChange, type Change, type PictureKey, type SignedChange } from '../../protocol/change.ts';
import { sealCopy } from '../../protocol/sealing.ts';
import type { OutboxRow, RecordRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { TabletStore, Write } from '../storage/tablet-store.ts';
import { sealEntry, sealVersion, type Entry, type VersionBody } from './sealed-rows.ts';
import { entryOf, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** What a change builds on. */
export interface Base {
  /** Number of the version; 0 for none. */
  readonly no: number;
  readonly change: string | null;
  readonly body: VersionBody | null;
}

/** What of a change follows from the state before and the state after: values, pictures, base. */
export function changeBetween(
  base: Base,
  after: { values: Values; media: Readonly<Record<string, PictureKey>> },
): Pick<Change, 'base' | 'set' | 'unset' | 'media'> {
  const { set, unset } = difference(base.body?.values ?? {}, after.values);
  const fresh = Object.entries(after.media).filter(
    ([picture]) => after.values[`pictures/${picture}/hash`] && !base.body?.media[picture],
  );
  return {
    base: base.change,
    set: set as Change['set'],
    ...(unset && unset.length > 0 && { unset: [...unset] }),
    ...(fresh.length > 0 && { media: Object.fromEntries(fresh) }),
  };
}

/** Number of the version that a change made; 0 where it is not here. */
export async function noOfChange(
  store: TabletStore,
  { owner, record }: { owner: string; record: string },
  change: string | null,
): Promise<number> {
  if (!change) return 0;
  const versions = await store.list('versions', [owner, record]);
  return versions.find((version) => version.change === change)?.no ?? 0;
}

/** A record's next version: signed, sealed for the officer and for the registry, and put in the outbox. */
export async function versionWrites(
  ports: VaultPorts,
  session: Session,
  made: { row: RecordRow | undefined; change: Change; body: Omit<VersionBody, 'signed'> },
): Promise<{ writes: Write[]; entry: Entry }> {
  const { row, change, body } = made;
  const place = { owner: session.keys.officer, record: change.record };
  const no = (row?.version ?? 0) + 1;
  // Read while the change is signed; only the registry's own copy waits for it. Where signing fails, nobody does.
  const registry = setting(ports.store, 'registry');
  registry.catch(() => {});
  const signed = await signChange(ports.crypto, session.keys.signing, change);
  const entry = entryOf(change.record, body.values, change.at);
  const [copy, version, entryRow] = await Promise.all([
    registry.then((known) => sealForRegistry(ports, known, { changeId: change.id, change: signed })),
    sealVersion(ports, session.keys, { ...place, no, change: change.id, body: { ...body, signed } }),
    sealEntry(ports, session.keys, entry),
  ]);
  const { refused: _answered, ...before } = row ?? { receipted: null };
  const { id: head, site, at } = change;
  const writes: Write[] = [
    { put: 'versions', row: version },
    { put: 'entries', row: entryRow },
    { put: 'records', row: { ...before, ...place, site, status: body.status, version: no, head, at } },
    ...outboxWrites({ ...place, change: head, base: change.base, version: no, at }, copy),
  ];
  return { writes, entry };
}

/** A change sealed by itself to the registry's key of today. SPEC B4. */
export async function sealForRegistry(
  ports: VaultPorts,
  registry: Awaited<ReturnType<typeof setting<'registry'>>>,
  content: { changeId: string; change: SignedChange },
) {
  if (!registry) throw new RangeError('a change on a tablet that is not paired');
  const to = { id: registry.sealingKey.id, key: fromBase64url(registry.sealingKey.key) };
  return sealCopy(ports, to, content);
}

/** A change waits in the outbox with its copy, or not at all. */
export function outboxWrites(row: Omit<OutboxRow, 'size'>, copy: OutboxCopy): Write[] {
  return [
    { put: 'outbox', row: { ...row, size: copy.length } },
    { put: 'copies', row: { change: row.change, copy } },
  ];
}
type OutboxCopy = Awaited<ReturnType<typeof sealForRegistry>>;
