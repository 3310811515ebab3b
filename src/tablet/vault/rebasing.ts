import { readChange, type Change } from '../../protocol/change.ts';
import type { RecordRow } from '../storage/rows.ts';
import { recordAsRead, type TabletStore } from '../storage/tablet-store.ts';
import { picturesRebased } from './record-pictures.ts';
import { newestVersion, versionNo, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';
import { changeBetween, noOfChange, versionWrites, type Base } from './version-writes.ts';

/**
 * SPEC C5: a change whose base the registry does not hold is made again as the whole difference against the last one
 * that it receipted. Nobody has to do anything for it. True when there is something to send.
 */
export async function rebased(ports: VaultPorts, session: Session): Promise<boolean> {
  const owner = session.keys.officer;
  const rows = await ports.store.list('records', [owner]);
  const refused = rows.filter((row) => row.refused?.code === 'base-unknown');
  const busy = refused.length > 0 ? await recordsUnderWay(ports.store, owner) : new Set<string>();
  let some = false;
  for (const row of refused) {
    // What is still under way is answered first: it may be the very base.
    if (!busy.has(row.record) && (await rebaseOne(ports, session, row))) some = true;
  }
  return some;
}

async function recordsUnderWay(store: TabletStore, owner: string): Promise<Set<string>> {
  const rows = (await store.list('outbox')).filter((row) => row.owner === owner);
  return new Set(rows.map(({ record }) => record));
}

async function rebaseOne(ports: VaultPorts, session: Session, row: RecordRow): Promise<boolean> {
  const newest = await newestVersion(ports, session, row).catch(() => null);
  if (!newest || row.head !== row.refused?.change) return false;
  const before = readChange(newest.signed);
  if (before.base === row.receipted && !(await receiptedSince(ports.store, row))) return false;
  const base = await receiptedBase(ports, session, row);
  const { move, kind, site, by, record } = before;
  const { kindVersion } = newest;
  const change: Change = {
    ...changeBetween(base, newest),
    ...{ id: ports.newId(), record, kind, kindVersion, site, by, at: ports.clock.nowMs() },
    ...(move && { move }),
  };
  const { signed: _refused, ...state } = newest;
  const made = await versionWrites(ports, session, { row, change, body: { ...state, baseNo: base.no } });
  const expect = [recordAsRead(row, row)];
  const pictures = await picturesRebased(ports.store, { ...row, values: newest.values, base });
  const writes = [...made.writes, ...pictures];
  const committed = await ports.store.commit({ writes, expect, durability: 'strict' });
  if (committed) session.index.put(made.entry);
  return committed;
}

/**
 * Whether the base was taken in after the refusal, as a restored registry does. If not, the change was built on what
 * the registry holds and yet refused: to make it again would go round in circles.
 */
async function receiptedSince(store: TabletStore, row: RecordRow): Promise<boolean> {
  const answered = (await store.list('batches')).filter(({ state }) => state === 'answered');
  const lastNo = (change: string | null | undefined) =>
    answered.findLast(({ changes }) => changes.includes(change ?? ''))?.no ?? 0;
  return lastNo(row.receipted) > lastNo(row.refused?.change);
}

async function receiptedBase(ports: VaultPorts, session: Session, row: RecordRow): Promise<Base> {
  const no = await noOfChange(ports.store, row, row.receipted);
  const body = no === 0 ? null : await versionNo(ports, session, { record: row.record, no });
  return { no, change: body && row.receipted, body };
}
