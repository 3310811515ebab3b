import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

describe('health', () => {
  it('is live while the database is away, and not ready', async () => {
    const { app } = await served({ isReady: async () => false });
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).json()).toMatchObject({ code: 'unavailable', status: 503 });
  });

  it('is ready when the database answers', async () => {
    const { app } = await served();
    expect((await app.inject('/readyz')).json()).toEqual({ ok: true });
  });
});
