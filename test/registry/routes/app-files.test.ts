import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { served } from './served.ts';

async function servedApp() {
  const appDir = mkdtempSync(join(tmpdir(), 'app-'));
  onTestFinished(() => rmSync(appDir, { recursive: true, force: true }));
  mkdirSync(join(appDir, 'assets'));
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/main-D3adB33f.js'])
    writeFileSync(join(appDir, name), name);
  writeFileSync(join(appDir, 'assets/zxing-0a1b2c3d.wasm'), '\0asm');
  writeFileSync(join(appDir, '.secret'), 'no');
  return served({ appDir });
}

describe('the built app', () => {
  it('begins at /, asked for again each time', async () => {
    const { app } = await servedApp();
    const reply = await app.inject('/');
    expect(reply.body).toBe('index.html');
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-cache');
  });

  it.each(['/sw.js', '/index.html', '/manifest.webmanifest'])('asks again for %s each time', async (url) => {
    const { app } = await servedApp();
    expect((await app.inject(url)).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/assets/main-D3adB33f.js', /javascript/],
    ['/assets/zxing-0a1b2c3d.wasm', /^application\/wasm$/],
  ])('keeps %s for good, under its own type', async (url, type) => {
    const { app } = await servedApp();
    const { headers } = await app.inject(url);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(type);
  });

  it.each(['/nowhere', '/assets/gone-D3adB33f.js', '/.secret', '/..%2f..%2fetc%2fpasswd', '/assets/'])(
    'has no page for %s',
    async (url) => {
      const { app } = await servedApp();
      const reply = await app.inject(url);
      expect(reply.statusCode).toBe(404);
      expect(reply.headers['content-type']).toBe('application/problem+json');
    },
  );

  it('may be missing: the interface still answers', async () => {
    const { app } = await served();
    expect((await app.inject('/')).json()).toMatchObject({ code: 'not-found' });
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });
});
