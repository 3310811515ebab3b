import { randomUUID } from 'node:crypto';
import { LogController } from 'fastify';
import type { HttpApp, HttpParts } from './http-app.ts';

/** What Fastify logs: nothing of its own, for its lines hold the address with its query. */
export function logOptions(log: HttpParts['log']) {
  const serializers = { req: () => undefined, res: () => undefined, err: () => undefined };
  return {
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    logger: log ? { level: 'info', stream: log, base: null, serializers } : false,
  };
}

/** One line a request: its route as written in the code, never the address that came. */
export function requestLog(app: HttpApp): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (line.status >= 500) request.log.warn(line, 'answered');
    else request.log.info(line, 'answered');
  });
}
