import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './postgres-account.ts';
import { PostgresFailedError, ended, spawnPostgres } from './postgres-process.ts';
import { initdbFlags } from './postgres-settings.ts';

interface NewCluster {
  binDir: string;
  majorVersion: number;
  dataDir: string;
  account: Account | undefined;
  password: string;
  log: (line: string) => void;
}

/**
 * Makes `cluster` in the data folder, once. It is made beside its place and renamed: an initdb that was cut off
 * leaves nothing that looks like a database.
 */
export async function ensureCluster(wanted: NewCluster): Promise<void> {
  const folder = join(wanted.dataDir, 'cluster');
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (wanted.account) chownSync(unfinished, wanted.account.uid, wanted.account.gid);
  await runInitdb(unfinished, wanted);
  renameSync(unfinished, folder);
  syncFolder(wanted.dataDir);
}

async function runInitdb(
  folder: string,
  { password, account, majorVersion, binDir, log }: NewCluster,
): Promise<void> {
  const secret = handOver(password, account);
  const args = [...initdbFlags(majorVersion), `--pwfile=${join(secret, 'password')}`];
  try {
    const { child, tail } = spawnPostgres({ binDir, program: 'initdb', folder, args, account, log });
    if ((await ended(child)) !== 0) throw new PostgresFailedError(`initdb failed:\n${tail()}`);
  } finally {
    rmSync(secret, { recursive: true });
  }
}

/** initdb reads the password from a file of its own account; the file lives as long as initdb runs. */
function handOver(password: string, account: Account | undefined): string {
  const secret = mkdtempSync(join(tmpdir(), 'initdb-'));
  const file = join(secret, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  for (const path of account ? [file, secret] : []) chownSync(path, account!.uid, account!.gid);
  return secret;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
