import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/static-server.ts';

export interface Gallery {
  readonly browser: Browser;
  /** Opens a section and waits until it is drawn; `problems` collects what the browser complained about. */
  open(section: string, how?: OpenHow): Promise<{ page: Page; problems: string[] }>;
  close(): Promise<void>;
}

export interface OpenHow extends BrowserContextOptions {
  theme?: 'light' | 'dark';
  lang?: 'vi' | 'en';
}

/** The built gallery, served under the app's own content-security policy, and a browser. */
export async function startGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const rolldownOptions = { input: at('gallery.html') };
  await build({
    configFile: at('vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions },
  });
  const server = await serveFolder(outDir);
  const browser = await launchBrowser();
  return {
    browser,
    open: (section, how = {}) => openSection(browser, `${server.origin}/gallery.html?page=${section}`, how),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

async function openSection(browser: Browser, address: string, how: OpenHow) {
  const { theme = 'light', lang = 'vi', ...context } = how;
  // Without motion: a colour in the middle of its change is nobody's design, and has no contrast to measure.
  const settled = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const };
  const page = await browser.newPage({ ...settled, ...context });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${address}&theme=${theme}&lang=${lang}`);
  await page.locator('gallery-page[data-ready]').waitFor({ state: 'attached' });
  return { page, problems };
}
