import type { HttpApp } from './http-app.ts';

/**
 * Bodies are JSON or plain bytes, nothing else. The bytes as they came are kept beside what was read from them: the
 * digest that a tablet signed is over those.
 */
export function bodyParsers(app: HttpApp): void {
  app.decorateRequest('rawBody');
  app.removeAllContentTypeParsers();
  // A key such as `__proto__` is an error, never taken.
  const json = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body;
    void json(request, body.toString('utf8'), done);
  });
  app.addContentTypeParser<Buffer>('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, new Uint8Array(body)),
  );
}
