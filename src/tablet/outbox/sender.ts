import { NetworkError } from '../../lib/ports/network.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import { exchangeBatch } from './batch-exchange.ts';
import { buildBatch, type ChangeReader } from './batch-builder.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { sendPictures } from './picture-sender.ts';
import { RegistryClient } from './registry-client.ts';
import { retryAfterMs } from './retry.ts';

/** One lock among all contexts elects the sender. */
export const SENDER_LOCK = 'sotay-sender';

export interface SendOptions {
  readonly reader?: ChangeReader;
  /** Called after each step, so that a screen can tell how far it is. */
  readonly onStep?: () => void;
  readonly signal?: AbortSignalLike;
}

/**
 * What a pass came to. `busy`: another context is sending. `done`: nothing left that could be sent.
 * `failed`: tried, not through; `code` says why, and the next try is booked.
 */
export type Pass =
  | { readonly result: 'busy' | 'done' | 'paused' | 'unpaired' }
  | { readonly result: 'failed'; readonly code: string; readonly retryAt: number };

/**
 * Sends all there is, in order: batches stored before, new batches, pictures.
 *
 * Invariants: (1) only stored bytes are sent under a number; (2) nothing is removed without a verified receipt;
 * (3) a failure at any await leaves a state from which the same pass ends the same; (4) no key to read with is used.
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
    const { store, clock } = this.ports;
    if (await setting(store, 'paused')) return { result: 'paused' };
    if (!(await setting(store, 'identity'))) return { result: 'unpaired' };
    try {
      await this.sendBatches(options);
      await sendPictures(this.ports, this.client, {
        onPicture: () => options.onStep?.(),
        ...(options.signal && { signal: options.signal }),
      });
    } catch (error) {
      return this.failed(error);
    }
    const writes = [
      settingWrite('allSentAt', clock.nowMs()),
      { remove: 'settings', key: ['retry'] } as const,
    ];
    await store.commit({ writes, durability: 'relaxed' });
    return { result: 'done' };
  }

  private async sendBatches(options: SendOptions): Promise<void> {
    while (!options.signal?.aborted) {
      const stored = (await this.ports.store.list('batches')).find((batch) => batch.state === 'stored');
      const batch = stored ?? (await this.nextBatch(options.reader));
      if (!batch) return;
      await exchangeBatch(this.ports, this.client, {
        batch,
        ...(options.signal && { signal: options.signal }),
      });
      options.onStep?.();
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

  private async failed(error: unknown): Promise<Pass> {
    const { store, clock, random } = this.ports;
    const code = failureCode(error);
    const before = await setting(store, 'retry');
    const tries = (before?.tries ?? 0) + 1;
    const now = clock.nowMs();
    const retryAt = now + retryAfterMs(tries, random);
    const retry = settingWrite('retry', { failedAt: now, at: retryAt, tries, code });
    await store.commit({ writes: [retry], durability: 'relaxed' });
    return { result: 'failed', code, retryAt };
  }
}

/** A stable word for why a pass failed; unknown faults are our own and stay visible as such. */
function failureCode(error: unknown): string {
  if (error instanceof NetworkError) return error.cause_;
  if (error instanceof ProtocolError) return error.code;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'fault';
}
