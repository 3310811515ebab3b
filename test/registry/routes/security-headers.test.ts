import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

const POLICY =
  "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';img-src 'self' blob: data:;" +
  "font-src 'self';connect-src 'self';worker-src 'self';manifest-src 'self';media-src 'self' blob: mediastream:;" +
  "base-uri 'none';form-action 'none';frame-ancestors 'none';require-trusted-types-for 'script';" +
  'trusted-types lit-html sotay-worker';

describe('every reply', () => {
  it.each(['/', '/api/v1/registry', '/api/v1/nowhere'])('carries the strict policy: %s', async (url) => {
    const { app } = await served();
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toBe(POLICY);
  });

  it('lets only this site use the camera, and keeps other sites out', async () => {
    const { app } = await served();
    const { headers } = await app.inject('/healthz');
    expect(headers['permissions-policy']).toContain('camera=(self), ');
    expect(headers['permissions-policy']).toContain('microphone=(), geolocation=()');
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('lets only this site make and ask passkeys', async () => {
    const { app } = await served();
    const { headers } = await app.inject('/');
    expect(headers['permissions-policy']).toContain(
      'publickey-credentials-create=(self), publickey-credentials-get=(self)',
    );
  });

  it('has an id of its own, whatever id the request claims', async () => {
    const { app } = await served();
    const ask = () => app.inject({ url: '/healthz', headers: { 'request-id': 'x', 'x-request-id': 'x' } });
    const ids = [await ask(), await ask()].map(({ headers }) => headers['x-request-id']);
    expect(new Set([...ids, 'x']).size).toBe(3);
  });

  it('says nothing of strict transport without TLS', async () => {
    const { app } = await served();
    expect((await app.inject('/healthz')).headers['strict-transport-security']).toBeUndefined();
  });
});
