import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptLater } from '../../sw/kept-later.ts';

const ORIGIN = 'https://sotay.test';
const FILES = ['core.wasm', 'model.gz'].map((name) => ({
  url: `/assets/${name}`,
  integrity: `sha256-${name}`,
}));
const addressOf = ({ url }: { url: string }): string => ORIGIN + url;

const held = new Map<string, string>();
let paired = true;
let full = false;
let answer: (url: string) => Response;
const fetched = vi.fn(async (url: string, _how: RequestInit) => answer(url));

const cache = {
  keys: async () => [...held.keys()].map((url) => ({ url })),
  match: async (key: string) => (held.has(key) ? new Response(held.get(key)) : undefined),
  delete: async (key: string) => held.delete(key),
  put: async (key: string, reply: Response) => {
    if (full) throw new DOMException('no room', 'QuotaExceededError');
    held.set(key, await reply.text());
  },
};
const later = () =>
  new KeptLater({
    files: FILES,
    open: async () => cache as unknown as Cache,
    origin: ORIGIN,
    isPaired: async () => paired,
  });

beforeEach(() => {
  held.clear();
  fetched.mockClear();
  [paired, full] = [true, false];
  answer = (url) => new Response(`content of ${url}`);
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

it('is fetched once the tablet is paired, and not before', async () => {
  paired = false;
  await later().fillOncePaired();
  expect(fetched).not.toHaveBeenCalled();
  paired = true;
  await later().fillOncePaired();
  expect([...held.keys()]).toEqual(FILES.map(addressOf));
  expect(await later().isWhole()).toBe(true);
});

it('is held to the hashes that the build wrote, also where it is asked for before it was kept', async () => {
  await later().answer(addressOf(FILES[0]!));
  await later().fill();
  expect(fetched.mock.calls.map(([, { integrity }]) => integrity)).toEqual(
    FILES.map(({ integrity }) => integrity),
  );
});

it('drops what an older version kept', async () => {
  held.set(`${ORIGIN}/assets/core-older.wasm`, 'old');
  await later().fill();
  expect([...held.keys()]).toEqual(FILES.map(addressOf));
});

it('answers from what is kept without asking the network, and asks once for the rest', async () => {
  const asked = later();
  for (let times = 0; times < 2; times++)
    expect(await (await asked.answer(addressOf(FILES[0]!)))!.text()).toBe('content of /assets/core.wasm');
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('keeps no error, and works on a device that has no room to keep anything', async () => {
  answer = () => new Response('gone', { status: 404 });
  expect((await later().answer(addressOf(FILES[0]!)))!.status).toBe(404);
  expect(held.size).toBe(0);
  answer = () => new Response('there');
  full = true;
  expect(await (await later().answer(addressOf(FILES[0]!)))!.text()).toBe('there');
});

it('leaves every other address alone, another origin and another version included', () => {
  const others = ['https://other.test/assets/core.wasm', `${ORIGIN}/assets/core.wasm?v=2`, `${ORIGIN}/`];
  expect(others.map((address) => later().answer(address))).toEqual([null, null, null]);
});
