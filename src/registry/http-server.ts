import Fastify from 'fastify';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { appFiles } from './routes/app-files.ts';
import { batchRoute } from './routes/batches.ts';
import { bodyParsers } from './routes/body-parsers.ts';
import { errorAnswer, errorReplies } from './routes/error-reply.ts';
import { factsRoute } from './routes/facts.ts';
import { happeningsRoute } from './routes/happenings.ts';
import { healthRoutes } from './routes/health.ts';
import type { HttpApp, HttpParts } from './routes/http-app.ts';
import { metricsPage } from './routes/metrics-page.ts';
import { openApi } from './routes/open-api.ts';
import { pairingRoute } from './routes/pairings.ts';
import { pictureReceiptRoute } from './routes/picture-receipts.ts';
import { requestLimits } from './routes/request-limits.ts';
import { logOptions, requestLog } from './routes/request-log.ts';
import { securityHeaders } from './routes/security-headers.ts';
import { slipRoutes } from './routes/slips.ts';
import { uploadRoutes } from './routes/uploads.ts';

/** Bodies but batches and pictures: a question about 500 pictures is 23 kB. */
const BODY_BYTES = 64 * 1024;
/** A batch of 4 MB at 15 kB/s. A picture that takes longer is cut and goes on where it was. */
const REQUEST_MS = 5 * 60 * 1000;
const IDLE_MS = 70_000;

/** The registry over HTTP or, with a certificate, HTTPS; it does not listen yet. */
export async function httpServer(parts: HttpParts): Promise<HttpApp> {
  const app = bareServer(parts);
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.decorateRequest('tablet', '');
  bodyParsers(app);
  errorReplies(app, parts);
  await securityHeaders(app, { isTls: Boolean(parts.tls) });
  await requestLimits(app);
  await openApi(app);
  requestLog(app);
  metricsPage(app, parts);
  for (const add of [
    factsRoute,
    pairingRoute,
    batchRoute,
    pictureReceiptRoute,
    happeningsRoute,
    healthRoutes,
    slipRoutes,
  ])
    add(app, parts);
  await uploadRoutes(app, parts);
  await appFiles(app, parts.appDir);
  return app;
}

function bareServer(parts: HttpParts): HttpApp {
  const { tls, trustProxy, log } = parts;
  const options = {
    ...logOptions(log),
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    exposeHeadRoutes: false,
    frameworkErrors: errorAnswer(parts),
    forceCloseConnections: 'idle' as const,
    trustProxy: trustProxy ? [...trustProxy] : false,
    ...(tls && { https: { ...tls } }),
  };
  // The types tell HTTP and HTTPS apart by their server; no route looks at it.
  return Fastify(options as object) as unknown as HttpApp;
}
