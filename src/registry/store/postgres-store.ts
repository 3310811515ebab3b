import { CompiledQuery, Kysely, PostgresDialect, sql, type Dialect } from 'kysely';
import pg from 'pg';
import { migrate, type SqlRunner } from './migrate.ts';
import { PostgresBatches } from './postgres/batches.ts';
import { PostgresJobs } from './postgres/jobs.ts';
import { PostgresLog } from './postgres/log.ts';
import { PostgresPeople } from './postgres/people.ts';
import { PostgresPictures } from './postgres/pictures.ts';
import { PostgresRecords } from './postgres/records.ts';
import { PostgresSettings } from './postgres/settings.ts';
import type { Tx } from './postgres/sql.ts';
import type { Tables } from './postgres/tables.ts';
import { PostgresTablets } from './postgres/tablets.ts';
import { UnstorableError, type Store, type Unit } from './store.ts';

const unitOf = (tx: Tx): Unit => ({
  log: new PostgresLog(tx),
  records: new PostgresRecords(tx),
  pictures: new PostgresPictures(tx),
  jobs: new PostgresJobs(tx),
  batches: new PostgresBatches(tx),
  people: new PostgresPeople(tx),
  tablets: new PostgresTablets(tx),
  settings: new PostgresSettings(tx),
});

/** SQLSTATE classes 22 (data exception) and 23 (integrity): the row is at fault, not the moment. */
function asStoreError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23]...$/.test(code) ? new UnstorableError({ cause: error }) : error;
}

/** The store over any PostgreSQL that Kysely reaches, 15 or newer, under a role that owns nothing. */
export class PostgresStore implements Store {
  private readonly db: Kysely<Tables>;

  constructor(dialect: Dialect) {
    this.db = new Kysely<Tables>({ dialect });
  }

  async within<T>(communes: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    try {
      return await this.db.transaction().execute(async (tx) => {
        await sql`SELECT set_config('sotay.communes', ${communes.join(',')}, true)`.execute(tx);
        return work(unitOf(tx));
      });
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

/** Statement that gives up the owner's rights for the life of a connection. */
export const AS_APPLICATION = 'SET ROLE sotay_app';

export interface PostgresWanted {
  /** The owner's address: migrations run as the owner, everything else as the application's role. */
  readonly url: string;
  readonly connections?: number;
  /** Told when an idle connection breaks; the next transaction opens another. */
  readonly onIdleError?: (error: Error) => void;
}

/** Connects, migrates and gives the store. @throws NewerDatabaseError, and what the driver throws. */
export async function openPostgresStore(wanted: PostgresWanted): Promise<PostgresStore> {
  await migrateAt(wanted.url);
  const pool = new pg.Pool({ connectionString: wanted.url, max: wanted.connections ?? 8 });
  pool.on('error', (error) => wanted.onIdleError?.(error));
  const onCreateConnection = async (connection: { executeQuery(query: CompiledQuery): Promise<unknown> }) => {
    await connection.executeQuery(CompiledQuery.raw(AS_APPLICATION));
  };
  return new PostgresStore(new PostgresDialect({ pool, onCreateConnection }));
}

async function migrateAt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const owner: SqlRunner = { run: async (text) => (await client.query<Record<string, unknown>>(text)).rows };
  try {
    await migrate(owner);
  } finally {
    await client.end();
  }
}
