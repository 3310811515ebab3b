import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../src/lib/bytes.ts';
import type { Network, NetworkRequest } from '../../src/lib/ports/network.ts';

const get = (path: string, more: Partial<NetworkRequest> = {}): NetworkRequest => ({
  method: 'GET',
  path,
  headers: {},
  timeoutMs: 10_000,
  ...more,
});

/** What every network must do, against the server of `network-server.ts`; `nowhere` leads to a closed port. */
export function networkContract(name: string, networks: { network: Network; nowhere: Network }): void {
  const { network, nowhere } = networks;
  describe(`${name} keeps the network contract`, () => {
    it('carries method, path, query, headers and body as they are', async () => {
      for (const method of ['POST', 'PATCH'] as const) {
        const body = new Uint8Array(256).map((_, i) => i);
        const request = { method, headers: { 'x-word': 'a; b="c"' }, body };
        const reply = await network.request(get('/echo?a=1%202&b=', request));
        const told = JSON.parse(fromUtf8(reply.body)) as Record<string, unknown>;
        expect([told.method, told.url, told.word]).toEqual([method, '/echo?a=1%202&b=', 'a; b="c"']);
        expect(told.body).toEqual([...body]);
      }
    });

    it('sends neither cookies nor where it comes from', async () => {
      await network.request(get('/set-cookie'));
      const told = JSON.parse(fromUtf8((await network.request(get('/echo'))).body)) as Record<
        string,
        unknown
      >;
      expect([told.cookie, told.referer]).toEqual([null, null]);
    });

    it('gives status, headers in lower case and the whole body', async () => {
      const reply = await network.request(get('/head', { method: 'HEAD' }));
      expect([reply.status, reply.headers['upload-offset'], reply.body.length]).toEqual([200, '42', 0]);
      const large = await network.request(get('/bytes?length=1000000'));
      expect(large.body).toEqual(new Uint8Array(1_000_000).fill(7));
      expect((await network.request(get('/status?code=204'))).body).toHaveLength(0);
    });

    it('takes every status for a reply', async () => {
      for (const code of [200, 400, 404, 409, 500, 503]) {
        expect((await network.request(get(`/status?code=${code}`))).status).toBe(code);
      }
    });

    it('follows no redirect, and tells it as the reply that it is', async () => {
      expect((await network.request(get('/redirect'))).status).toBe(302);
    });

    it('says that it is offline where nobody answers, or the reply is cut anywhere', async () => {
      const offline = { code: 'network', cause_: 'offline' };
      await expect(nowhere.request(get('/echo'))).rejects.toMatchObject(offline);
      await expect(network.request(get('/cut-before'))).rejects.toMatchObject(offline);
      await expect(network.request(get('/cut-in-body'))).rejects.toMatchObject(offline);
    });

    it('waits no longer than it may, for the headers and for the body', async () => {
      const late = { code: 'network', cause_: 'timeout' };
      await expect(network.request(get('/never', { timeoutMs: 300 }))).rejects.toMatchObject(late);
      await expect(network.request(get('/never-ends', { timeoutMs: 300 }))).rejects.toMatchObject(late);
    });

    it('stops when its caller aborts, also before it began', async () => {
      const aborted = { code: 'network', cause_: 'aborted' };
      const stop = new AbortController();
      const asking = network.request(get('/never', { signal: stop.signal }));
      setTimeout(() => stop.abort(), 50);
      await expect(asking).rejects.toMatchObject(aborted);
      await expect(network.request(get('/echo', { signal: stop.signal }))).rejects.toMatchObject(aborted);
    });

    it('reads no reply that is larger than any of the registry’s, announced or not', async () => {
      const large = { code: 'network', cause_: 'too-large' };
      await expect(network.request(get('/bytes?length=17000000'))).rejects.toMatchObject(large);
      await expect(network.request(get('/endless'))).rejects.toMatchObject(large);
    });

    it('carries text in UTF-8', async () => {
      const body = utf8('Nguyễn Thị Ánh');
      const reply = await network.request(get('/echo', { method: 'POST', body }));
      expect((JSON.parse(fromUtf8(reply.body)) as { body: number[] }).body).toEqual([...body]);
    });
  });
}
