import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export interface Chromium {
  path: string;
  /** What the browser says of itself, such as `Chromium 140.0.7339.80`. */
  version: string;
}

/** Set, but not a browser that runs: said at once rather than silently testing with another one. */
export class ChromePathError extends Error {
  readonly code = 'chrome-path';
}

/** The browser for tests: `CHROME_PATH` where it is set, else the first known name on the PATH that runs. */
export function findChromium(): Chromium | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    const found = askVersion(chosen);
    if (!found) throw new ChromePathError(`CHROME_PATH is ${chosen}, which does not run`);
    return found;
  }
  for (const path of candidates()) {
    const found = askVersion(path);
    if (found) return found;
  }
  return undefined;
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` may be a script that only tells how to install a snap: it must answer to count. */
function askVersion(path: string): Chromium | undefined {
  try {
    const answer = execFileSync(path, ['--version', '--no-sandbox'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /Chrom/.test(answer) ? { path, version: answer.trim() } : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.filename === process.argv[1]) {
  const found = findChromium();
  console.log(found ? found.path : 'no Chromium found');
  process.exitCode = found ? 0 : 1;
}
