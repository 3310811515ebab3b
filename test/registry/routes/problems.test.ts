import { describe, expect, it } from 'vitest';
import { ERROR_CODES, ProtocolError, type ErrorCode } from '../../../src/protocol/error-codes.ts';
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
