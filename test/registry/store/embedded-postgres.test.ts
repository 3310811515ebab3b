import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/registry/store/embedded-postgres.ts';
import { postgresAccount } from '../../../src/registry/store/postgres-account.ts';
import { nativeFolder, reachableBinaries } from '../../../src/registry/store/postgres-binaries.ts';
import { ask } from '../../support/ask.ts';
import { DataFolderInUseError } from '../../../src/registry/store/postgres-owner.ts';

const isRoot = process.getuid?.() === 0;

describe('the embedded PostgreSQL', () => {
  let home = '';
  const log = () => {};

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('keeps its password where nobody else can read it', async () => {
    const dataDir = join(home, 'database');
    const server = await startEmbeddedPostgres({ dataDir, log });
    await server.stop();
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(server.url).toContain(readFileSync(join(dataDir, 'password'), 'utf8').trim());
  });

  it('refuses a folder that a living process uses', async () => {
    const server = await startEmbeddedPostgres({ dataDir: home, log });
    const second = startEmbeddedPostgres({ dataDir: home, log });
    await expect(second).rejects.toBeInstanceOf(DataFolderInUseError);
    await server.stop();
  });

  it('takes over from a registry that was killed, with all that was committed', async () => {
    await killedAfterCommit(home);
    const server = await startEmbeddedPostgres({ dataDir: home, log });
    const rows = await ask(server.url, 'SELECT word FROM kept');
    await server.stop();
    expect(rows).toEqual([{ word: 'committed' }]);
  });

  it('logs no value of a row when a statement fails', async () => {
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir: home, log: (line) => lines.push(line) });
    await ask(server.url, 'CREATE TABLE unique_words (word text PRIMARY KEY)');
    const insert = `INSERT INTO unique_words VALUES ('Nguyễn')`;
    await ask(server.url, insert);
    await expect(ask(server.url, insert)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(server.url, `SELECT 'Nguyễn'::int`)).rejects.toMatchObject({ code: '22P02' });
    await server.stop();
    expect(lines.join('\n')).toContain('ready to accept connections');
    expect(lines.join('\n')).not.toContain('Nguyễn');
  });

  it.skipIf(!isRoot)('runs as another user than root even from a checkout closed to everybody else', () => {
    const native = join(home, 'native');
    cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
    const account = postgresAccount(home);
    const { binDir, release } = reachableBinaries(native, account);
    const asked = spawnSync(join(binDir, 'initdb'), ['--version'], { ...account, encoding: 'utf8' });
    release();
    expect(asked.stdout).toContain('PostgreSQL');
    expect(existsSync(binDir)).toBe(false);
  });
});

/** Another process starts the database, commits a row, and is killed by a signal that it cannot handle. */
async function killedAfterCommit(dataDir: string): Promise<void> {
  const script = fileURLToPath(new URL('../../support/commit-and-wait.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toContain('committed');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
