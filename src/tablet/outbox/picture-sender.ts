import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { utf8 } from '../../lib/bytes.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { PictureReceipt } from '../../protocol/receipt.ts';
import { parsed } from '../../protocol/schema.ts';
import { Signed, verified } from '../../protocol/signed.ts';
import type { PictureRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { Expectation, Write } from '../storage/tablet-store.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { epochWrites, ReceiptError, registryKeys } from './receipt-book.ts';
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
  const due = await duePictures(ports);
  for (let at = 0; at < due.length && !progress.signal?.aborted; at += LIMITS.picturesAsked) {
    // What an earlier try finished but whose receipt was lost is not uploaded again.
    const missing = await askHeld(ports, client, due.slice(at, at + LIMITS.picturesAsked));
    for (const row of missing) {
      if (progress.signal?.aborted) return;
      await sendOne(ports, client, { row, progress });
    }
    await askHeld(ports, client, missing);
  }
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
  const signed = parsed(Signed, reply.body, { what: 'a receipt', limit: LIMITS.statementBytes });
  const receipt = await genuineReceipt(ports, signed);
  const told = new Map<string, 'held' | 'mismatch'>();
  for (const { cipher, state } of receipt.pictures) {
    if (state === 'held' || state === 'mismatch') told.set(cipher, state);
  }
  const epoch = await epochWrites(ports.store, receipt.epoch);
  await bookStates(ports, { rows: rows.filter((row) => told.has(row.cipher)), told, epoch });
  return rows.filter((row) => !told.has(row.cipher));
}

/** Books on the rows as they are now: a save may have dropped a picture since it was listed. */
async function bookStates(
  ports: OutboxPorts,
  booking: { rows: readonly PictureRow[]; told: Map<string, 'held' | 'mismatch'>; epoch: readonly Write[] },
): Promise<void> {
  for (;;) {
    const writes: Write[] = [...booking.epoch];
    const expect: Expectation[] = [];
    for (const { cipher } of booking.rows) {
      const row = await ports.store.get('pictures', [cipher]);
      if (row?.state !== 'waiting') continue;
      writes.push({ put: 'pictures', row: { ...row, state: booking.told.get(cipher)! } });
      expect.push({ table: 'pictures', key: [cipher], holds: (now) => now?.state === 'waiting' });
    }
    if (writes.length === 0 || (await ports.store.commit({ writes, expect, durability: 'strict' }))) return;
  }
}

async function genuineReceipt(ports: OutboxPorts, signed: Signed): Promise<PictureReceipt> {
  const [facts, identity] = await Promise.all([
    setting(ports.store, 'registry'),
    setting(ports.store, 'identity'),
  ]);
  const keys = facts ? registryKeys(facts) : new Map<string, never>();
  const receipt = await verified(ports.crypto, keys, { signed, schema: PictureReceipt });
  if (receipt.tablet !== identity?.tablet) throw new ReceiptError('tablet');
  return receipt;
}
