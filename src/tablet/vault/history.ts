import { difference } from '../../domain/kinds/difference.ts';
import type { Sourced } from '../../domain/record.ts';
import { readChange } from '../../protocol/change.ts';
import type { HistoryChange, HistoryStep } from './api.ts';
import { openText, type VersionBody } from './sealed-rows.ts';
import { versionNo, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/**
 * How a record came to be what it is: the versions of it that lie here, and what the registry told of it, the newest
 * first. A version that an earlier passphrase locked is left out; the next one then shows the changes of both.
 */
export async function historyOf(ports: VaultPorts, session: Session, record: string): Promise<HistoryStep[]> {
  const steps = [...(await versions(ports, session, record)), ...(await told(ports, session, record))];
  // Reversed first: of two within one millisecond, the later stays the newer.
  return steps.reverse().sort((a, b) => b.at - a.at);
}

async function versions(ports: VaultPorts, session: Session, record: string): Promise<HistoryStep[]> {
  const rows = await ports.store.list('versions', [session.keys.officer, record]);
  const steps: HistoryStep[] = [];
  let before: VersionBody | null = null;
  for (const { no } of rows.sort((a, b) => a.no - b.no)) {
    const body: VersionBody | null = await versionNo(ports, session, { record, no }).catch(() => null);
    if (!body) continue;
    const step = stepOf(before, body);
    if (step) steps.push(step);
    before = body;
  }
  return steps;
}

/** Null for a version that nobody made by hand: the same, sent once more on another base (SPEC C5). */
function stepOf(before: VersionBody | null, body: VersionBody): HistoryStep | null {
  const { at, by, move } = readChange(body.signed);
  const changes = changesBetween(before, body);
  if (before && changes.length === 0 && before.status === body.status) return null;
  return { at, by, status: body.status, ...(move?.reason && { reason: move.reason }), changes };
}

function changesBetween(before: VersionBody | null, body: VersionBody): HistoryChange[] {
  const old = before?.values ?? {};
  const { set, unset = [] } = difference(old, body.values);
  const from = (path: string): { from?: Sourced } => (Object.hasOwn(old, path) ? { from: old[path]! } : {});
  return [
    ...Object.entries(set).map(([path, to]) => ({ path, ...from(path), to })),
    ...unset.map((path) => ({ path, ...from(path) })),
  ];
}

async function told(ports: VaultPorts, session: Session, record: string): Promise<HistoryStep[]> {
  const row = await ports.store.get('records', [session.keys.officer, record]);
  return Promise.all(
    (row?.told ?? []).map(async ({ at, status, reasonCipher: cipher }) => {
      const reason = cipher && (await openText(ports, session.keys, { record, cipher }).catch(() => ''));
      return { at, status, ...(reason && { reason }), changes: [] };
    }),
  );
}
