import { type Chromium, findChromium } from './find-chromium.ts';
import { runChild } from './run-child.ts';

export class NoChromiumError extends Error {
  readonly code = 'no-chromium';
}

/**
 * The browser for tests, installed as Debian's package where there is none and this machine lets us.
 * @throws NoChromiumError with what to do, where it cannot be had.
 */
export async function ensureChromium(say: (line: string) => void): Promise<Chromium> {
  const present = findChromium();
  if (present) return present;
  const asRoot = await rootPrefix();
  if (!asRoot) {
    throw new NoChromiumError('no Chromium found, and no right to install it: set CHROME_PATH to one');
  }
  say('no Chromium found: installing the chromium package with apt-get');
  await apt(asRoot, ['update', '-q']);
  const installed = await apt(asRoot, ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  const found = findChromium();
  if (!found) throw new NoChromiumError(`apt-get could not install chromium:\n${installed}`);
  return found;
}

/** The words before a command that must run as root; undefined where there is no apt-get or no such right. */
async function rootPrefix(): Promise<string[] | undefined> {
  if ((await runChild({ command: 'apt-get', args: ['--version'] })).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = await runChild({ command: 'sudo', args: ['-n', 'true'] });
  return sudo.code === 0 ? ['sudo', '-n'] : undefined;
}

async function apt(asRoot: string[], args: string[]): Promise<string> {
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const { output } = await runChild({ command: command ?? 'env', args: rest });
  return output.trim().split('\n').slice(-5).join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const { path, version } = await ensureChromium(console.log);
  console.log(`browser: ${path} (${version})`);
}
