import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { utf8 } from '../../lib/bytes.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { PictureReceipt } from '../../protocol/receipt.ts';
import { parsed } from '../../protocol/schema.ts';
import { Signed, verified } from '../../protocol/signed.ts';
import type { PictureRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { ReceiptError, registryKeys } from './receipt-book.ts';
import type { RegistryClient } from './registry-client.ts';
import { uploadPicture } from './tus-upload.ts';

/** Pictures whose record the registry has taken in and that it has not receipted, portraits first. */
export async function duePictures(ports: OutboxPorts): Promise<PictureRow[]> {
  const waiting = (await ports.store.list('pictures')).filter((row) => row.state === 'waiting');
  const due: PictureRow[] = [];
  for (const row of waiting) {
    const record = await ports.store.get('records', [row.owner, row.record]);
    if (record?.receipted) due.push(row);
  }
  return due.sort((a, b) => a.rank - b.rank || a.at - b.at);
}

export interface PictureProgress {
  onPicture?(sent: { cipher: string; bytes: number }): void;
  readonly signal?: AbortSignalLike;
}

/** Uploads what is due and books what the registry then says it holds. One bad picture never holds up the others. */
export async function sendPictures(
  ports: OutboxPorts,
  client: RegistryClient,
  progress: PictureProgress = {},
): Promise<void> {
  const due = (await duePictures(ports)).slice(0, LIMITS.picturesAsked);
  if (due.length === 0) return;
  // What an earlier try finished but whose receipt was lost is not uploaded again.
  const missing = await askHeld(ports, client, due);
  for (const row of missing) {
    if (progress.signal?.aborted) return;
    await sendOne(ports, client, { row, progress });
  }
  await askHeld(ports, client, missing);
}

async function sendOne(
  ports: OutboxPorts,
  client: RegistryClient,
  sending: { row: PictureRow; progress: PictureProgress },
): Promise<void> {
  const { row, progress } = sending;
  const bytes = (await ports.store.get('pictureBytes', [row.cipher]))?.bytes;
  if (!bytes) return;
  try {
    await uploadPicture(client, {
      cipher: row.cipher,
      bytes,
      onSent: (sent) => progress.onPicture?.({ cipher: row.cipher, bytes: sent }),
      ...(progress.signal && { signal: progress.signal }),
    });
  } catch (error) {
    // The registry's word on this one picture; the others go on, and the receipt tells what became of it.
    if (!(error instanceof ProtocolError) || !error.code.startsWith('picture-')) throw error;
  }
}

/** Books what the registry holds; returns what it does not. */
async function askHeld(
  ports: OutboxPorts,
  client: RegistryClient,
  rows: readonly PictureRow[],
): Promise<PictureRow[]> {
  if (rows.length === 0) return [];
  const reply = await client.ask({
    method: 'POST',
    path: '/api/v1/picture-receipts',
    headers: { 'content-type': 'application/json' },
    body: utf8(JSON.stringify({ ciphers: rows.map((row) => row.cipher) })),
    signed: 'whole',
  });
  const states = await genuineStates(
    ports,
    parsed(Signed, reply.body, { what: 'a receipt', limit: LIMITS.statementBytes }),
  );
  const told = rows.filter((row) => ['held', 'mismatch'].includes(states.get(row.cipher) ?? ''));
  await ports.store.commit({
    writes: told.map((row) => ({
      put: 'pictures',
      row: { ...row, state: states.get(row.cipher) as 'held' | 'mismatch' },
    })),
    durability: 'strict',
  });
  return rows.filter((row) => !told.includes(row));
}

async function genuineStates(ports: OutboxPorts, signed: Signed): Promise<Map<string, string>> {
  const [facts, identity] = await Promise.all([
    setting(ports.store, 'registry'),
    setting(ports.store, 'identity'),
  ]);
  const keys = facts ? registryKeys(facts) : new Map<string, never>();
  const receipt = await verified(ports.crypto, keys, { signed, schema: PictureReceipt });
  if (receipt.tablet !== identity?.tablet) throw new ReceiptError('tablet');
  return new Map(receipt.pictures.map(({ cipher, state }) => [cipher, state]));
}
