import { concat, type Bytes } from '../lib/bytes.ts';
import { NetworkError, type Network, type NetworkReply, type NetworkRequest } from '../lib/ports/network.ts';

// Larger than any page of pulled changes; a registry that sends more is not ours.
const REPLY_LIMIT_BYTES = 16 * 1024 * 1024;

// A browser tells neither status nor target of a redirect that it does not follow: the registry never sends one.
const REDIRECT: NetworkReply = { status: 302, headers: {}, body: new Uint8Array() };

/** `fetch` against one registry. */
export class FetchNetwork implements Network {
  constructor(private readonly origin: string) {}

  async request(request: NetworkRequest): Promise<NetworkReply> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), request.timeoutMs);
    const abort = () => stop.abort();
    request.signal?.addEventListener('abort', abort, { once: true });
    try {
      if (request.signal?.aborted) throw new NetworkError('aborted');
      const response = await fetch(this.origin + request.path, {
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        signal: stop.signal,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'opaqueredirect') return REDIRECT;
      const body = await wholeBody(response);
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    } catch (error) {
      if (error instanceof NetworkError) throw error;
      if (request.signal?.aborted) throw new NetworkError('aborted');
      throw new NetworkError(stop.signal.aborted ? 'timeout' : 'offline');
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
    }
  }
}

/** Read piece by piece, so that a body that announces no length cannot fill the memory. */
async function wholeBody(response: Response): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return concat(...pieces);
    length += value.length;
    if (length > REPLY_LIMIT_BYTES) {
      await reader?.cancel();
      throw new NetworkError('too-large');
    }
    pieces.push(value);
  }
}
