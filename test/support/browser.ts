import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Nothing of Chromium's own may use the network, and nothing may need a display or a large /dev/shm. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export interface LaunchOptions {
  args?: string[];
  /** A profile folder to keep; without it the profile is gone with the browser. */
  userDataDir?: string;
}

/** A real, headless Chromium. With `userDataDir` its one context is `browser.contexts()[0]`. */
export async function launchBrowser({ args = [], userDataDir }: LaunchOptions = {}): Promise<Browser> {
  const options = { executablePath: chromePath(), headless: true, args: [...CHROMIUM_FLAGS, ...args] };
  if (userDataDir === undefined) return chromium.launch(options);
  const context = await chromium.launchPersistentContext(userDataDir, options);
  const browser = context.browser();
  if (!browser) throw new Error('Chromium gave no browser for its profile');
  return browser;
}

/** `CHROME_PATH`, else the first known name in `PATH`. */
export function chromePath(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const folders = (env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  if (found === undefined) throw new Error(`no ${NAMES.join(', ')} in PATH; set CHROME_PATH`);
  return found;
}
