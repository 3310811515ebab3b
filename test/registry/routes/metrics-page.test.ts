import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

describe('GET /metrics', () => {
  it('counts requests by route, with no address, query or person in a label', async () => {
    const { app } = await served();
    await app.inject('/api/v1/happenings?after=SECRET');
    const page = (await app.inject('/metrics')).body;
    expect(page).toContain('route="/api/v1/happenings",status="401"');
    expect(page).toContain('sotay_refusals_total{code="request-unsigned"} 1');
    expect(page).not.toContain('SECRET');
  });

  it('is not there for another machine', async () => {
    const { app } = await served();
    const reply = await app.inject({ url: '/metrics', remoteAddress: '10.0.0.1' });
    expect(reply.json()).toMatchObject({ code: 'not-found' });
  });

  it('is not there for someone whom a proxy on this machine forwarded', async () => {
    const { app } = await served();
    const headers = { 'x-forwarded-for': '127.0.0.1' };
    expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(404);
  });

  it('wants the token from everyone where there is one', async () => {
    const { app } = await served({ metricsToken: 'a-made-up-token' });
    const headers = { authorization: 'Bearer a-made-up-token' };
    expect((await app.inject({ url: '/metrics', headers, remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
    expect((await app.inject('/metrics')).statusCode).toBe(404);
  });
});
