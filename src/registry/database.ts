import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolders, type Config } from './config.ts';
import { replaceDurably } from './keys/durable-file.ts';
import { startEmbeddedPostgres } from './store/embedded-postgres.ts';

/** A database to connect to, as the owner of its tables. */
export interface Database {
  /** Holds a password. */
  readonly url: string;
  /** Stops what was started for this process; a database that others run goes on. */
  readonly stop: () => Promise<void>;
}

type Log = (line: string) => void;

const goesOn = async (): Promise<void> => {};
const noteOf = (config: Config) => join(dataFolders(config).postgres, 'connection');

/**
 * The database of the server: the configured one, or the embedded one, started here and noted so that commands find
 * it while it runs. @throws what the embedded server throws
 */
export async function serverDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: goesOn };
  const server = await startEmbeddedPostgres({ dataDir: dataFolders(config).postgres, log });
  const note = noteOf(config);
  await replaceDurably(note, server.url);
  const stop = async () => {
    await rm(note, { force: true });
    await server.stop();
  };
  return { url: server.url, stop };
}

/** The database of a command: the server's while that runs, else started for as long as the command takes. */
export async function commandDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: goesOn };
  const noted = await readFile(noteOf(config), 'utf8').catch(() => null);
  if (noted !== null && (await answers(noted))) return { url: noted, stop: goesOn };
  return serverDatabase(config, log);
}

/** A note may have outlived its server. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
