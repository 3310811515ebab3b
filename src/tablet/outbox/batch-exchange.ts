import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { ERROR_CODES, ProtocolError, type ErrorCode } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { BatchReceipt } from '../../protocol/receipt.ts';
import { parsed } from '../../protocol/schema.ts';
import { Signed } from '../../protocol/signed.ts';
import type { BatchRow } from '../storage/rows.ts';
import type { Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { bookReceipt, waitingAgain } from './receipt-book.ts';
import type { RegistryClient } from './registry-client.ts';

interface Sending {
  readonly batch: BatchRow;
  readonly signal?: AbortSignalLike;
}

/**
 * Sends exactly the stored bytes and books the receipt. A lost, cut or foreign reply throws and changes nothing:
 * the same bytes go again (SPEC R7).
 * @throws ProtocolError when the registry refuses the batch whole; its changes then wait for a new one (SPEC B9).
 */
export async function exchangeBatch(
  ports: OutboxPorts,
  client: RegistryClient,
  sending: Sending,
): Promise<BatchReceipt> {
  try {
    const receipt = await send(client, sending);
    return await bookReceipt(ports, sending.batch, receipt);
  } catch (error) {
    if (error instanceof ProtocolError && isAboutThisBatch(error)) {
      await takeApart(ports, sending.batch, error.code);
    }
    throw error;
  }
}

async function send(client: RegistryClient, { batch, signal }: Sending): Promise<Signed> {
  const reply = await client.ask({
    method: 'POST',
    path: '/api/v1/batches',
    headers: { 'content-type': 'application/octet-stream' },
    body: batch.bytes!,
    signed: 'none',
    ...(signal && { signal }),
  });
  return parsed(Signed, reply.body, { what: 'a receipt', limit: LIMITS.statementBytes });
}

/** A refusal that the same bytes would meet again, but the same changes in a new batch need not. */
function isAboutThisBatch(error: ProtocolError): boolean {
  return error.code.startsWith('batch-') && !ERROR_CODES[error.code].again;
}

async function takeApart(ports: OutboxPorts, batch: BatchRow, code: ErrorCode): Promise<void> {
  const rows = await Promise.all(batch.changes.map((change) => ports.store.get('outbox', [change])));
  const { bytes: _refused, ...kept } = batch;
  const writes: Write[] = [{ put: 'batches', row: { ...kept, state: 'refused', code } }];
  for (const row of rows) if (row) writes.push({ put: 'outbox', row: waitingAgain(row) });
  await ports.store.commit({ writes, durability: 'strict' });
}
