import Type from 'typebox';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';

const Ok = Type.Object({ ok: Type.Literal(true) });

/** `/healthz`: the process runs. `/readyz`: its database answers too. */
export function healthRoutes(app: HttpApp, { isReady }: HttpParts): void {
  const live = { summary: 'Whether the process runs', response: { 200: Ok, ...refusals() } };
  app.get('/healthz', { schema: live }, async () => ({ ok: true as const }));
  const ready = { summary: 'Whether the database answers', response: { 200: Ok, ...refusals() } };
  app.get('/readyz', { schema: ready }, async () => {
    if (!(await isReady())) throw new ProtocolError('unavailable');
    return { ok: true as const };
  });
}
