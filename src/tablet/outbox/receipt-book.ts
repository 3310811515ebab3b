import { base64urlOrNull } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { RegistryFacts } from '../../protocol/pairing.ts';
import { BatchReceipt, type Answer } from '../../protocol/receipt.ts';
import { verified, type Signed } from '../../protocol/signed.ts';
import type { BatchRow, OutboxRow, RecordRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { recordAsRead, type Expectation, type TabletStore, type Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';

/** A statement that is genuine but answers something else than what was sent. */
export class ReceiptError extends Error {
  readonly code = 'receipt';
  constructor(readonly about: 'batch' | 'tablet' | 'changes') {
    super(`receipt for another ${about}`);
    this.name = 'ReceiptError';
  }
}

/** The registry's public keys by id; a text that is no key signs nothing. */
export function registryKeys(facts: RegistryFacts): Map<string, Bytes> {
  const keys = facts.signingKeys.map(({ id, key }) => [id, base64urlOrNull(key)] as const);
  return new Map(keys.filter((pair): pair is readonly [string, Bytes] => pair[1] !== null));
}

/**
 * Verifies a receipt against the batch that was sent, then writes down every answer in one commit. SPEC R4.
 * @throws StatementError, ShapeError, ReceiptError; nothing changes then.
 */
export async function bookReceipt(
  ports: OutboxPorts,
  batch: BatchRow,
  signed: Signed,
): Promise<BatchReceipt> {
  const receipt = await genuineReceipt(ports, batch, signed);
  const epoch = await epochWrites(ports.store, receipt.epoch);
  const time = await clockWrites(ports, receipt.at);
  const { bytes: _sent, ...kept } = batch;
  const booked: Write = { put: 'batches', row: { ...kept, state: 'answered', receipt: signed } };
  for (;;) {
    const { writes, expect } = await answersBooked(ports, batch, receipt);
    const commit = { writes: [...writes, ...epoch, ...time, booked], expect, durability: 'strict' } as const;
    // A save may have written one of the records since it was read: then its answer is booked on what is there now.
    if (await ports.store.commit(commit)) return receipt;
  }
}

async function genuineReceipt(ports: OutboxPorts, batch: BatchRow, signed: Signed): Promise<BatchReceipt> {
  const [facts, identity] = await Promise.all([
    setting(ports.store, 'registry'),
    setting(ports.store, 'identity'),
  ]);
  const keys = facts ? registryKeys(facts) : new Map<string, Bytes>();
  const receipt = await verified(ports.crypto, keys, { signed, schema: BatchReceipt });
  if (receipt.tablet !== identity?.tablet) throw new ReceiptError('tablet');
  if (receipt.batch !== batch.hash || receipt.no !== batch.no) throw new ReceiptError('batch');
  return receipt;
}

/** The registry's life as a genuine receipt names it, where it is another than was known. SPEC R5. */
export async function epochWrites(store: TabletStore, epoch: string): Promise<Write[]> {
  const known = await setting(store, 'registry');
  return known && known.epoch !== epoch ? [settingWrite('registry', { ...known, epoch })] : [];
}

/** The latest time that the registry signed, where this is later than what was known. */
export async function signedTimeWrites(store: TabletStore, atMs: number): Promise<Write[]> {
  const known = (await setting(store, 'registrySignedMs')) ?? -Infinity;
  return atMs > known ? [settingWrite('registrySignedMs', atMs)] : [];
}

/** A receipt is signed as it is sent: so far from it is the tablet's clock. One told again out of order says nothing. */
async function clockWrites({ store, clock }: OutboxPorts, atMs: number): Promise<Write[]> {
  const later = await signedTimeWrites(store, atMs);
  return later.length > 0 ? [...later, settingWrite('clockSkewMs', atMs - clock.nowMs())] : [];
}

async function answersBooked(ports: OutboxPorts, batch: BatchRow, receipt: BatchReceipt) {
  const answers = new Map(receipt.answers.map((answer) => [answer.change, answer]));
  const writes: Write[] = [];
  const expect: Expectation[] = [];
  const records = new Map<string, RecordRow>();
  for (const change of batch.changes) {
    const answer = answers.get(change);
    const row = await ports.store.get('outbox', [change]);
    // A change that the registry left unanswered is as good as unsent: it goes into a later batch.
    if (!row) continue;
    if (!answer) writes.push({ put: 'outbox', row: waitingAgain(row) });
    else writes.push(...(await bookAnswer(ports, { row, answer, records, expect })));
  }
  for (const row of records.values()) writes.push({ put: 'records', row });
  return { writes, expect };
}

async function bookAnswer(
  ports: OutboxPorts,
  told: { row: OutboxRow; answer: Answer; records: Map<string, RecordRow>; expect: Expectation[] },
): Promise<Write[]> {
  const { row, answer, records, expect } = told;
  const id = `${row.owner} ${row.record}`;
  const before = records.get(id);
  const record = before ?? (await ports.store.get('records', [row.owner, row.record]));
  if (!before) expect.push(recordAsRead(row, record));
  if (record) records.set(id, afterAnswer(record, answer));
  return [
    { remove: 'outbox', key: [row.change] },
    { remove: 'copies', key: [row.change] },
  ];
}

/** A record's bookkeeping after one answer. */
export function afterAnswer(record: RecordRow, answer: Answer): RecordRow {
  if (answer.outcome === 'rejected') {
    const refused = {
      change: answer.change,
      code: answer.code ?? 'change-malformed',
      ...(answer.rules && { rules: answer.rules }),
    };
    return { ...record, refused };
  }
  const { refused, ...rest } = record;
  // A version saved since has its own way to go: the registry's word on the older one does not overtake it.
  const newest = record.head === answer.change;
  // An older version that goes again does not mend what the newest was refused for.
  const stays = refused && refused.change === record.head && !newest;
  return {
    ...rest,
    ...(stays && { refused }),
    receipted: answer.change,
    ...(newest && answer.status && { status: answer.status }),
    ...(answer.outcome === 'case' && { openCases: (record.openCases ?? 0) + 1 }),
    ...(answer.submittedOn && { submittedOn: answer.submittedOn }),
    ...(answer.dueOn && { dueOn: answer.dueOn }),
  };
}

/** Out of its batch, and not replaced any more: the same bytes may have been taken in before they were refused. SPEC C4. */
export function waitingAgain({ batch: _refused, ...row }: OutboxRow): OutboxRow {
  return { ...row, again: true };
}
