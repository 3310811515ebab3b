import type { Bytes } from '../../src/lib/bytes.ts';
import {
  NetworkError,
  type Network,
  type NetworkReply,
  type NetworkRequest,
} from '../../src/lib/ports/network.ts';

/** What becomes of one request: `onward` lets it reach the registry. */
export type Fate = (
  request: NetworkRequest,
  onward: (request: NetworkRequest) => Promise<NetworkReply>,
) => Promise<NetworkReply>;

/** A link of which a test says, request by request, what becomes of it. */
export class ScriptedNetwork implements Network {
  readonly asked: NetworkRequest[] = [];
  private readonly fates: { path: string; fate: Fate; times: number }[] = [];
  online = true;

  constructor(private readonly inner: Network) {}

  /** The next requests whose path begins so meet this fate. */
  next(path: string, fate: Fate, times = 1): void {
    this.fates.push({ path, fate, times });
  }

  /** Requests so far whose path begins so. */
  to(path: string): NetworkRequest[] {
    return this.asked.filter((request) => request.path.startsWith(path));
  }

  async request(request: NetworkRequest): Promise<NetworkReply> {
    this.asked.push(request);
    if (!this.online) throw new NetworkError('offline');
    const planned = this.fates.find(({ path, times }) => times > 0 && request.path.startsWith(path));
    if (!planned) return this.inner.request(request);
    planned.times -= 1;
    return planned.fate(request, (onward) => this.inner.request(onward));
  }
}

/** The request arrives, and so does its reply. */
export const direct: Fate = (request, onward) => onward(request);

/** The registry acts, and its reply is lost. */
export const lostReply: Fate = async (request, onward) => {
  await onward(request);
  throw new NetworkError('offline');
};

/** The request never arrives. */
export const cut: Fate = async () => {
  throw new NetworkError('offline');
};

/** The reply is changed on its way. */
export function changedReply(change: (reply: NetworkReply) => NetworkReply): Fate {
  return async (request, onward) => change(await onward(request));
}

/** Something else than the registry answers. */
export function answering(status: number, text: string, type = 'text/html'): Fate {
  const body = new TextEncoder().encode(text) as Bytes;
  return async () => ({ status, headers: { 'content-type': type }, body });
}

export const halfBody = changedReply((reply) => ({
  ...reply,
  body: reply.body.slice(0, reply.body.length / 2),
}));
export const loginPage = answering(200, '<!doctype html><title>Wi-Fi</title>');
export const proxyFault = answering(500, 'Bad gateway');
