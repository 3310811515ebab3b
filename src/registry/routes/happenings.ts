import Type from 'typebox';
import { LIMITS } from '../../protocol/limits.ts';
import { Cursor, PullReply } from '../../protocol/pull.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';
import { tabletSignature } from './tablet-signature.ts';
import { UNSIGNED } from './unsigned.ts';

const schema = {
  summary: 'What came to pass after a cursor, within what was granted',
  querystring: Type.Object(
    {
      after: Type.Optional(Cursor),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIMITS.pullItems })),
    },
    { additionalProperties: false },
  ),
  response: { 200: PullReply, ...refusals(...UNSIGNED, 'tablet-revoked') },
};

/** SPEC D1. */
export function happeningsRoute(app: HttpApp, parts: HttpParts): void {
  const preValidation = tabletSignature(parts, { digest: 'content', revoked: 'refused' });
  app.get('/api/v1/happenings', { schema, preValidation }, ({ tablet, query }) =>
    parts.registry.happenings({ tablet, after: query.after ?? '', limit: query.limit ?? LIMITS.pullItems }),
  );
}
