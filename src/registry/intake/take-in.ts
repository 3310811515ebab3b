import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { readBatch, verifyBatch, type Batch } from '../../protocol/batch.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { Answer } from '../../protocol/receipt.ts';
import { ShapeError } from '../../protocol/schema.ts';
import { sign, type Signed } from '../../protocol/signed.ts';
import type { RegistryContext } from '../registry-ports.ts';
import { UnstorableError, type Kept } from '../store/store.ts';
import { REGISTRY_CHAIN, type StoredTablet } from '../store/stored.ts';
import { appendActs, type Act } from './audit-chain.ts';
import { refused } from './candidate.ts';
import { identified } from './identify.ts';
import { openBatch } from './open-batch.ts';
import { CommuneWriter } from './write-commune.ts';
import type { CommuneShare } from './written-share.ts';

interface Received {
  readonly batch: Batch;
  readonly bytes: Bytes;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly tablet: StoredTablet;
}

/**
 * Takes one batch in. Invariants:
 * 1. nothing is opened before the tablet's signature is verified;
 * 2. the bytes are stored, in a transaction of their own, before anything is decided about them;
 * 3. each commune's share is stored whole or not at all;
 * 4. the receipt is signed after the commit.
 *
 * @throws ProtocolError
 */
export async function takeIn(registry: RegistryContext, bytes: Bytes): Promise<Signed> {
  const received = await verified(registry, bytes);
  const kept = await keep(registry, received);
  if (kept.state === 'other') throw new ProtocolError('batch-number-reused');
  const known = kept.state === 'same' ? kept.answers : null;
  const answers = known ?? (await answered(registry, received));
  // What a revoked tablet sealed is taken in, and it is told nothing. SPEC B10.
  if (received.tablet.revokedAt !== null) throw new ProtocolError('tablet-revoked');
  return receipt(registry, received, answers);
}

async function verified(registry: RegistryContext, bytes: Bytes): Promise<Received> {
  if (bytes.length > LIMITS.batchBytes) throw new ProtocolError('batch-too-large');
  const batch = shaped(bytes);
  const tablet = await registry.store.within([], (unit) => unit.tablets.tablet(batch.header.tablet));
  if (!tablet) throw new ProtocolError('tablet-unknown');
  const genuine = await verifyBatch(registry.crypto, fromBase64url(tablet.deviceKey), batch);
  if (!genuine) throw new ProtocolError('batch-signature');
  return { batch, bytes, hash: toBase64url(await registry.crypto.sha256(bytes)), tablet };
}

function shaped(bytes: Bytes): Batch {
  try {
    return readBatch(bytes);
  } catch (error) {
    throw error instanceof ShapeError ? new ProtocolError('batch-malformed') : error;
  }
}

function keep(registry: RegistryContext, { batch, bytes, hash, tablet }: Received): Promise<Kept> {
  const { no, prev } = batch.header;
  const at = registry.clock.nowMs();
  return registry.store.within([REGISTRY_CHAIN], async (unit) => {
    const kept = await unit.batches.keep({ tablet: tablet.id, no, prev, hash, receivedAt: at, bytes });
    const acts = kept.state === 'new' ? journal(tablet.id, no, kept.before === prev || no === 1) : [];
    if (kept.state === 'other') acts.push(batchAct(tablet.id, 'batch-number-reused', no));
    if (acts.length > 0) {
      await appendActs(registry.crypto, unit, { commune: REGISTRY_CHAIN, at, acts });
    }
    return kept;
  });
}

/** A batch whose predecessor is not held is told in the journal, and never waited for. SPEC B8. */
function journal(tablet: string, no: number, follows: boolean): Act[] {
  return follows ? [] : [batchAct(tablet, 'batch-gap', no)];
}

const batchAct = (tablet: string, act: string, no: number): Act => ({
  actor: 'registry',
  act,
  tablet,
  detail: String(no),
});

async function answered(registry: RegistryContext, received: Received): Promise<Answer[]> {
  const { batch, tablet } = received;
  const opened = await openBatch(registry, batch);
  const { order, answers, shares } = await identified(registry, tablet.id, opened);
  for (const [commune, candidates] of shares) {
    const share = {
      commune,
      tablet: tablet.id,
      pairedAt: tablet.pairedAt,
      batchNo: batch.header.no,
      candidates,
    };
    for (const [id, answer] of await taken(registry, share)) answers.set(id, answer);
  }
  const all = order.flatMap((id) => answers.get(id) ?? []);
  const { no } = batch.header;
  await registry.store.within([], (unit) =>
    unit.batches.answer({ tablet: tablet.id, no, at: registry.clock.nowMs(), answers: all }),
  );
  return all;
}

/**
 * One transaction for the commune's share. If a row in it cannot be stored, each change is tried by itself, so that
 * the one at fault holds up no other.
 */
async function taken(registry: RegistryContext, share: CommuneShare): Promise<Map<string, Answer>> {
  try {
    return await registry.store.within([share.commune], (unit) =>
      new CommuneWriter(registry, unit, share).take(),
    );
  } catch (error) {
    if (!(error instanceof UnstorableError)) throw error;
    const [only, ...more] = share.candidates;
    if (only && more.length === 0)
      return new Map([[only.change.id, refused(only.change.id, 'values-invalid')]]);
    return oneByOne(registry, share);
  }
}

async function oneByOne(registry: RegistryContext, share: CommuneShare): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const candidate of share.candidates) {
    for (const [id, answer] of await taken(registry, { ...share, candidates: [candidate] })) {
      answers.set(id, answer);
    }
  }
  return answers;
}

async function receipt(
  registry: RegistryContext,
  { batch, hash, tablet }: Received,
  answers: readonly Answer[],
): Promise<Signed> {
  const statement = {
    v: 1,
    type: 'batch-receipt',
    tablet: tablet.id,
    no: batch.header.no,
    batch: hash,
    epoch: await registry.epoch(),
    at: registry.clock.nowMs(),
    answers,
  };
  return sign(registry.crypto, await registry.keys.signing(), statement);
}
