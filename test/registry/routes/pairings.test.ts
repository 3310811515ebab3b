import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../../src/protocol/error-codes.ts';
import { TABLET } from './scripted-registry.ts';
import { served } from './served.ts';

const wish = {
  v: 1,
  code: '0123ABCD',
  deviceKey: 'D'.repeat(87),
  officerKey: 'E'.repeat(87),
  escrow: 'F'.repeat(200),
  escrowKey: 'recovery-1',
  proof: 'G'.repeat(86),
};
const from = (remoteAddress: string) =>
  ({ method: 'POST', url: '/api/v1/pairings', payload: wish, remoteAddress }) as const;

describe('POST /api/v1/pairings', () => {
  it('hands the request to the registry and its reply back', async () => {
    const { app, registry } = await served();
    expect((await app.inject(from('10.0.0.1'))).json()).toMatchObject({ tablet: TABLET });
    expect(registry.questions('pair')).toEqual([wish]);
  });

  it('P1 stops listening to an address after ten wrong codes, and to no other', async () => {
    const { app, registry } = await served();
    registry.failure = new ProtocolError('pairing-code');
    for (let tries = 0; tries < 10; tries += 1) await app.inject(from('10.0.0.1'));
    registry.failure = null;
    const stopped = await app.inject(from('10.0.0.1'));
    expect(stopped.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect((await app.inject(from('10.0.0.2'))).statusCode).toBe(200);
  });

  it('P1 stops listening to everyone after two hundred wrong codes from anywhere', async () => {
    const { app, registry } = await served();
    registry.failure = new ProtocolError('pairing-code');
    for (let n = 0; n < 200; n += 1) await app.inject(from(`10.0.${Math.floor(n / 9)}.1`));
    registry.failure = null;
    expect((await app.inject(from('10.9.9.9'))).json()).toMatchObject({ code: 'too-many-requests' });
  });

  it('P1 takes at most thirty requests a minute from one address', async () => {
    const { app } = await served();
    const replies = [];
    for (let n = 0; n < 31; n += 1) replies.push((await app.inject(from('10.0.0.1'))).statusCode);
    expect(replies.filter((status) => status === 200)).toHaveLength(30);
    expect(replies.at(-1)).toBe(429);
  });
});
