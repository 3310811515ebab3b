import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { served } from './served.ts';

const pairing = (payload: string, type = 'application/json') =>
  ({ method: 'POST', url: '/api/v1/pairings', headers: { 'content-type': type }, payload }) as const;
const batch = (payload: Buffer, type = 'application/octet-stream') =>
  ({ method: 'POST', url: '/api/v1/batches', headers: { 'content-type': type }, payload }) as const;

describe('a body', () => {
  it.each([
    ['HTML instead of JSON', pairing('<!doctype html><title>502</title>')],
    ['HTML by its type', pairing('<!doctype html>', 'text/html')],
    ['half of a JSON text', pairing('{"v":1,"code":"0000')],
    ['JSON that reaches for the prototype', pairing('{"v":1,"__proto__":{"code":"00000000"}}')],
    ['a wrong shape', pairing('{"v":1,"code":"IIIIIIII"}')],
    ['nothing', pairing('')],
    ['plain JSON where a batch belongs', batch(Buffer.from('{}'), 'application/json')],
    ['text where a batch belongs', batch(Buffer.from('STB1'), 'text/plain')],
    ['JSON larger than any question', pairing(JSON.stringify({ v: 1, code: 'x'.repeat(100_000) }))],
  ])('of %s is refused before the registry sees it', async (_, request) => {
    const { app, registry } = await served();
    const reply = await app.inject(request);
    expect(reply.json()).toMatchObject({ code: 'request-malformed', status: 400 });
    expect(registry.asked).toEqual([]);
  });

  it('B11 of a batch over the limit is refused before the registry sees it', async () => {
    const { app, registry } = await served();
    const reply = await app.inject(batch(Buffer.alloc(LIMITS.batchBytes + 1)));
    expect(reply.json()).toMatchObject({ code: 'batch-too-large', status: 413 });
    expect(registry.asked).toEqual([]);
  });

  it('of a batch at the limit reaches the registry byte for byte', async () => {
    const { app, registry } = await served();
    const bytes = Buffer.alloc(LIMITS.batchBytes, 7);
    expect((await app.inject(batch(bytes))).statusCode).toBe(200);
    expect(Buffer.compare(registry.questions('takeIn')[0] as Buffer, bytes)).toBe(0);
  });

  it('of another version is told apart from a malformed one', async () => {
    const { app } = await served();
    const reply = await app.inject(pairing('{"v":2,"code":"00000000"}'));
    expect(reply.json()).toMatchObject({ code: 'version-unserved' });
  });
});
