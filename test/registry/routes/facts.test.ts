import { describe, expect, it } from 'vitest';
import { FACTS } from './scripted-registry.ts';
import { served } from './served.ts';

describe('GET /api/v1/registry', () => {
  it('tells anyone the registry facts, and lets nobody cache them', async () => {
    const { app } = await served();
    const reply = await app.inject('/api/v1/registry');
    expect(reply.json()).toEqual(FACTS);
    expect(reply.headers['cache-control']).toBe('no-store');
  });
});
