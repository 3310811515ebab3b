import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/registry/store/embedded-postgres.ts';
import { postgresAccount } from '../../src/registry/store/postgres-account.ts';
import { ensureCluster } from '../../src/registry/store/postgres-initdb.ts';
import { takeDataFolder } from '../../src/registry/store/postgres-owner.ts';
import { clusterPassword } from '../../src/registry/store/postgres-password.ts';
import { type RunningPostgres, startServer } from '../../src/registry/store/postgres-server.ts';

export type PostgresKind = 'embedded' | 'system';

interface PostgresWanted {
  kind: PostgresKind;
  /** Kept when the server stops; a temporary folder, removed at the stop, where it is not given. */
  dataDir?: string;
}

const SYSTEM = '/usr/lib/postgresql';

/** What this machine has: the embedded server always, the system's newest where Debian's package is installed. */
export function postgresKinds(): PostgresKind[] {
  return systemMajor() === undefined ? ['embedded'] : ['embedded', 'system'];
}

/** The system's newest major version with its server programs; undefined where there is none. */
export function systemMajor(): number | undefined {
  const versions = existsSync(SYSTEM) ? readdirSync(SYSTEM).map(Number).filter(Boolean) : [];
  return versions.filter((version) => existsSync(`${SYSTEM}/${version}/bin/initdb`)).sort((a, b) => b - a)[0];
}

/** A real PostgreSQL with fsync on, an empty database and a superuser, on a free port of the loopback address. */
export async function startPostgres({ kind, dataDir }: PostgresWanted): Promise<RunningPostgres> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), `postgres-${kind}-`));
  const start = kind === 'embedded' ? startEmbeddedPostgres : startSystemPostgres;
  const server = await start({ dataDir: folder, log: () => {} });
  const stop = async () => {
    await server.stop();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function startSystemPostgres(wanted: { dataDir: string; log: () => void }): Promise<RunningPostgres> {
  const { dataDir, log } = wanted;
  const majorVersion = systemMajor() ?? 0;
  const binDir = `${SYSTEM}/${majorVersion}/bin`;
  const account = postgresAccount(join(dataDir, 'cluster'));
  const password = clusterPassword(dataDir);
  const giveFree = await takeDataFolder(dataDir);
  await ensureCluster({ binDir, majorVersion, dataDir, account, password, log });
  const server = await startServer({ binDir, dataDir, account, password, database: 'registry', log });
  return { url: server.url, stop: () => server.stop().finally(giveFree) };
}
