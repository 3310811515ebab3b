import { describe, expect, it } from 'vitest';
import { slipPath } from '../../../src/protocol/slip.ts';
import { STATUSES } from '../../../src/domain/status.ts';
import { LATER, NOT_FOUND, STATE_WORDS } from '../../../src/registry/routes/slip-words.ts';
import { served } from './served.ts';

const RECORD = '01932f00-0000-7000-8000-000000000001';
const MARK = { commune: '00097', record: RECORD };

describe('the page of a slip', () => {
  it.each(STATUSES)('S2 says in words that a record is %s, in both languages', async (status) => {
    const { app, registry } = await served();
    registry.slips.set(RECORD, { status });
    const reply = await app.inject(slipPath(MARK));
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain(STATE_WORDS[status].vi);
    expect(reply.body).toContain(STATE_WORDS[status].en);
    expect(registry.questions('slip')).toEqual([MARK]);
  });

  it('tells the day of the result until there is one, then the day to activate by', async () => {
    const { app, registry } = await served();
    registry.slips.set(RECORD, { status: 'submitted', dueOn: '2026-11-25' });
    expect((await app.inject(slipPath(MARK))).body).toContain('25/11/2026');
    registry.slips.set(RECORD, { status: 'approved', dueOn: '2026-11-25', noticeOn: '2026-11-24' });
    const approved = (await app.inject(slipPath(MARK))).body;
    expect(approved).toContain('01/12/2026');
    expect(approved).not.toContain('25/11/2026');
  });

  it.each([
    slipPath(MARK),
    '/slip/00097/nonsense',
    '/slip/nowhere/AZMvAAAAcACAAAAAAAAAAQ',
    '/slip/00097/%3Cb%3E',
    `/slip/00097/${'x'.repeat(200)}`,
    `/slip/${'0'.repeat(60)}/nonsense`,
    '/slip/00097/AZMvAAAAcACAAAAAAAAAAQ/more',
  ])('S2 %s, which is not here, is answered alike and repeats nothing', async (path) => {
    const { app } = await served();
    const reply = await app.inject(path);
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toContain(NOT_FOUND.vi);
    expect(reply.body).not.toContain(path.split('/').at(-1));
  });

  it('is kept by no cache, runs no script, and is for everyone', async () => {
    const { app } = await served();
    const reply = await app.inject(slipPath(MARK));
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body).not.toContain('<script');
    expect((await app.inject('/slip.css')).headers['content-type']).toContain('text/css');
  });

  it('is refused to an address that asks more than sixty times a minute', async () => {
    const { app } = await served();
    const ask = async () => (await app.inject(slipPath(MARK))).statusCode;
    for (let asked = 0; asked < 60; asked += 1) expect(await ask()).toBe(404);
    const refused = await app.inject(slipPath(MARK));
    expect(refused.statusCode).toBe(429);
    expect(refused.body).toContain(LATER.vi);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });
});
