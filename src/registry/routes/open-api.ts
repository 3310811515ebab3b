import swagger from '@fastify/swagger';
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { HttpApp } from './http-app.ts';

/** Registered before the routes that it describes. */
export async function openApi(app: HttpApp): Promise<void> {
  await app.register(swagger, {
    exposeHeadRoutes: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Registry of field enrolment',
        version: `${PROTOCOL_VERSION}.0.0`,
        description:
          'Requests of a tablet are signed by its device key (RFC 9421); refusals are problems (RFC 9457).',
      },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
