import { toBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { headerBytes, writeBatch, type BatchHeader } from '../../protocol/batch.ts';
import type { SignedChange } from '../../protocol/change.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { joinCopies, sealTogether } from '../../protocol/sealing.ts';
import { fromBase64url } from '../../lib/base64url.ts';
import type { BatchRow, OutboxRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { Expectation, Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';

/** Reads changes of an unlocked officer; absent where nobody has unlocked. */
export interface ChangeReader {
  readonly owner: string;
  /** The signed change of each row, in order; null where it cannot be read after all. */
  read(rows: readonly OutboxRow[]): Promise<(SignedChange | null)[]>;
}

/** Tuned to a 2G link: a batch of 50 records is 12 kB together, 40 kB as copies. */
const BATCH_CHANGES = 50;
const BATCH_BYTES = 512 * 1024;

/** Makes the next batch of what waits, stores its bytes under the next number, and only then names it. SPEC B7. */
export async function buildBatch(ports: OutboxPorts, reader?: ChangeReader): Promise<BatchRow | null> {
  const waiting = (await ports.store.list('outbox')).filter((row) => row.batch === undefined);
  if (waiting.length === 0) return null;
  const last = await ports.store.last('batches');
  const readable = reader && mayGoTogether(last) ? waiting.filter((row) => row.owner === reader.owner) : [];
  const together = readable.length > 0 && reader;
  const chosen = portion(together ? readable : waiting);
  const changes = together ? await reader.read(chosen) : [];
  const complete = together && changes.every((change) => change !== null);
  return complete
    ? number(ports, chosen, { shape: 'together', changes: changes as SignedChange[] })
    : number(ports, chosen, { shape: 'copies' });
}

/** One change that spoils a sealed whole does not spoil copies: after such a refusal each goes for itself. */
function mayGoTogether(last: BatchRow | undefined): boolean {
  return last?.state !== 'refused' || !['batch-unreadable', 'batch-malformed'].includes(last.code ?? '');
}

/** Oldest first, but a record's versions in their own order: the clock may have been set back between two of them. */
function inOrder(rows: readonly OutboxRow[]): OutboxRow[] {
  const latest = new Map<string, number>();
  const placed = [...rows]
    .sort((a, b) => a.version - b.version)
    .map((row) => {
      const record = `${row.owner} ${row.record}`;
      const at = Math.max(row.at, latest.get(record) ?? 0);
      latest.set(record, at);
      return { row, at };
    });
  return placed.sort((a, b) => a.at - b.at || a.row.version - b.row.version).map(({ row }) => row);
}

function portion(rows: readonly OutboxRow[]): OutboxRow[] {
  let bytes = 0;
  return inOrder(rows)
    .slice(0, BATCH_CHANGES)
    .filter((row, i) => {
      bytes += row.size + 4;
      return i === 0 || bytes <= BATCH_BYTES;
    });
}

type Content = { shape: 'together'; changes: SignedChange[] } | { shape: 'copies' };

async function number(
  ports: OutboxPorts,
  rows: readonly OutboxRow[],
  content: Content,
): Promise<BatchRow | null> {
  const { store, crypto, clock, deviceKeys } = ports;
  const [identity, registry, key] = await Promise.all([
    setting(store, 'identity'),
    setting(store, 'registry'),
    deviceKeys.load(),
  ]);
  if (!identity || !registry || !key) return null;
  const last = await store.last('batches');
  const header: BatchHeader = {
    v: 1,
    tablet: identity.tablet,
    no: (last?.no ?? 0) + 1,
    prev: last?.hash ?? null,
    shape: content.shape,
    key: registry.sealingKey.id,
    at: clock.nowMs(),
    count: rows.length,
  };
  const bound = headerBytes(header);
  const body = await bodyOf(ports, { rows, content, bound, to: fromBase64url(registry.sealingKey.key) });
  const bytes = await writeBatch(crypto, key.privateKey, { headerBytes: bound, body });
  if (bytes.length > LIMITS.batchBytes) throw new RangeError('a batch beyond its limit');
  return storeBatch(ports, rows, {
    no: header.no,
    state: 'stored',
    hash: toBase64url(await crypto.sha256(bytes)),
    changes: rows.map((row) => row.change),
    bytes,
    at: header.at,
  });
}

async function bodyOf(
  ports: OutboxPorts,
  parts: { rows: readonly OutboxRow[]; content: Content; bound: Bytes; to: Bytes },
): Promise<Bytes> {
  if (parts.content.shape === 'copies') {
    const copies = await Promise.all(parts.rows.map(({ change }) => ports.store.get('copies', [change])));
    return joinCopies(copies.flatMap((row) => (row ? [row.copy] : [])));
  }
  return sealTogether(ports, parts.to, { changes: parts.content.changes, headerBytes: parts.bound });
}

/** Null when a newer version replaced one of the changes meanwhile: the caller tries again. */
async function storeBatch(
  ports: OutboxPorts,
  rows: readonly OutboxRow[],
  batch: BatchRow,
): Promise<BatchRow | null> {
  const writes: Write[] = [{ put: 'batches', row: batch }];
  const expect: Expectation[] = [
    { table: 'batches', key: [batch.no], holds: (row) => row === undefined },
    ...rows.map(({ change }): Expectation => ({
      table: 'outbox',
      key: [change],
      holds: (row) => row !== undefined && row.batch === undefined,
    })),
  ];
  for (const row of rows) writes.push({ put: 'outbox', row: { ...row, batch: batch.no } });
  return (await ports.store.commit({ writes, durability: 'strict', expect })) ? batch : null;
}
