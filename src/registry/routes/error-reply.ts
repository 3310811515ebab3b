import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../lib/ports/clock.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { HttpApp } from './http-app.ts';
import type { RegistryMetrics } from './metrics.ts';
import { codeOf, problem, PROBLEM_TYPE } from './problem.ts';

interface ReplyParts {
  readonly clock: Clock;
  readonly metrics: RegistryMetrics;
}

/** Every error leaves as a problem with a stable code; what is not a refusal leaves without any detail. */
export function errorReplies(app: HttpApp, parts: ReplyParts): void {
  const answer = errorAnswer(parts);
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new ProtocolError('not-found'), request, reply));
}

/** Also for what Fastify itself refuses before any route is found; its own words repeat the address. SPEC H3. */
export function errorAnswer({ clock, metrics }: ReplyParts) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const hungUp = hasHungUp(request);
    // Nobody reads this answer: it only must not look like a fault of the registry's.
    const code = hungUp ? 'request-malformed' : codeOf(error, request.routeOptions?.config?.tooLarge);
    const body = problem(code, clock.nowMs());
    if (hungUp) noteHangUp(request, metrics);
    else metrics.refusals.inc({ code });
    if (body.status >= 500) request.log.error(traceOf(error), 'request failed');
    return reply.status(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
  };
}

/** Gone before the request was whole: every tablet that leaves coverage does that. */
function hasHungUp({ raw }: FastifyRequest): boolean {
  return !raw.complete && (raw.destroyed || raw.socket?.destroyed === true);
}

function noteHangUp(request: FastifyRequest, metrics: RegistryMetrics): void {
  metrics.hangUps.inc();
  request.log.info({ route: request.routeOptions?.url ?? 'none' }, 'hung up');
}

/** Where it broke, without the message: a database's message quotes values. */
export function traceOf(error: unknown): { name: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const code = 'code' in error ? String(error.code) : '';
  return { name: error.name, code, at: frames.slice(0, 12).map((line) => line.trim()) };
}
