import type { Bytes } from '../bytes.ts';
import type { AbortSignalLike } from './scheduler.ts';

export interface NetworkRequest {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH';
  /** Path and query at the registry, beginning with `/`. Never holds a personal value. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  readonly timeoutMs: number;
  readonly signal?: AbortSignalLike;
}

export interface NetworkReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
}

/** No reply came: offline, cut, timed out or aborted. Whether the registry acted is unknown. */
export class NetworkError extends Error {
  readonly code = 'network';
  constructor(readonly cause_: 'offline' | 'timeout' | 'aborted' | 'too-large') {
    super(`no reply from the registry: ${cause_}`);
    this.name = 'NetworkError';
  }
}

/** One exchange with the registry. */
export interface Network {
  /** @throws NetworkError when no whole reply came; any HTTP status is a reply. */
  request(request: NetworkRequest): Promise<NetworkReply>;
}
