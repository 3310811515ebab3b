import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Account } from './postgres-account.ts';
import { PostgresFailedError, ended, spawnPostgres } from './postgres-process.ts';
import { SUPERUSER, serverFlags } from './postgres-settings.ts';

export interface ServerWanted {
  binDir: string;
  dataDir: string;
  account: Account | undefined;
  password: string;
  /** A free one where it is not given. */
  port?: number;
  /** Created where it is missing; the address names it. */
  database: string;
  log: (line: string) => void;
}

export interface RunningPostgres {
  /** `postgres://` address with the superuser's password: never to be logged. */
  url: string;
  /** A fast shutdown: open transactions are rolled back, what was committed is on disk. */
  stop: () => Promise<void>;
}

const READY = 'database system is ready to accept connections';

/** Above this the shutdown hangs; an immediate one loses nothing that was committed. */
const STOP_WAIT_MS = 30_000;

/** @throws PostgresFailedError with the server's last lines where it does not come up. */
export async function startServer(wanted: ServerWanted): Promise<RunningPostgres> {
  const port = wanted.port ?? (await freePort());
  const child = await launch(port, wanted);
  const stop = stopper(child, wanted.log);
  const url = (database: string) =>
    `postgres://${SUPERUSER}:${wanted.password}@127.0.0.1:${port}/${database}`;
  try {
    await ensureDatabase(url('postgres'), wanted.database);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: url(wanted.database), stop };
}

async function launch(port: number, { binDir, dataDir, account, log }: ServerWanted): Promise<ChildProcess> {
  const folder = join(dataDir, 'cluster');
  const args = serverFlags(port);
  return await new Promise((resolve, reject) => {
    const follow = (line: string) => {
      log(line);
      if (line.includes(READY)) resolve(started.child);
    };
    const started = spawnPostgres({ binDir, program: 'postgres', folder, args, account, log: follow });
    void ended(started.child).then(() =>
      reject(new PostgresFailedError(`PostgreSQL ended:\n${started.tail()}`)),
    );
  });
}

function stopper(child: ChildProcess, log: (line: string) => void): () => Promise<void> {
  let wanted = false;
  const gone = ended(child).then(() => {
    process.off('exit', interrupt);
    if (!wanted) log('PostgreSQL ended though nobody asked it to');
  });
  const interrupt = () => child.kill('SIGINT');
  process.on('exit', interrupt);
  return async () => {
    wanted = true;
    interrupt();
    const force = setTimeout(() => child.kill('SIGQUIT'), STOP_WAIT_MS);
    await gone;
    clearTimeout(force);
  };
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
