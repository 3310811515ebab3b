import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromePath } from './browser.ts';

export interface KillableBrowser {
  readonly page: Page;
  readonly browser: Browser;
  /** Where tools attach that speak the DevTools protocol themselves. */
  readonly debuggingPort: number;
  /** SIGKILL to every process of the browser, as when a battery is pulled out. */
  kill(): Promise<void>;
  /** An orderly end. */
  close(): Promise<void>;
}

/** A real Chromium that the test owns as a process group, over a profile folder that outlives it. */
export async function startBrowser(options: {
  profile: string;
  args?: readonly string[];
  viewport?: { width: number; height: number };
}): Promise<KillableBrowser> {
  // Left behind by a killed browser; a new one would wait for the process that it names.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'DevToolsActivePort']) {
    rmSync(join(options.profile, lock), { force: true });
  }
  const { width, height } = options.viewport ?? { width: 1280, height: 800 };
  const child = spawn(
    chromePath(),
    [
      ...CHROMIUM_FLAGS,
      '--headless',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--window-size=${width},${height}`,
      `--user-data-dir=${options.profile}`,
      ...(options.args ?? []),
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await debuggerAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  return {
    page,
    browser,
    debuggingPort: Number(new URL(address).port),
    kill: () => end(child, 'SIGKILL'),
    close: async () => {
      const cdp = await browser.newBrowserCDPSession();
      await cdp.send('Browser.close').catch(() => {});
      await end(child, 'SIGTERM');
    },
  };
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Chromium did not open its debugging port')), 30_000);
    createInterface({ input: child.stderr! }).on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  try {
    process.kill(-child.pid, signal);
  } catch {
    return;
  }
  await exit;
}
