import { Server, type Upload } from '@tus/server';
import Value from 'typebox/value';
import { ProtocolError, type ErrorCode } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { Hash } from '../../protocol/schema.ts';
import type { Registry } from '../registry.ts';
import type { UploadCompletion } from './upload-completion.ts';
import type { UploadFiles } from './upload-files.ts';

export const UPLOADS = '/api/v1/uploads';

// A tablet that asks again has lost its old connection: what is still on that one's way is not worth waiting for.
const DRAIN_MS = 200;

/** A refusal with the status that tus wants, which may differ from the code's own. */
export interface UploadRefusal {
  readonly code: ErrorCode;
  readonly status?: number;
}

interface UploadServerParts {
  readonly files: UploadFiles;
  readonly completion: UploadCompletion;
  readonly registry: Registry;
}

/**
 * tus 1.0 with one upload for each address: its name is the address. `refusalOf` tells why a reply that says no
 * does so, for the library answers in plain text.
 */
export function uploadServer({ files, completion, registry }: UploadServerParts) {
  const errors = new WeakMap<object, unknown>();
  const server = new Server({
    path: UPLOADS,
    datastore: files,
    relativeLocation: true,
    allowedOrigins: [],
    lockDrainTimeout: DRAIN_MS,
    maxSize: LIMITS.pictureBytes,
    namingFunction: (_, metadata) => {
      const cipher = metadata?.cipher;
      if (!Value.Check(Hash, cipher)) throw new ProtocolError('request-malformed');
      return cipher;
    },
    onUploadCreate: async (_, upload) => {
      await expected(registry, upload);
      await completion.settle(upload.id);
      return {};
    },
    onUploadFinish: async (_, upload) => {
      await completion.settle(upload.id);
      return {};
    },
    onResponseError: (request, error) => {
      errors.set(request, error);
      return undefined;
    },
  });
  const refusalOf = (request: Request, status: number) => refusal(errors.get(request), status);
  return { server, refusalOf };
}

/** @throws ProtocolError when no accepted change named the address, or not with this size. SPEC M2. */
async function expected(registry: Registry, { id, size = 0 }: Upload): Promise<void> {
  const picture = await registry.expectedPicture(id);
  if (!picture) throw new ProtocolError('picture-unknown');
  if (size > picture.bytes) throw new ProtocolError('picture-too-large');
  if (size !== picture.bytes) throw new ProtocolError('picture-hash');
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  410: 'not-found',
  413: 'picture-too-large',
  // A disk or a lock that failed: the same bytes may go again.
  500: 'unavailable',
};

function refusal(error: unknown, status: number): UploadRefusal {
  if (error instanceof ProtocolError) return { code: error.code };
  if (error instanceof Error) throw error;
  const code = BY_STATUS[status];
  return code ? { code } : { code: 'request-malformed', status };
}
