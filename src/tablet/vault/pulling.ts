import { LIMITS } from '../../protocol/limits.ts';
import { Grant } from '../../protocol/pairing.ts';
import { PullReply, type Happening } from '../../protocol/pull.ts';
import { parsed } from '../../protocol/schema.ts';
import { verified, type Signed } from '../../protocol/signed.ts';
import { registryKeys } from '../outbox/receipt-book.ts';
import { RegistryClient } from '../outbox/registry-client.ts';
import type { OfficerRow, RecordRow, ToldRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { officerAsRead, recordAsRead, type Expectation, type Write } from '../storage/tablet-store.ts';
import { sealText } from './sealed-rows.ts';
import type { Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/**
 * Asks what happened in the registry after this officer's cursor and books it, page by page; each page and its
 * cursor are one commit. Returns how many records changed. SPEC D1, D2.
 */
export async function pullHappenings(ports: VaultPorts, session: Session): Promise<number> {
  const client = new RegistryClient(ports);
  const owner = session.keys.officer;
  for (let changed = 0; ;) {
    const cursors = (await setting(ports.store, 'cursors')) ?? {};
    const after = cursors[owner] ?? '';
    const reply = await client.ask({
      method: 'GET',
      path: `/api/v1/happenings?after=${encodeURIComponent(after)}&limit=${LIMITS.pullItems}`,
      signed: 'whole',
    });
    const page = parsed(PullReply, reply.body, { what: 'what happened', limit: 4 * 1024 * 1024 });
    const moved = settingWrite('cursors', { ...cursors, [owner]: page.cursor });
    changed += await bookPage(ports, session, { page, moved });
    if (!page.more || page.cursor === after) return changed;
  }
}

/** Books one page with its cursor; how many records it changed. A save in between is read again, never overwritten. */
async function bookPage(
  ports: VaultPorts,
  session: Session,
  { page, moved }: { page: PullReply; moved: Write },
): Promise<number> {
  for (;;) {
    const records = await recordsAfter(ports, session, page);
    const grants = await Promise.all(page.grants.map((grant) => officerAfter(ports, grant)));
    const officers = grants.filter((granted) => granted !== null);
    const writes = [...records.writes, ...officers.map(({ write }) => write), moved];
    const expect = [...records.expect, ...officers.map(({ read }) => officerAsRead(read))];
    if (await ports.store.commit({ writes, expect, durability: 'strict' })) return records.writes.length;
  }
}

async function recordsAfter(ports: VaultPorts, session: Session, page: PullReply) {
  const owner = session.keys.officer;
  const rows = new Map<string, RecordRow>();
  const expect: Expectation[] = [];
  for (const happening of page.happenings) {
    const { record } = happening;
    const row = rows.get(record) ?? (await ports.store.get('records', [owner, record]));
    if (!row) continue;
    if (!rows.has(record)) expect.push(recordAsRead({ owner, record }, row));
    rows.set(record, await afterHappening(ports, session, { row, happening }));
  }
  const writes = [...rows.values()].map((row): Write => ({ put: 'records', row }));
  return { writes, expect };
}

async function afterHappening(
  ports: VaultPorts,
  session: Session,
  told: { row: RecordRow; happening: Happening },
): Promise<RecordRow> {
  const { row, happening } = told;
  const { reasonCipher: _past, ...rest } = row;
  const reason = happening.reason && {
    reasonCipher: await sealText(ports, session.keys, { record: row.record, text: happening.reason }),
  };
  // What this tablet saved since and has not been answered yet stays shown as what it is: on its way.
  const pending = row.head !== row.receipted;
  return {
    ...rest,
    status: pending ? row.status : happening.status,
    ...reason,
    told: toldWith(row.told, { at: happening.at, status: happening.status, ...reason }),
    ...(happening.submittedOn && { submittedOn: happening.submittedOn }),
    ...(happening.dueOn && { dueOn: happening.dueOn }),
    ...(happening.noticeOn && { noticeOn: happening.noticeOn }),
    ...(happening.openCases !== undefined && { openCases: happening.openCases }),
  };
}

/** Far more than a record ever goes through; a registry that tells the same for ever fills no tablet. */
const MOST_TOLD = 50;

/** The same told again changes nothing (SPEC D2); one record tells its cases too, which are no other status. */
function toldWith(before: readonly ToldRow[] = [], now: ToldRow): readonly ToldRow[] {
  const last = before.at(-1);
  if (last && last.status === now.status && (last.at === now.at || !now.reasonCipher)) return before;
  return [...before, now].slice(-MOST_TOLD);
}

/** A newer grant of an officer paired here; anything not genuinely the registry's is left out. */
async function officerAfter(
  ports: VaultPorts,
  signed: Signed,
): Promise<{ read: OfficerRow; write: Write } | null> {
  const facts = await setting(ports.store, 'registry');
  if (!facts) return null;
  const grant = await verified(ports.crypto, registryKeys(facts), { signed, schema: Grant }).catch(
    () => null,
  );
  const read = grant && (await ports.store.get('officers', [grant.person]));
  if (!read || read.grant.text === signed.text) return null;
  return { read, write: { put: 'officers', row: { ...read, name: grant.name, grant: signed } } };
}
