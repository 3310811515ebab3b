import { NetworkError } from '../../lib/ports/network.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { StatementError } from '../../protocol/signed.ts';
import type { BatchRow } from '../storage/rows.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { exchangeBatch } from './batch-exchange.ts';
import { buildBatch, type ChangeReader } from './batch-builder.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { sendPictures } from './picture-sender.ts';
import { ReceiptError } from './receipt-book.ts';
import { RegistryClient } from './registry-client.ts';
import { refreshFacts } from './registry-facts.ts';
import { AwayError } from './reply-error.ts';
import { isAskedToWait, retryAfterMs } from './retry.ts';

/** One lock among all contexts elects the sender. */
export const SENDER_LOCK = 'sotay-sender';

// A tablet whose database was lost but whose key was not counts up to where it was; each number costs one exchange.
const NUMBERS_GIVEN_UP_A_PASS = 50;

export interface SendOptions {
  readonly reader?: ChangeReader;
  /** Called after each step, so that a screen can tell how far it is. */
  readonly onStep?: () => void;
  /** Ends the pass before its next step; what was sent by then stays sent. */
  readonly signal?: AbortSignalLike;
}

/**
 * What a pass came to. `busy`: another context is sending. `done`: nothing left that could be sent. `stopped`: the
 * caller ended it. `failed`: tried, not through, or the registry asked to be left alone; `code` says why, and the next
 * try is booked.
 */
export type Pass =
  | { readonly result: 'busy' | 'done' | 'stopped' | 'paused' | 'unpaired' }
  | { readonly result: 'failed'; readonly code: string; readonly retryAt: number };

/**
 * Sends all there is, in order: batches stored before, new batches, pictures.
 *
 * Invariants: (1) only stored bytes are sent under a number; (2) nothing is removed without a verified receipt;
 * (3) a failure at any await leaves a state from which the same pass ends the same; (4) no key to read with is used;
 * (5) whatever the registry answers, a pass ends: it goes on only when something was taken in.
 */
export class Sender {
  private readonly client: RegistryClient;

  constructor(private readonly ports: OutboxPorts) {
    this.client = new RegistryClient(ports);
  }

  async pass(options: SendOptions = {}): Promise<Pass> {
    const held = await this.ports.locks.hold(SENDER_LOCK, { when: 'skip' }, () => this.elected(options));
    return held.held ? held.value : { result: 'busy' };
  }

  private async elected(options: SendOptions): Promise<Pass> {
    const { store } = this.ports;
    if (await setting(store, 'paused')) return { result: 'paused' };
    if (!(await setting(store, 'identity'))) return { result: 'unpaired' };
    const retry = await setting(store, 'retry');
    if (retry && isAskedToWait(retry, this.ports.clock.nowMs()))
      return { result: 'failed', code: retry.code, retryAt: retry.at };
    try {
      await this.sendAll(options);
    } catch (error) {
      return options.signal?.aborted ? { result: 'stopped' } : this.failed(error);
    }
    if (options.signal?.aborted) return { result: 'stopped' };
    await this.noteDone();
    return { result: 'done' };
  }

  private async sendAll(options: SendOptions): Promise<void> {
    try {
      await this.sendBatches(options);
      await sendPictures(this.ports, this.client, {
        onPicture: () => options.onStep?.(),
        ...(options.signal && { signal: options.signal }),
      });
    } catch (error) {
      if (!isAboutKeys(error) || !(await refreshFacts(this.ports, this.client))) throw error;
      await this.sendAll(options);
    }
  }

  private async sendBatches(options: SendOptions): Promise<void> {
    for (let givenUp = 0; !options.signal?.aborted;) {
      const stored = (await this.ports.store.list('batches')).find((batch) => batch.state === 'stored');
      const batch = stored ?? (await this.nextBatch(options.reader));
      if (!batch) return;
      const numberUsed = await this.exchange(batch, options);
      if (numberUsed && (givenUp += 1) > NUMBERS_GIVEN_UP_A_PASS)
        throw new ProtocolError('batch-number-reused');
      options.onStep?.();
    }
  }

  /** True when the number had been used and was given up; then the next one is tried. */
  private async exchange(batch: BatchRow, { signal }: SendOptions): Promise<boolean> {
    try {
      const { answers } = await exchangeBatch(this.ports, this.client, { batch, ...(signal && { signal }) });
      const answered = new Set(answers.map(({ change }) => change));
      if (!batch.changes.some((change) => answered.has(change))) throw new ReceiptError('changes');
      return false;
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'batch-number-reused') return true;
      throw error;
    }
  }

  /** Builds until it holds: a save in between may replace what was just chosen. */
  private async nextBatch(reader?: ChangeReader) {
    for (let tries = 0; tries < 5; tries += 1) {
      const batch = await buildBatch(this.ports, reader);
      if (batch) return batch;
      const waiting = (await this.ports.store.list('outbox')).some((row) => row.batch === undefined);
      if (!waiting) return null;
    }
    return null;
  }

  /** All is sent only when nothing waits: a picture may have to wait for its record, a save may have come between. */
  private async noteDone(): Promise<void> {
    const { store, clock } = this.ports;
    const [changes, pictures] = [await store.list('outbox'), await store.list('pictures')];
    const left = changes.length > 0 || pictures.some(({ state }) => state === 'waiting');
    const told = left ? [] : [settingWrite('allSentAt', clock.nowMs())];
    const writes = [...told, { remove: 'settings', key: ['retry'] } as const];
    await store.commit({ writes, durability: 'relaxed' });
  }

  private async failed(error: unknown): Promise<Pass> {
    const { store, clock, random } = this.ports;
    const code = failureCode(error);
    const before = await setting(store, 'retry');
    const tries = (before?.tries ?? 0) + 1;
    const now = clock.nowMs();
    const waitMs = askedWait(error);
    const retryAt = now + waitMs + retryAfterMs(tries, random);
    const quiet = waitMs > 0 && { quietUntil: now + waitMs };
    const retry = settingWrite('retry', { failedAt: now, at: retryAt, ...quiet, tries, code });
    await store.commit({ writes: [retry], durability: 'relaxed' });
    return { result: 'failed', code, retryAt };
  }
}

/** Said under a key that is not known here, or sealed to one that is not known there: a rotation, most likely. */
function isAboutKeys(error: unknown): boolean {
  if (error instanceof StatementError) return error.reason === 'key-unknown';
  return error instanceof ProtocolError && error.code === 'batch-key-unknown';
}

function askedWait(error: unknown): number {
  return error instanceof ProtocolError || error instanceof AwayError ? error.waitMs : 0;
}

/** A stable word for why a pass failed; unknown faults are our own and stay visible as such. */
export function failureCode(error: unknown): string {
  if (error instanceof NetworkError) return error.cause_;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'fault';
}
