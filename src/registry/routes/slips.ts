import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { recordOfSlip } from '../../protocol/slip.ts';
import { traceOf } from './error-reply.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { codeOf, problem, refusals } from './problem.ts';
import { saidOf, SLIP_CSS, slipHtml } from './slip-html.ts';
import { LATER, NOT_FOUND } from './slip-words.ts';

// Whole hamlets share one address behind their carrier; a guesser of 74 random bits gets nowhere with this.
const A_MINUTE = { max: 60, timeWindow: 60_000 };

const page = (description: string) => ({ description, content: { 'text/html': { schema: Type.String() } } });

const schema = {
  summary: 'Where a record is, in words, for whoever holds its slip',
  // Any text: a code that no tablet printed is answered like one whose record has not arrived. SPEC S2.
  params: Type.Object({ commune: Type.String({ maxLength: 40 }), code: Type.String({ maxLength: 80 }) }),
  response: {
    ...refusals(),
    200: page('the state and the expected day'),
    404: page('not here, or not yet'),
  },
};

/** SPEC S1, S2. Open to everyone. */
export function slipRoutes(app: HttpApp, { registry }: HttpParts): void {
  app.get('/slip.css', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css').header('cache-control', 'no-cache').send(SLIP_CSS),
  );
  const config = { rateLimit: A_MINUTE };
  const asked = { schema, config, errorHandler: unanswered };
  app.get('/slip/:commune/:code', asked, async ({ params }, reply) => {
    const record = /^\d{5}$/.test(params.commune) ? recordOfSlip(params.code) : null;
    const answer = record ? await registry.slip({ commune: params.commune, record }) : null;
    return sendPage(reply, answer ? 200 : 404, slipHtml(answer ? saidOf(answer) : NOT_FOUND, answer));
  });
  // A code that was copied wrong may be longer than any code.
  app.get('/slip/*', { schema: { hide: true }, config, errorHandler: unanswered }, (_request, reply) =>
    sendPage(reply, 404, slipHtml(NOT_FOUND)),
  );
}

/** Whoever holds a slip has a browser, not a program: they read words even where there is no answer. */
function unanswered(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.validation ? 404 : problem(codeOf(error), 0).status;
  if (status >= 500) request.log.error(traceOf(error), 'request failed');
  void sendPage(reply, status, slipHtml(status === 404 ? NOT_FOUND : LATER));
}

function sendPage(reply: FastifyReply, status: number, html: string) {
  return reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
