import { PGlite } from '@electric-sql/pglite';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { migrate } from '../../src/registry/store/migrate.ts';
import { AS_APPLICATION, PostgresStore } from '../../src/registry/store/postgres-store.ts';

/** PGlite has one session: whoever holds it has the database for the time. */
class OneSession implements Driver {
  private turn = Promise.resolve();
  private release = () => {};

  constructor(private readonly lite: PGlite) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.turn;
    let release = () => {};
    this.turn = new Promise((resolve) => (release = resolve));
    await before;
    this.release = release;
    return new LiteConnection(this.lite);
  }

  async releaseConnection(): Promise<void> {
    this.release();
  }

  beginTransaction = async () => void (await this.lite.exec('BEGIN'));
  commitTransaction = async () => void (await this.lite.exec('COMMIT'));
  rollbackTransaction = async () => void (await this.lite.exec('ROLLBACK'));
  destroy = () => this.lite.close();
}

class LiteConnection implements DatabaseConnection {
  constructor(private readonly lite: PGlite) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.lite.query<R>(query.sql, [...query.parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing here streams');
  }
}

/** PostgreSQL inside this process, for tests of SQL that need no server. Never for data that matters. */
export async function openPgliteStore() {
  const lite = await PGlite.create();
  const run = async (text: string) =>
    (await lite.exec(text)).flatMap(({ rows }) => rows as { [column: string]: unknown }[]);
  await migrate({ run });
  await lite.exec(AS_APPLICATION);
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new OneSession(lite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new PostgresStore(dialect);
}
