import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, ProtocolError, type ErrorCode } from '../../../src/protocol/error-codes.ts';
import { registryMetrics } from '../../../src/registry/routes/metrics.ts';
import { limitKey } from '../../../src/registry/routes/request-limits.ts';
import { NOW_MS, served } from './served.ts';

const batch = {
  method: 'POST',
  url: '/api/v1/batches',
  headers: { 'content-type': 'application/octet-stream' },
} as const;

describe('a refusal', () => {
  it.each(Object.keys(ERROR_CODES) as ErrorCode[])(
    'H3 %s leaves as a problem with its status',
    async (code) => {
      const { app, registry } = await served();
      registry.failure = new ProtocolError(code);
      const reply = await app.inject({ ...batch, payload: Buffer.from('STB1') });
      expect(reply.headers['content-type']).toBe('application/problem+json');
      expect(reply.statusCode).toBe(ERROR_CODES[code].status);
      expect(reply.json()).toEqual({
        type: `urn:sotay:problem:${code}`,
        title: code.replaceAll('-', ' '),
        status: ERROR_CODES[code].status,
        code,
        timeMs: NOW_MS,
      });
    },
  );

  it('tells nothing of an error that is none of ours, in reply and log', async () => {
    const lines: string[] = [];
    const { app, registry } = await served({ log: { write: (line) => lines.push(line) } });
    registry.failure = Object.assign(new Error('duplicate key (name)=(Nguyễn Thị Ánh)'), { code: '23505' });
    const reply = await app.inject({ ...batch, payload: Buffer.from('STB1') });
    expect(reply.json()).toMatchObject({ code: 'internal', status: 500 });
    expect(reply.body + lines.join('')).not.toContain('Ánh');
    expect(lines.join('')).toContain('"code":"23505"');
  });

  it.each(['ECONNREFUSED', '57P01', '53300', 'ENOSPC'])(
    'is "unavailable" when the cause is %s',
    async (code) => {
      const { app, registry } = await served();
      registry.failure = Object.assign(new Error('away'), { code });
      expect((await app.inject('/api/v1/registry')).json()).toMatchObject({
        code: 'unavailable',
        status: 503,
      });
    },
  );

  it('is "not-found" for an address that does not exist, and for a method that a route does not have', async () => {
    const { app } = await served();
    expect((await app.inject('/api/v1/nowhere')).json()).toMatchObject({ code: 'not-found' });
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/registry' })).json()).toMatchObject({
      status: 404,
    });
  });
});

describe('an address that is none', () => {
  it.each(['/%', '/%ff%fe', '/api/v1/uploads/%E0%A4%A', '/api/v1/%SECRET'])(
    'H3 leaves as a problem without the address: %s',
    async (url) => {
      const lines: string[] = [];
      const { app } = await served({ log: { write: (line) => lines.push(line) } });
      const reply = await app.inject(url);
      expect(reply.headers['content-type']).toBe('application/problem+json');
      expect(reply.json()).toMatchObject({ code: 'request-malformed', status: 400 });
      expect(reply.body + lines.join('')).not.toContain('%');
    },
  );
});

describe('a tablet that leaves coverage in the middle of a request', () => {
  it.each([
    ['POST', '/api/v1/batches', 'application/octet-stream'],
    ['POST', '/api/v1/pairings', 'application/json'],
  ])('is no fault of the registry’s: %s %s', async (method, path, type) => {
    const lines: string[] = [];
    const metrics = registryMetrics();
    const { app } = await served({ metrics, log: { write: (line) => lines.push(line) } });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    const head = [`${method} ${path} HTTP/1.1`, 'host: x', `content-type: ${type}`, 'content-length: 1000'];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"v":1`);
    await expect.poll(() => socket.bytesWritten).toBeGreaterThan(0);
    setTimeout(() => socket.resetAndDestroy(), 100);
    await expect.poll(async () => (await metrics.hangUps.get()).values[0]?.value, { timeout: 5000 }).toBe(1);
    const levels = lines.map((line) => (JSON.parse(line) as { level: number }).level);
    expect(Math.max(...levels)).toBe(30);
    expect(lines.join('')).not.toContain('    at ');
    expect((await metrics.refusals.get()).values).toEqual([]);
  });

  it('may be gone before its address could be read', () => {
    expect([limitKey(undefined), limitKey('10.0.0.1'), limitKey('2001:DB8::1')]).toEqual([
      'gone',
      '10.0.0.1',
      limitKey('2001:db8::2'),
    ]);
  });
});

describe('the log', () => {
  it('names the route and never the address, its query or a header', async () => {
    const lines: string[] = [];
    const { app } = await served({ log: { write: (line) => lines.push(line) } });
    await app.inject({
      url: '/api/v1/happenings?after=SECRETCURSOR',
      headers: { 'user-agent': 'SECRETAGENT' },
    });
    await app.inject('/SECRETPATH?x=1');
    expect(lines.join('')).toContain('"route":"/api/v1/happenings"');
    expect(lines.join('')).not.toContain('SECRET');
  });
});
