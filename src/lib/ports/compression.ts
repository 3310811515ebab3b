import type { Bytes } from '../bytes.ts';

/** Compressed bytes that are broken, or expand past what the caller allows. */
export class CompressionError extends Error {
  readonly code = 'compression';
  constructor(readonly reason: 'broken' | 'too-large') {
    super(`compressed data: ${reason}`);
    this.name = 'CompressionError';
  }
}

/** Raw DEFLATE (RFC 1951), with a preset dictionary where one is given. */
export interface Compression {
  compress(bytes: Bytes, dictionary?: Bytes): Promise<Bytes>;
  /** @throws CompressionError `too-large` before more than `limit` bytes were made. */
  expand(bytes: Bytes, limit: number, dictionary?: Bytes): Promise<Bytes>;
}
