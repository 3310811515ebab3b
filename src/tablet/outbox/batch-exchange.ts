import { ERROR_CODES, ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { BatchReceipt } from '../../protocol/receipt.ts';
import { parsed } from '../../protocol/schema.ts';
import { Signed } from '../../protocol/signed.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import type { BatchRow } from '../storage/rows.ts';
import type { Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { bookReceipt, waitingAgain } from './receipt-book.ts';
import type { RegistryClient } from './registry-client.ts';

/**
 * Sends exactly the stored bytes and books the receipt. A lost, cut or foreign reply throws and changes nothing:
 * the same bytes go again (SPEC R7). Null when the registry could not read the batch: its changes wait again.
 */
export async function exchangeBatch(
  ports: OutboxPorts,
  client: RegistryClient,
  sending: { batch: BatchRow; signal?: AbortSignalLike },
): Promise<BatchReceipt | null> {
  const { batch, signal } = sending;
  try {
    const reply = await client.ask({
      method: 'POST',
      path: '/api/v1/batches',
      headers: { 'content-type': 'application/octet-stream' },
      body: batch.bytes!,
      signed: 'none',
      ...(signal && { signal }),
    });
    return await bookReceipt(
      ports,
      batch,
      parsed(Signed, reply.body, { what: 'a receipt', limit: LIMITS.statementBytes }),
    );
  } catch (error) {
    if (!(error instanceof ProtocolError) || !isAboutThisBatch(error)) throw error;
    await takeApart(ports, batch);
    return null;
  }
}

/** A refusal that the same bytes would meet again, but the same changes in a new batch need not. */
function isAboutThisBatch(error: ProtocolError): boolean {
  return error.code.startsWith('batch-') && !ERROR_CODES[error.code].again;
}

async function takeApart(ports: OutboxPorts, batch: BatchRow): Promise<void> {
  const rows = await Promise.all(batch.changes.map((change) => ports.store.get('outbox', [change])));
  const { bytes: _refused, ...kept } = batch;
  const writes: Write[] = [{ put: 'batches', row: { ...kept, state: 'refused' } }];
  for (const row of rows) if (row) writes.push({ put: 'outbox', row: waitingAgain(row) });
  await ports.store.commit({ writes, durability: 'strict' });
}
