import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgresStore } from '../../../src/registry/store/postgres-store.ts';
import type { Store } from '../../../src/registry/store/store.ts';
import { ask } from '../../support/ask.ts';
import { startPostgres } from '../../support/postgres.ts';
import { AWAY, HOME, RegistryTown } from '../../support/registry-town.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let store: Store;
let app: pg.Client;

beforeAll(async () => {
  server = await startPostgres({ kind: 'embedded' });
  store = await openPostgresStore({ url: server.url });
  const town = await RegistryTown.over(store);
  await town.submitted(await town.desk('officer'));
  app = new pg.Client({ connectionString: server.url });
  await app.connect();
  await app.query('SET ROLE sotay_app');
});
afterAll(async () => {
  await app?.end();
  await store?.close();
  await server?.stop();
});

const SCOPED = ['heads', 'records', 'changes', 'cases', 'pictures', 'audit', 'jobs'];

/** As the application's role, in a transaction of its own that sees those communes and is taken back. */
async function asApp(communes: string | null, text: string): Promise<number> {
  await app.query('BEGIN');
  try {
    if (communes !== null) await app.query(`SELECT set_config('sotay.communes', $1, true)`, [communes]);
    return (await app.query(text)).rowCount ?? 0;
  } finally {
    await app.query('ROLLBACK');
  }
}

const DENIED = { code: '42501' };

it.each(SCOPED)('shows nothing of %s without a scope', async (table) => {
  expect(await asApp(null, `SELECT 1 FROM ${table}`)).toBe(0);
  expect(await asApp('', `SELECT 1 FROM ${table}`)).toBe(0);
});

it.each(['heads', 'records', 'changes', 'audit'])('shows %s of its own commune alone', async (table) => {
  expect(await asApp(HOME, `SELECT 1 FROM ${table}`)).toBeGreaterThan(0);
  expect(await asApp(AWAY, `SELECT 1 FROM ${table}`)).toBe(0);
  expect(await asApp(`${AWAY},${HOME}`, `SELECT 1 FROM ${table} WHERE commune = '${HOME}'`)).toBeGreaterThan(
    0,
  );
});

it('changes no row of another commune', async () => {
  expect(await asApp(AWAY, `UPDATE records SET status = 'voided'`)).toBe(0);
  expect(await asApp(AWAY, `UPDATE heads SET seq = 0`)).toBe(0);
});

it('adds no row to another commune, and moves none there', async () => {
  const insert = `INSERT INTO heads (commune, seq, audit_no, audit_hash) VALUES ('${HOME}', 0, 0, '')`;
  await expect(asApp(AWAY, insert.replace(HOME, '99999'))).rejects.toMatchObject(DENIED);
  await expect(asApp(HOME, `UPDATE records SET commune = '${AWAY}'`)).rejects.toMatchObject(DENIED);
});

it.each([
  ['the audit', 'UPDATE audit SET detail = NULL'],
  ['the audit', 'DELETE FROM audit'],
  ['the log of changes', `UPDATE changes SET answer = '{}'`],
  ['the log of changes', 'DELETE FROM changes'],
  ['records', 'DELETE FROM records'],
  ['batches as they came', 'DELETE FROM raw_batches'],
  ['batches as they came', `UPDATE raw_batches SET hash = ''`],
])('never lets the application change %s: %s', async (_what, statement) => {
  await expect(asApp(HOME, statement)).rejects.toMatchObject(DENIED);
});

it.each(['TRUNCATE audit', 'ALTER TABLE audit DISABLE ROW LEVEL SECURITY', 'CREATE TABLE own (a int)'])(
  'owns nothing: %s',
  async (statement) => {
    await expect(asApp(HOME, statement)).rejects.toMatchObject(DENIED);
  },
);

it('keeps row-level security enabled and forced on every table', async () => {
  const open = await ask(
    server.url,
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname <> 'migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

it('forgets the scope with the transaction', async () => {
  await store.within([HOME], (unit) => unit.records.list(HOME, { limit: 1 }));
  for (let connection = 0; connection < 4; connection += 1) {
    expect(await store.within([], (unit) => unit.records.list(HOME, { limit: 1 }))).toEqual([]);
  }
});
