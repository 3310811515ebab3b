import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtApp } from '../../test/support/built-app.ts';
import { startBrowser } from '../../test/support/killable-browser.ts';
import { serveFolder } from '../../test/support/static-server.ts';
import { benchRow, median, type BenchRow } from '../row.ts';

const STARTS = 7;
const THROTTLE = 4;

/** What the first screen costs to fetch, and how long a cold start takes with no network at all. */
export async function firstScreen(): Promise<BenchRow[]> {
  const app = builtApp();
  const profile = mkdtempSync(join(tmpdir(), 'first-screen-'));
  const server = await serveFolder(app);
  try {
    const weights = await weigh(profile, server.origin);
    await server.close();
    const coldMs: number[] = [];
    for (let i = 0; i < STARTS; i += 1) coldMs.push(await coldStart(profile, server.origin, THROTTLE));
    const plainMs: number[] = [];
    for (let i = 0; i < STARTS; i += 1) plainMs.push(await coldStart(profile, server.origin, 1));
    return [
      benchRow({ name: 'first-screen-gz', unit: 'kB', ours: weights.page / 1000, limit: 90 }),
      benchRow({ name: 'vault-worker-gz', unit: 'kB', ours: weights.worker / 1000 }),
      benchRow({
        name: 'cold-start',
        unit: 'ms',
        ours: median(coldMs),
        limit: 1500,
        peer: median(plainMs),
        peerName: 'the same without throttle',
      }),
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Gzipped bytes of every script that stands between an empty cache and the first screen; and installs the app. */
async function weigh(profile: string, origin: string): Promise<{ page: number; worker: number }> {
  const { page, close } = await startBrowser({ profile });
  const scripts = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    const read = response.body().then(
      (body) => void scripts.set(new URL(response.url()).pathname, gzipSync(body, { level: 9 }).length),
      () => {},
    );
    reading.push(read);
  });
  await page.goto(`${origin}/`);
  await shown(page);
  await Promise.all(reading);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForTimeout(3000);
  await close();
  const sum = (worker: boolean) =>
    [...scripts].filter(([path]) => isWorker(path) === worker).reduce((total, [, bytes]) => total + bytes, 0);
  return { page: sum(false), worker: sum(true) };
}

const isWorker = (path: string) => /worker|sw\.js/.test(path);

/** A fresh browser process, no server: from the start of navigation to words on the screen. */
async function coldStart(profile: string, origin: string, rate: number): Promise<number> {
  const { page, close } = await startBrowser({ profile });
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${origin}/`, { waitUntil: 'commit' });
    return await shown(page);
  } finally {
    await close();
  }
}

/** Milliseconds from navigation until a heading with words is drawn, in the page's own clock. */
function shown(page: Page): Promise<number> {
  return page
    .waitForFunction(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (let root = roots.shift(); root; root = roots.shift()) {
        const heading = root.querySelector('h1');
        if (heading?.textContent?.trim()) return performance.now();
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
      }
      return 0;
    })
    .then((handle) => handle.jsonValue());
}
