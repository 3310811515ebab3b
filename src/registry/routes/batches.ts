import Type from 'typebox';
import { ShapeError } from '../../protocol/schema.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { Signed } from '../../protocol/signed.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';

const schema = {
  summary: 'Takes one sealed batch in; the reply is the signed receipt',
  consumes: ['application/octet-stream'],
  body: Type.Unsafe<Bytes>({
    description: `STB1: header, sealed body, signature; at most ${LIMITS.batchBytes} bytes`,
  }),
  response: {
    200: Signed,
    ...refusals(
      ...(['batch-malformed', 'batch-too-large', 'batch-signature', 'batch-unreadable'] as const),
      ...(['batch-number-reused', 'batch-key-unknown', 'tablet-unknown', 'tablet-revoked'] as const),
    ),
  },
};

/** Not signed as a request: a batch is signed in itself, and a neighbour may have carried it. SPEC B1, H1. */
export function batchRoute(app: HttpApp, { registry, metrics }: HttpParts): void {
  const options = { schema, bodyLimit: LIMITS.batchBytes, config: { tooLarge: 'batch-too-large' as const } };
  app.post('/api/v1/batches', options, async ({ body }) => {
    if (!(body instanceof Uint8Array)) throw new ShapeError('a batch');
    const receipt = await registry.takeIn(body);
    metrics.batchBytes.inc(body.length);
    return receipt;
  });
}
