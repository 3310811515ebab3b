import Type from 'typebox';
import { toBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { NetworkReply } from '../../lib/ports/network.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import { ERROR_CODES, ProtocolError, type ErrorCode } from '../../protocol/error-codes.ts';
import { signRequest } from '../../protocol/request-signature.ts';
import { InstantMs, parsed, ShapeError } from '../../protocol/schema.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import { foreignReply } from './reply-error.ts';
import { askedWaitMs } from './retry.ts';

const Problem = Type.Object({ code: Type.String({ maxLength: 60 }), timeMs: Type.Optional(InstantMs) });

// 2G: 10 kB/s at worst. A batch of 4 MiB is never built on a link like that; see the batch builder.
const TIMEOUT_MS = 120_000;

export interface Ask {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH';
  readonly path: string;
  readonly body?: Bytes;
  readonly headers?: Readonly<Record<string, string>>;
  /** `whole`: body digest covered. `address`: for uploads. `none`: batches, pairing and facts sign themselves or nothing. */
  readonly signed: 'whole' | 'address' | 'none';
  readonly signal?: AbortSignalLike;
}

/** Talks to the registry: signs, learns its time, and tells its refusals from anything else. */
export class RegistryClient {
  constructor(private readonly ports: OutboxPorts) {}

  /** A 2xx reply. @throws NetworkError, ProtocolError (the registry refuses), ReplyError, AwayError */
  async ask(ask: Ask): Promise<NetworkReply> {
    const reply = await this.send(ask);
    if (reply.status >= 200 && reply.status < 300) return reply;
    const problem = await this.problem(reply);
    if (problem.code !== 'request-clock' || problem.timeMs === undefined) throw refusal(problem);
    await this.learnTime(problem.timeMs);
    const again = await this.send(ask);
    if (again.status >= 200 && again.status < 300) return again;
    throw refusal(await this.problem(again));
  }

  private async problem(reply: NetworkReply): Promise<Refused> {
    const skew = (await setting(this.ports.store, 'clockSkewMs')) ?? 0;
    return readProblem(reply, askedWaitMs(reply.headers, this.ports.clock.nowMs() + skew));
  }

  /** Keeps how far the registry's time is from ours; our own clock is left alone. */
  async learnTime(registryMs: number): Promise<void> {
    const skew = registryMs - this.ports.clock.nowMs();
    await this.ports.store.commit({ writes: [settingWrite('clockSkewMs', skew)], durability: 'relaxed' });
  }

  private async send(ask: Ask): Promise<NetworkReply> {
    const signature = ask.signed === 'none' ? {} : await this.signature(ask);
    const { method, path, body, signal } = ask;
    return this.ports.network.request({
      method,
      path,
      headers: { accept: 'application/json', ...ask.headers, ...signature },
      timeoutMs: TIMEOUT_MS,
      ...(body && { body }),
      ...(signal && { signal }),
    });
  }

  private async signature(ask: Ask): Promise<Record<string, string>> {
    const { crypto, store, clock, deviceKeys } = this.ports;
    const [key, identity, skew] = await Promise.all([
      deviceKeys.load(),
      setting(store, 'identity'),
      setting(store, 'clockSkewMs'),
    ]);
    if (!key || !identity) throw new ProtocolError('tablet-unknown');
    const digest =
      ask.signed === 'whole' ? toBase64url(await crypto.sha256(ask.body ?? new Uint8Array())) : undefined;
    return signRequest(crypto, key.privateKey, {
      method: ask.method,
      target: ask.path,
      tablet: identity.tablet,
      createdMs: clock.nowMs() + (skew ?? 0),
      ...(digest && { digest }),
    });
  }
}

interface Refused {
  readonly code: ErrorCode;
  readonly timeMs?: number | undefined;
  readonly waitMs: number;
}

const refusal = ({ code, waitMs }: Refused) => new ProtocolError(code, waitMs);

/** @throws ReplyError, AwayError */
function readProblem(reply: NetworkReply, waitMs: number): Refused {
  try {
    const { code, timeMs } = parsed(Problem, reply.body, { what: 'a refusal', limit: 10_000 });
    if (Object.hasOwn(ERROR_CODES, code)) return { code: code as ErrorCode, timeMs, waitMs };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
  }
  throw foreignReply(reply.status, waitMs);
}
