import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { HttpApp, HttpParts } from './http-app.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Measures for a collector: on this machine, or anywhere with the token. To anyone else the page is not there. */
export function metricsPage(app: HttpApp, { metrics, metricsToken }: HttpParts): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: reply.statusCode };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const allowed = metricsToken ? bearsToken(request, metricsToken) : isFromHere(request);
    if (!allowed) throw new ProtocolError('not-found');
    return reply.type(metrics.series.contentType).send(await metrics.series.metrics());
  });
}

/** A proxy on this machine makes everyone look local: who was forwarded is not. */
function isFromHere(request: FastifyRequest): boolean {
  const { headers, socket } = request.raw;
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return forwarded === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
}

function bearsToken(request: FastifyRequest, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${token}`));
}
