import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { serveFolder } from '../support/static-server.ts';

export interface ServedApp {
  readonly origin: string;
  /** A page of a fresh profile, as far as the first screen; `problems` collects what the browser complained about. */
  open(how?: { width?: number; height?: number }): Promise<OpenedApp>;
  /** Puts a newer service worker on the server, as an update of the app does. */
  publishUpdate(): Promise<void>;
  /** Takes one file that only later pages need off the server, or puts it back. */
  withhold(withheld: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: string[];
}

/** The built app served under its own policy by a server that is no registry, and a browser. */
export async function serveApp(): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'screens-app-'));
  await cp(builtApp(), folder, { recursive: true });
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  return {
    origin: server.origin,
    open: (how = {}) => openApp(browser, server.origin, how),
    publishUpdate: async () => {
      const script = join(folder, 'sw.js');
      await writeFile(script, `${await readFile(script, 'utf8')}\n// newer\n`);
    },
    withhold: async (withheld) => {
      const [there, away] = [join(folder, 'manifest.webmanifest'), join(folder, 'withheld')];
      await (withheld ? rename(there, away) : rename(away, there));
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openApp(
  browser: Browser,
  origin: string,
  { width = 1280, height = 800 }: { width?: number; height?: number },
): Promise<OpenedApp> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(origin);
  await page.locator('pair-form').waitFor();
  return { page, context, problems };
}
