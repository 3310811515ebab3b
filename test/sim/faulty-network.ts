import { fromUtf8, utf8, type Bytes } from '../../src/lib/bytes.ts';
import {
  NetworkError,
  type Network,
  type NetworkReply,
  type NetworkRequest,
} from '../../src/lib/ports/network.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import type { FaultKind } from './fault-kinds.ts';
import { RegistryGoneError, type RegistryMachine } from './registry-machine.ts';
import type { Surroundings } from './surroundings.ts';
import type { Wire } from './wire.ts';

const LOGIN_PAGE = utf8(
  '<!doctype html><title>Wi-Fi</title><form action="/login"><input name="phone"></form>',
);

const KINDS: readonly (readonly [FaultKind, number])[] = [
  ['request-dropped', 3],
  ['reply-dropped', 4],
  ['request-twice', 3],
  ['slow', 2],
  ['request-cut', 2],
  ['reply-cut', 2],
  ['reply-corrupted', 2],
  ['reply-forged', 2],
  ['old-reply', 2],
  ['batch-tampered', 2],
  ['login-page', 2],
  ['status-500', 1],
];

/** One tablet's way to the registry, on which anything may happen to bytes. */
export class FaultyNetwork implements Network {
  /** Somewhere in the hills. */
  signal = true;
  private readonly draw: SeededRandom;

  constructor(
    private readonly around: Surroundings,
    private readonly registry: RegistryMachine,
    private readonly wire: Wire,
  ) {
    this.draw = around.draw;
  }

  async request(request: NetworkRequest): Promise<NetworkReply> {
    const { time, faults } = this.around;
    await time.sleep(this.draw.between(20, 400));
    if (!this.signal && !faults.over) {
      faults.happened('no-signal');
      throw new NetworkError('offline');
    }
    this.wire.left(request);
    const kind = this.draw.weighted(KINDS);
    const reply = faults.strikes(kind, this.around.rates.network)
      ? await this.faulty(kind, request)
      : await this.delivered(request);
    await time.sleep(this.draw.between(20, 400));
    return reply;
  }

  private async faulty(kind: FaultKind, request: NetworkRequest): Promise<NetworkReply> {
    switch (kind) {
      case 'request-dropped':
        throw new NetworkError('offline');
      case 'reply-dropped':
        await this.delivered(request);
        throw new NetworkError('timeout');
      case 'request-twice':
        return this.twice(request);
      case 'slow':
        return this.slow(request);
      case 'request-cut':
        return this.requestCut(request);
      case 'batch-tampered':
        return this.delivered(request.body ? { ...request, body: this.flipped(request.body) } : request);
      case 'login-page':
        return { status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN_PAGE };
      case 'status-500':
        return { status: 500, headers: {}, body: utf8('upstream broke') };
      default:
        return this.replyChanged(kind, request);
    }
  }

  private async twice(request: NetworkRequest): Promise<NetworkReply> {
    const first = this.delivered(request);
    const second = this.around.time.sleep(this.draw.between(0, 90_000)).then(() => this.delivered(request));
    // Whichever answer is not the one that comes back is nobody's.
    second.catch(() => undefined);
    if (this.draw.chance(0.5)) return first;
    first.catch(() => undefined);
    return second;
  }

  private async slow(request: NetworkRequest): Promise<NetworkReply> {
    const reply = await this.delivered(request);
    const late = this.draw.between(5_000, 200_000);
    await this.around.time.sleep(Math.min(late, request.timeoutMs));
    if (late > request.timeoutMs) throw new NetworkError('timeout');
    return reply;
  }

  /** Part of a body arrives; then the line is dead, or a proxy closes the request as if it were whole. */
  private async requestCut(request: NetworkRequest): Promise<NetworkReply> {
    const { body } = request;
    const cut = body && { ...request, body: body.slice(0, this.draw.int(body.length)) };
    const reply = await this.delivered(cut ?? request);
    if (!cut || this.draw.chance(0.5)) throw new NetworkError('offline');
    return reply;
  }

  /**
   * Replies are altered only where a statement of the registry is carried: those must stand on any carrier. All
   * others come over TLS alone, which lets no altered byte through.
   */
  private async replyChanged(kind: FaultKind, request: NetworkRequest): Promise<NetworkReply> {
    const reply = await this.delivered(request);
    if (kind === 'reply-cut')
      return { ...reply, body: reply.body.slice(0, this.draw.int(reply.body.length)) };
    if (!/batches|picture-receipts/.test(request.path) || reply.status !== 200) return reply;
    if (kind === 'old-reply') return this.wire.oldReply(request.path, this.draw) ?? reply;
    return { ...reply, body: kind === 'reply-forged' ? forged(reply.body) : this.flipped(reply.body) };
  }

  private flipped(bytes: Bytes): Bytes {
    const changed = bytes.slice();
    if (changed.length > 0) changed[this.draw.int(changed.length)]! ^= 1 << this.draw.int(8);
    return changed;
  }

  private async delivered(request: NetworkRequest): Promise<NetworkReply> {
    const { chronicle } = this.around;
    try {
      const reply = await this.registry.network.request(request);
      this.wire.came(request, reply);
      return reply;
    } catch (error) {
      if (!(error instanceof RegistryGoneError))
        chronicle.violated('fault', `the registry broke: ${String((error as Error).stack).slice(0, 800)}`);
      throw new NetworkError('offline');
    }
  }
}

/** The registry's statement with better news in it, under the signature that was good for the worse. */
function forged(body: Bytes): Bytes {
  const signed = JSON.parse(fromUtf8(body)) as { text: string };
  const text = signed.text
    .replaceAll('"outcome":"rejected"', '"outcome":"applied"')
    .replaceAll('"state":"missing"', '"state":"held"')
    .replace(/"at":(\d{4})/, '"at":1111');
  return utf8(JSON.stringify({ ...signed, text }));
}
