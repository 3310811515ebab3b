import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../lib/ports/clock.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { HttpApp } from './http-app.ts';
import type { RegistryMetrics } from './metrics.ts';
import { codeOf, problem, PROBLEM_TYPE } from './problem.ts';

/** Every error leaves as a problem with a stable code; what is not a refusal leaves without any detail. */
export function errorReplies(app: HttpApp, parts: { clock: Clock; metrics: RegistryMetrics }): void {
  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const code = codeOf(error, request.routeOptions?.config?.tooLarge);
    const body = problem(code, parts.clock.nowMs());
    parts.metrics.refusals.inc({ code });
    if (body.status >= 500) request.log.error(traceOf(error), 'request failed');
    return reply.status(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new ProtocolError('not-found'), request, reply));
}

/** Where it broke, without the message: a database's message quotes values. */
export function traceOf(error: unknown): { name: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const code = 'code' in error ? String(error.code) : '';
  return { name: error.name, code, at: frames.slice(0, 12).map((line) => line.trim()) };
}
