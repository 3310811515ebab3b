import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WholeCache } from '../../sw/keep-whole.ts';

const FILES = ['index.html', 'a.js', 'b.wasm'].map((name) => ({
  url: `/${name}`,
  key: `https://sotay.test/${name}?__WB_REVISION__=1`,
  integrity: `sha256-${name}`,
}));
const held = new Map<string, string>();
let answer: (url: string) => Response;
const fetched = vi.fn(async (url: string, _how: RequestInit) => answer(url));

beforeEach(() => {
  held.clear();
  fetched.mockClear();
  answer = (url) => new Response(url);
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const cache = {
  keys: async () => [...held.keys()].map((url) => ({ url })),
  put: async (key: string, reply: Response) => void held.set(key, await reply.text()),
};
const whole = () => new WholeCache(FILES, async () => cache as unknown as Cache);

it('fetches what is missing, and that alone, under the keys of its version', async () => {
  held.set(FILES[1]!.key, 'kept');
  expect([await whole().isWhole(), await whole().fill(), await whole().isWhole()]).toEqual([
    false,
    true,
    true,
  ]);
  expect(fetched.mock.calls.map(([url, { integrity }]) => [url, integrity])).toEqual([
    ['/index.html', 'sha256-index.html'],
    ['/b.wasm', 'sha256-b.wasm'],
  ]);
  expect(Object.fromEntries(held)).toEqual({
    [FILES[0]!.key]: '/index.html',
    [FILES[1]!.key]: 'kept',
    [FILES[2]!.key]: '/b.wasm',
  });
});

it('asks for nothing when all is there', async () => {
  for (const { key } of FILES) held.set(key, 'kept');
  expect([await whole().fill(), fetched.mock.calls]).toEqual([true, []]);
});

it('is not whole after an error or no network, keeps what came, and gets the rest the next time', async () => {
  answer = (url) => {
    if (url === '/a.js') throw new TypeError('no network');
    return new Response(url, { status: url === '/b.wasm' ? 404 : 200 });
  };
  expect([await whole().fill(), [...held.keys()]]).toEqual([false, [FILES[0]!.key]]);
  answer = (url) => new Response(url);
  expect(await whole().fill()).toBe(true);
});

it('fetches once for many who ask at once', async () => {
  const app = whole();
  expect(await Promise.all([app.fill(), app.fill(), app.fill()])).toEqual([true, true, true]);
  expect(fetched).toHaveBeenCalledTimes(FILES.length);
});
