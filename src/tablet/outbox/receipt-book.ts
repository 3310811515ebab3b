import { fromBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { RegistryFacts } from '../../protocol/pairing.ts';
import { BatchReceipt, type Answer } from '../../protocol/receipt.ts';
import { verified, type Signed } from '../../protocol/signed.ts';
import type { BatchRow, OutboxRow, RecordRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';

/** A statement that is genuine but answers something else than what was sent. */
export class ReceiptError extends Error {
  readonly code = 'receipt';
  constructor(readonly about: 'batch' | 'tablet' | 'epoch') {
    super(`receipt for another ${about}`);
    this.name = 'ReceiptError';
  }
}

/** The registry's public keys by id. */
export function registryKeys(facts: RegistryFacts): Map<string, Bytes> {
  return new Map(facts.signingKeys.map(({ id, key }) => [id, fromBase64url(key)]));
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
  const answers = new Map(receipt.answers.map((answer) => [answer.change, answer]));
  const writes: Write[] = [];
  const records = new Map<string, RecordRow>();
  for (const change of batch.changes) {
    const answer = answers.get(change);
    const row = await ports.store.get('outbox', [change]);
    // A change that the registry left unanswered is as good as unsent: it goes into a later batch.
    if (!row) continue;
    if (!answer) writes.push({ put: 'outbox', row: waitingAgain(row) });
    else writes.push(...(await bookAnswer(ports, { row, answer, records })));
  }
  for (const row of records.values()) writes.push({ put: 'records', row });
  const { bytes: _sent, ...kept } = batch;
  writes.push({ put: 'batches', row: { ...kept, state: 'answered', receipt: signed } });
  await ports.store.commit({ writes, durability: 'strict' });
  return receipt;
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

async function bookAnswer(
  ports: OutboxPorts,
  told: { row: OutboxRow; answer: Answer; records: Map<string, RecordRow> },
): Promise<Write[]> {
  const { row, answer, records } = told;
  const id = `${row.owner} ${row.record}`;
  const record = records.get(id) ?? (await ports.store.get('records', [row.owner, row.record]));
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
  const { refused: _mended, ...rest } = record;
  // A version saved since has its own way to go: the registry's word on the older one does not overtake it.
  const newest = record.head === answer.change;
  return {
    ...rest,
    receipted: answer.change,
    ...(newest && answer.status && { status: answer.status }),
    ...(answer.outcome === 'case' && { openCases: (record.openCases ?? 0) + 1 }),
    ...(answer.submittedOn && { submittedOn: answer.submittedOn }),
    ...(answer.dueOn && { dueOn: answer.dueOn }),
  };
}

/** The row as it was before it entered a batch. */
export function waitingAgain({ batch: _refused, ...row }: OutboxRow): OutboxRow {
  return row;
}
