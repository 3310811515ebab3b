import helmet from '@fastify/helmet';
import type { HttpApp } from './http-app.ts';

/** Nothing but the app's own files; scripts are made only by the two named policies. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:', 'mediastream:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['lit-html', 'sotay-worker'],
};

/** The camera reads cards, passkeys unlock; location, microphone and the rest are nobody's business here. */
const PERMISSIONS = [
  ...['camera=(self)', 'publickey-credentials-create=(self)', 'publickey-credentials-get=(self)'],
  ...['microphone=()', 'geolocation=()', 'payment=()', 'usb=()', 'serial=()'],
];

const YEAR_S = 365 * 24 * 60 * 60;

export async function securityHeaders(app: HttpApp, options: { isTls: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.isTls && { maxAge: YEAR_S, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS.join(', '));
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}
