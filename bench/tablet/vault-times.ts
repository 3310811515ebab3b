import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { launchBrowser } from '../../test/support/browser.ts';
import { serveFolder } from '../../test/support/static-server.ts';
import { benchRow, median, percentile, type BenchRow } from '../row.ts';
import type { VaultTimes } from './vault-page/api.ts';

const RECORDS = 10_000;

/** The vault in a real worker of a real browser, with its real store, beside plain Dexie and raw IndexedDB. */
export async function vaultTimes(): Promise<BenchRow[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'vault-page-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'vault-page'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
    worker: { format: 'es' },
  });
  const server = await serveFolder(outDir);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    await page.waitForFunction('globalThis.measureVault');
    return rows(await page.evaluate((records) => globalThis.measureVault(records), RECORDS));
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

function rows(times: VaultTimes): BenchRow[] {
  const ms = { unit: 'ms' };
  return [
    benchRow({
      name: 'save-p95',
      ...ms,
      ours: percentile(times.saveMs, 95),
      limit: 8,
      peer: percentile(times.dexieSaveMs, 95),
      peerName: 'Dexie strict, one plain put',
    }),
    benchRow({
      name: 'save-median',
      ...ms,
      ours: median(times.saveMs),
      peer: median(times.rawSaveMs),
      peerName: 'raw IndexedDB strict, one plain put',
    }),
    benchRow({
      name: 'first-50',
      ...ms,
      ours: median(times.firstMs),
      limit: 15,
      peer: median(times.dexieFirstMs),
      peerName: 'Dexie, plain index',
    }),
    benchRow({
      name: 'search-10k',
      ...ms,
      ours: median(times.searchMs),
      limit: 10,
      peer: median(times.dexieSearchMs),
      peerName: 'Dexie, plain filter',
    }),
    benchRow({ name: 'search-10k-p95', ...ms, ours: percentile(times.searchMs, 95), limit: 10 }),
    benchRow({
      name: 'unlock-10k',
      ...ms,
      ours: median(times.unlockMs),
      limit: 2500,
      peer: median(times.dexieReadAllMs),
      peerName: 'Dexie, plain toArray',
    }),
    benchRow({ name: 'unlock-10k-argon2id', ...ms, ours: median(times.stretchMs) }),
  ];
}
