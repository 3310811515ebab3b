import { describe, expect, it } from 'vitest';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import { CLOCK_TOLERANCE_MS } from '../../../src/protocol/limits.ts';
import { knownTablet, NOW_MS, served, signedHeaders } from './served.ts';
import { STATEMENT, TABLET } from './scripted-registry.ts';

const RECEIPTS = '/api/v1/picture-receipts';
const HAPPENINGS = '/api/v1/happenings?after=5&limit=20';
const question = JSON.stringify({ ciphers: ['C'.repeat(43)] });
const json = { 'content-type': 'application/json' };

describe('a request of a tablet', () => {
  it('H1 with body is taken when the device key signed it', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const headers = {
      ...json,
      ...(await tablet.headers({ method: 'POST', target: RECEIPTS, body: question })),
    };
    const reply = await app.inject({ method: 'POST', url: RECEIPTS, headers, payload: question });
    expect(reply.json()).toEqual(STATEMENT);
    expect(registry.questions('pictureReceipt')).toEqual([{ tablet: TABLET, ciphers: ['C'.repeat(43)] }]);
  });

  it('H1 without body is taken, its query read', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '' });
    expect((await app.inject({ url: HAPPENINGS, headers })).json()).toMatchObject({ cursor: '7' });
    expect(registry.questions('happenings')).toEqual([{ tablet: TABLET, after: '5', limit: 20 }]);
  });

  it('H1 without signature is refused', async () => {
    const { app } = await served();
    expect((await app.inject(HAPPENINGS)).json()).toMatchObject({ code: 'request-unsigned', status: 401 });
  });

  it('H1 whose body is not the one that was signed is refused', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const headers = {
      ...json,
      ...(await tablet.headers({ method: 'POST', target: RECEIPTS, body: question })),
    };
    const payload = question.replace('C', 'D');
    const reply = await app.inject({ method: 'POST', url: RECEIPTS, headers, payload });
    expect(reply.json()).toMatchObject({ code: 'request-signature', status: 401 });
  });

  it('H1 whose body is signed without a digest is refused', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const headers = { ...json, ...(await tablet.headers({ method: 'POST', target: RECEIPTS })) };
    const reply = await app.inject({ method: 'POST', url: RECEIPTS, headers, payload: question });
    expect(reply.json()).toMatchObject({ code: 'request-unsigned' });
  });

  it('H1 whose query was changed on the way is refused', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '' });
    const reply = await app.inject({ url: HAPPENINGS.replace('after=5', 'after=6'), headers });
    expect(reply.json()).toMatchObject({ code: 'request-signature' });
  });

  it('H1 signed by another key is refused', async () => {
    const { app, registry } = await served();
    await knownTablet(registry);
    const other = await new WebCryptoAdapter().newSigningKey({ extractable: false });
    const headers = await signedHeaders(other.privateKey, { method: 'GET', target: HAPPENINGS, body: '' });
    expect((await app.inject({ url: HAPPENINGS, headers })).json()).toMatchObject({
      code: 'request-signature',
    });
  });

  it('of a tablet that nobody paired is refused', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    registry.tablets.clear();
    const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '' });
    expect((await app.inject({ url: HAPPENINGS, headers })).json()).toMatchObject({ code: 'tablet-unknown' });
  });

  it('B10 of a revoked tablet is told nothing', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry, { revoked: true });
    const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '' });
    const reply = await app.inject({ url: HAPPENINGS, headers });
    expect(reply.json()).toMatchObject({ code: 'tablet-revoked', status: 403 });
    expect(registry.questions('happenings')).toEqual([]);
  });

  it.each([1, -1])(
    "H2 made too far from the registry's time is refused with that time (%i)",
    async (side) => {
      const { app, registry } = await served();
      const tablet = await knownTablet(registry);
      const createdMs = NOW_MS + side * (CLOCK_TOLERANCE_MS + 1000);
      const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '', createdMs });
      const reply = await app.inject({ url: HAPPENINGS, headers });
      expect(reply.json()).toMatchObject({ code: 'request-clock', timeMs: NOW_MS });
    },
  );

  it('H2 made at the edge of the tolerance is taken', async () => {
    const { app, registry } = await served();
    const tablet = await knownTablet(registry);
    const createdMs = NOW_MS - CLOCK_TOLERANCE_MS;
    const headers = await tablet.headers({ method: 'GET', target: HAPPENINGS, body: '', createdMs });
    expect((await app.inject({ url: HAPPENINGS, headers })).statusCode).toBe(200);
  });
});
