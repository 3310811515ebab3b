import type { Bytes } from '../../lib/bytes.ts';
import { CompressionError } from '../../lib/ports/compression.ts';
import { CryptoError } from '../../lib/ports/crypto.ts';
import { UUID_PATTERN } from '../../lib/uuid.ts';
import type { Batch } from '../../protocol/batch.ts';
import type { SignedChange } from '../../protocol/change.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { ShapeError } from '../../protocol/schema.ts';
import { openCopy, openTogether, readCopy, splitCopies } from '../../protocol/sealing.ts';
import type { RegistryPorts } from '../registry-ports.ts';

type OpeningPorts = Pick<RegistryPorts, 'keys' | 'crypto' | 'compression'>;

/** One change as it came out of a batch. `id` is the clear name of a copy. */
export type Opened =
  | { readonly signed: SignedChange; readonly id?: string }
  /** A copy that does not open; without an id when not even its name can be read. */
  | { readonly signed?: undefined; readonly id?: string };

const UUID = new RegExp(UUID_PATTERN);

/** What fails for want of a key, a whole ciphertext or the agreed shape, whoever is to blame. */
const isUnreadable = (error: unknown) =>
  error instanceof CryptoError || error instanceof CompressionError || error instanceof ShapeError;

/** The changes of a batch whose signature was verified. @throws ProtocolError when none can be read. */
export async function openBatch(ports: OpeningPorts, batch: Batch): Promise<Opened[]> {
  try {
    const opened =
      batch.header.shape === 'copies' ? await copies(ports, batch) : await together(ports, batch);
    if (opened.length !== batch.header.count) throw new ShapeError('the changes of a batch');
    return opened;
  } catch (error) {
    throw isUnreadable(error) ? new ProtocolError('batch-unreadable') : error;
  }
}

async function together(ports: OpeningPorts, { header, headerBytes, body }: Batch): Promise<Opened[]> {
  const key = await ports.keys.opening(header.key);
  if (!key) throw new ProtocolError('batch-key-unknown');
  const changes = await openTogether(ports, key, { body, headerBytes });
  return changes.map((signed) => ({ signed }));
}

async function copies(ports: OpeningPorts, { body }: Batch): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const bytes of splitCopies(body)) opened.push(await oneCopy(ports, bytes));
  return opened;
}

async function oneCopy(ports: OpeningPorts, bytes: Bytes): Promise<Opened> {
  let id: string | undefined;
  try {
    const copy = readCopy(bytes);
    if (!UUID.test(copy.changeId)) return {};
    id = copy.changeId;
    const key = await ports.keys.opening(copy.keyId);
    return key ? { id, signed: await openCopy(ports, key, copy) } : { id };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return id === undefined ? {} : { id };
  }
}
