import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/registry/store/postgres-store.ts';
import { ask } from '../support/ask.ts';
import { startPostgres } from '../support/postgres.ts';

/** Small tables that every node holds whole, and those that follow a tablet or an address: none is of records. */
const NOT_OF_RECORDS = [
  ...[
    'people',
    'sites',
    'tablets',
    'officer_keys',
    'pairing_codes',
    'settings',
    'register_rows',
    'migrations',
  ],
  ...['raw_batches', 'batch_answers', 'picture_places'],
];

let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres({ kind: 'embedded' });
  await (await openPostgresStore({ url: server.url })).close();
});
afterAll(() => server?.stop());

const names = (rows: Record<string, unknown>[], column: string) => rows.map((row) => String(row[column]));

async function tablesOfRecords(): Promise<string[]> {
  const rows = await ask(
    server.url,
    `SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return names(rows, 'relname').filter((name) => !NOT_OF_RECORDS.includes(name));
}

it('knows every table as one of records or not', async () => {
  expect(await tablesOfRecords()).toEqual([
    'audit',
    'cases',
    'changes',
    'heads',
    'jobs',
    'pictures',
    'records',
  ]);
});

it('gives every table of records a primary key, unique indexes and foreign keys that hold the commune', async () => {
  const keys = await ask(
    server.url,
    `SELECT c.relname AS table, k.relname AS key, i.indisprimary AS primary,
       array_agg(a.attname::text) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class k ON k.oid = i.indexrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
     WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace GROUP BY 1, 2, 3`,
  );
  for (const table of await tablesOfRecords()) {
    const own = keys.filter((key) => key.table === table);
    expect([table, own.some((key) => key.primary)]).toEqual([table, true]);
    for (const key of own)
      expect([key.key, (key.columns as string[]).includes('commune')]).toEqual([key.key, true]);
  }
});

it('lets a foreign key of records hold the commune on both sides, in the same place', async () => {
  const foreign = await ask(
    server.url,
    `SELECT conname, array_position(conkey, a.attnum) AS here, array_position(confkey, b.attnum) AS there
     FROM pg_constraint k
     LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'commune'
     LEFT JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attname = 'commune'
     WHERE contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  );
  expect(names(foreign, 'conname').sort()).toEqual([
    'cases_commune_record_fkey',
    'pictures_commune_record_fkey',
  ]);
  for (const { here, there } of foreign) expect([here, there]).toEqual([1, 1]);
});

it('has no sequence, no trigger and no default that differs from node to node', async () => {
  const tables = (await tablesOfRecords()).map((table) => `'${table}'::regclass`).join();
  const counted = await ask(
    server.url,
    `SELECT (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
       (SELECT count(*) FROM pg_class WHERE relkind = 'S') AS sequences,
       (SELECT count(*) FROM pg_attrdef WHERE adrelid IN (${tables})) AS defaults`,
  );
  expect(counted).toEqual([{ triggers: '0', sequences: '0', defaults: '0' }]);
});

it('never writes a commune, nor calls a volatile function, where a row is changed', () => {
  const folder = 'src/registry/store/postgres';
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const changing = [
      ...text.matchAll(/DO UPDATE SET([^`]*)`/g),
      ...text.matchAll(/UPDATE \w+ SET([^`]*?)WHERE/g),
      ...text.matchAll(/\.set\(\{([^}]*)\}\)/g),
    ].map((match) => match[1]!.split('WHERE')[0]!);
    for (const assignments of changing) {
      expect([file, assignments]).toEqual([file, expect.not.stringMatching(/\bcommune\s*[=:]/)]);
      expect([file, assignments]).toEqual([
        file,
        expect.not.stringMatching(/\b(now|random|clock_timestamp|gen_random_uuid|uuidv7|nextval)\s*\(/i),
      ]);
    }
  }
});

it('takes nothing but excluded values where a row is there already', () => {
  const folder = 'src/registry/store/postgres';
  const all = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const updates = [...all.matchAll(/DO UPDATE SET([^`]*)`/g)].map((match) => match[1]!.split('WHERE')[0]!);
  expect(updates.length).toBeGreaterThan(2);
  for (const assignment of updates.flatMap((text) => text.split(',')))
    expect(assignment.trim()).toMatch(/^"?(\w+)"? = excluded\."?\1"?$/);
});
