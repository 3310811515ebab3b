import { firstTables } from './migrations/0001-first-tables.ts';
import { officerKeysByKey } from './migrations/0002-officer-keys-by-key.ts';

/** Every migration that was ever released, oldest first. Once released, one is never edited. */
const MIGRATIONS: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-first-tables', statements: firstTables },
  { name: '0002-officer-keys-by-key', statements: officerKeysByKey },
];

/** Runs SQL as the owner of the tables; several statements in one text are allowed. */
export interface SqlRunner {
  run(sql: string): Promise<{ readonly [column: string]: unknown }[]>;
}

/** A database that a newer registry has migrated: this one must not touch it. */
export class NewerDatabaseError extends Error {
  readonly code = 'database-newer';
  constructor() {
    super('the database was migrated by a newer version of the registry');
    this.name = 'NewerDatabaseError';
  }
}

// Any fixed number does: all registries of one database must use the same.
const LOCK = 7_305_411;

/** Brings the tables up to date, once however many registries start together. @throws NewerDatabaseError */
export async function migrate(owner: SqlRunner): Promise<string[]> {
  await owner.run('BEGIN');
  try {
    await owner.run(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await owner.run(
      'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const done = (await owner.run('SELECT name FROM migrations ORDER BY name')).map((row) => row.name);
    if (done.some((name) => !MIGRATIONS.some((known) => known.name === name))) throw new NewerDatabaseError();
    const due = MIGRATIONS.filter(({ name }) => !done.includes(name));
    for (const { name, statements } of due) {
      for (const statement of statements) await owner.run(statement);
      await owner.run(`INSERT INTO migrations (name) VALUES ('${name}')`);
    }
    await owner.run('COMMIT');
    return due.map(({ name }) => name);
  } catch (error) {
    await owner.run('ROLLBACK');
    throw error;
  }
}
