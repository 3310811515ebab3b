import { toBase64url } from '../../lib/base64url.ts';
import { utf8, type Bytes } from '../../lib/bytes.ts';
import type { AbortSignalLike } from '../../lib/ports/scheduler.ts';
import type { RegistryClient } from './registry-client.ts';
import { ReplyError } from './reply-error.ts';

const TUS = { 'tus-resumable': '1.0.0' } as const;
/** Small enough that a 2G link finishes one before it drops; each is acknowledged on its own. */
const PIECE_BYTES = 64 * 1024;

export interface Upload {
  /** SHA-256 of the bytes, base64url: the address. */
  readonly cipher: string;
  readonly bytes: Bytes;
  readonly signal?: AbortSignalLike;
  readonly onSent?: (bytes: number) => void;
}

/**
 * Uploads one ciphertext by tus 1.0 (creation, then PATCH from the offset that the registry tells), resuming
 * whatever it already has. Creating the same address again gives the same upload.
 * @throws NetworkError, ProtocolError, ReplyError, AwayError; the next try resumes.
 */
export async function uploadPicture(client: RegistryClient, upload: Upload): Promise<void> {
  const path = await create(client, upload);
  let offset = await offsetOf(client, { path, upload });
  while (offset < upload.bytes.length) {
    offset = await sendPiece(client, { path, upload, offset });
    upload.onSent?.(offset);
  }
}

async function create(client: RegistryClient, upload: Upload): Promise<string> {
  const reply = await client.ask({
    method: 'POST',
    path: '/api/v1/uploads',
    headers: {
      ...TUS,
      'upload-length': String(upload.bytes.length),
      'upload-metadata': `cipher ${base64(upload.cipher)}`,
    },
    signed: 'address',
    ...(upload.signal && { signal: upload.signal }),
  });
  // Absolute or relative, as the server likes; only the path is ours to follow.
  const location = reply.headers['location'] ?? '';
  const path = location.replace(/^https?:\/\/[^/]+/, '');
  if (!/^\/api\/v1\/uploads\/[A-Za-z0-9_-]{1,100}$/.test(path)) throw new ReplyError(reply.status);
  return path;
}

async function offsetOf(client: RegistryClient, at: { path: string; upload: Upload }): Promise<number> {
  const reply = await client.ask({
    method: 'HEAD',
    path: at.path,
    headers: TUS,
    signed: 'address',
    ...(at.upload.signal && { signal: at.upload.signal }),
  });
  return readOffset(reply.headers['upload-offset'], at.upload.bytes.length, reply.status);
}

async function sendPiece(
  client: RegistryClient,
  at: { path: string; upload: Upload; offset: number },
): Promise<number> {
  const { path, upload, offset } = at;
  const reply = await client.ask({
    method: 'PATCH',
    path,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: upload.bytes.slice(offset, offset + PIECE_BYTES),
    signed: 'address',
    ...(upload.signal && { signal: upload.signal }),
  });
  const next = readOffset(reply.headers['upload-offset'], upload.bytes.length, reply.status);
  if (next <= offset) throw new ReplyError(reply.status);
  return next;
}

function readOffset(text: string | undefined, most: number, status: number): number {
  if (!/^\d{1,12}$/.test(text ?? '') || Number(text) > most) throw new ReplyError(status);
  return Number(text);
}

/** Metadata values are plain base64 (tus 1.0, Upload-Metadata). */
function base64(text: string): string {
  const url = toBase64url(utf8(text)).replaceAll('-', '+').replaceAll('_', '/');
  return url + '='.repeat((4 - (url.length % 4)) % 4);
}
