import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { Hash } from '../../protocol/schema.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { problem, PROBLEM_TYPE, refusals } from './problem.ts';
import { tabletSignature } from './tablet-signature.ts';
import { UNSIGNED } from './unsigned.ts';
import { UploadCompletion } from './upload-completion.ts';
import { UploadFiles } from './upload-files.ts';
import { uploadServer, UPLOADS } from './upload-server.ts';

const HOUR_MS = 60 * 60 * 1000;
const SENT_BYTES = 'application/offset+octet-stream';
const Address = Type.Object({ cipher: Hash });

const create = {
  summary: 'Begins the upload of a picture (tus 1.0); again finds the one that is there',
  description: 'Headers: Tus-Resumable, Upload-Length, Upload-Metadata with `cipher`, the address in base64.',
  response: {
    201: { description: 'its place is in `Location`', type: 'null' },
    ...refusals(...UNSIGNED, 'picture-unknown', 'picture-hash', 'picture-too-large'),
  },
};
const progress = {
  summary: 'How many bytes are held (tus 1.0)',
  params: Address,
  response: {
    200: { description: 'the offset is in `Upload-Offset`', type: 'null' },
    ...refusals(...UNSIGNED, 'not-found', 'picture-hash'),
  },
};
const append = {
  summary: 'Goes on at the offset (tus 1.0)',
  params: Address,
  consumes: [SENT_BYTES],
  response: {
    204: { description: 'the new offset is in `Upload-Offset`', type: 'null' },
    ...refusals(...UNSIGNED, 'not-found', 'picture-hash', 'picture-too-large'),
  },
};

/** Uploads of a revoked tablet are taken: the records that name them were. SPEC M2, M3, B10. */
export async function uploadRoutes(app: HttpApp, parts: HttpParts): Promise<void> {
  await mkdir(parts.uploadsDir, { recursive: true, mode: 0o700 });
  const files = new UploadFiles(parts.uploadsDir, parts);
  const completion = new UploadCompletion(files, parts);
  const tus = uploadServer({ files, completion, registry: parts.registry });
  const preValidation = tabletSignature(parts, { digest: 'none', revoked: 'heard' });
  const answer = (request: FastifyRequest, reply: FastifyReply) => relay({ tus, parts }, request, reply);

  await app.register(async (scope: HttpApp) => {
    scope.addContentTypeParser(SENT_BYTES, (_, payload, done) => done(null, payload));
    scope.post(UPLOADS, { schema: create, preValidation }, async (request, reply) => {
      if (request.headers['content-type']) throw new ProtocolError('request-malformed');
      return answer(request, reply);
    });
    scope.head(`${UPLOADS}/:cipher`, { schema: progress, preValidation }, async (request, reply) => {
      await completion.settle(request.params.cipher);
      return answer(request, reply);
    });
    scope.patch(`${UPLOADS}/:cipher`, { schema: append, preValidation }, answer);
  });
  cleanUpHourly(app, files);
}

/** Hands the request to tus and its reply back, so that headers, log and refusals are those of every route. */
async function relay(
  { tus, parts }: { tus: ReturnType<typeof uploadServer>; parts: HttpParts },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const asked = webRequest(request);
  const answer = await tus.server.handleWeb(asked as never);
  for (const [name, value] of answer.headers) if (name !== 'content-length') void reply.header(name, value);
  if (answer.status < 400) return reply.status(answer.status).send(await answer.text());
  const { code, status } = tus.refusalOf(asked, answer.status);
  const body = problem(code, parts.clock.nowMs(), status);
  parts.metrics.refusals.inc({ code });
  return reply.status(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
}

function webRequest(request: FastifyRequest): Request {
  const { method, url = '/' } = request.raw;
  const headers = new Headers(request.headers as Record<string, string>);
  const hasBody = method === 'PATCH';
  return new Request(new URL(url, 'http://registry.invalid'), {
    method: method ?? 'GET',
    headers,
    ...(hasBody && { body: Readable.toWeb(request.raw) as ReadableStream, duplex: 'half' }),
  });
}

function cleanUpHourly(app: HttpApp, files: UploadFiles): void {
  const timer = setInterval(() => {
    files.deleteExpired().catch(() => app.log.error('uploads that expired could not be removed'));
  }, HOUR_MS);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
