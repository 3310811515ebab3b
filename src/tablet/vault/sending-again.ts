import { BatchReceipt } from '../../protocol/receipt.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { parsed } from '../../protocol/schema.ts';
import { readChange } from '../../protocol/change.ts';
import type { PictureRow, RecordRow, VersionRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { recordAsRead, type TabletStore, type Write } from '../storage/tablet-store.ts';
import { rebased } from './rebasing.ts';
import { openVersion } from './sealed-rows.ts';
import type { Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';
import { outboxWrites, sealForRegistry } from './version-writes.ts';

/**
 * Puts into the outbox what this officer's records owe the registry without anyone having typed anything: what a
 * restore of the registry lost (SPEC R5), and changes whose base it does not hold (SPEC C5). True when there is
 * something to send.
 */
export async function sendAgain(ports: VaultPorts, session: Session): Promise<boolean> {
  const lost = await sendLost(ports, session);
  return (await rebased(ports, session)) || lost;
}

/** Once for each life of the registry: all that was receipted in another one goes again under the same change ids. */
async function sendLost(ports: VaultPorts, session: Session): Promise<boolean> {
  const owner = session.keys.officer;
  const epoch = (await setting(ports.store, 'registry'))?.epoch;
  const sought = (await setting(ports.store, 'soughtIn')) ?? {};
  if (epoch === undefined || sought[owner] === epoch) return false;
  const lost = await receiptedElsewhere(ports.store, epoch);
  let some = false;
  for (const row of await ports.store.list('records', [owner])) {
    if (lost.size > 0 && (await recordAgain(ports, session, { row, lost }))) some = true;
  }
  const pictures = lost.size > 0 ? await picturesAgain(ports.store, owner) : [];
  // Read again: other officers of this tablet are looked through when they unlock.
  const marks = (await setting(ports.store, 'soughtIn')) ?? {};
  const mark = settingWrite('soughtIn', { ...marks, [owner]: epoch });
  await ports.store.commit({ writes: [...pictures, mark], durability: 'strict' });
  return some || pictures.length > 0;
}

/** Changes that were taken in, and whose last receipt is of another epoch than this. */
async function receiptedElsewhere(store: TabletStore, epoch: string): Promise<Set<string>> {
  const elsewhere = new Set<string>();
  for (const { receipt } of await store.list('batches')) {
    if (!receipt) continue;
    const reading = { what: 'a receipt', limit: LIMITS.statementBytes };
    const told = parsed(BatchReceipt, receipt.text, reading);
    for (const { change, outcome } of told.answers) {
      if (told.epoch === epoch || outcome === 'rejected') elsewhere.delete(change);
      else elsewhere.add(change);
    }
  }
  return elsewhere;
}

async function recordAgain(
  ports: VaultPorts,
  session: Session,
  of: { row: RecordRow; lost: ReadonlySet<string> },
): Promise<boolean> {
  for (;;) {
    const row = await ports.store.get('records', [of.row.owner, of.row.record]);
    if (!row) return false;
    const versions = await ports.store.list('versions', [row.owner, row.record]);
    const writes: Write[] = [];
    for (const version of versions.filter(({ change }) => of.lost.has(change))) {
      writes.push(...(await versionAgain(ports, session, version)));
    }
    if (writes.length === 0) return false;
    // Until the registry says so again, it has none of it.
    writes.push({ put: 'records', row: { ...row, receipted: null } });
    const expect = [recordAsRead(row, row)];
    if (await ports.store.commit({ writes, expect, durability: 'strict' })) return true;
  }
}

/** Nothing for a version that an earlier passphrase locked, and for one that is under way. */
async function versionAgain(ports: VaultPorts, session: Session, row: VersionRow): Promise<Write[]> {
  if (await ports.store.get('outbox', [row.change])) return [];
  const body = await openVersion(ports, session.keys, row).catch(() => null);
  if (!body) return [];
  const registry = await setting(ports.store, 'registry');
  const copy = await sealForRegistry(ports, registry, { changeId: row.change, change: body.signed });
  const { owner, record, no: version, change } = row;
  const { at, base } = readChange(body.signed);
  return outboxWrites({ owner, record, version, change, base, at, again: true }, copy);
}

async function picturesAgain(store: TabletStore, owner: string): Promise<Write[]> {
  const held = (await store.list('pictures', [owner])).filter(({ state }) => state === 'held');
  return held.map((row: PictureRow): Write => ({ put: 'pictures', row: { ...row, state: 'waiting' } }));
}
