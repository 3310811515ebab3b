import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NewerDatabaseError } from '../../../src/registry/store/migrate.ts';
import { openPostgresStore } from '../../../src/registry/store/postgres-store.ts';
import { registryStoreContract } from '../../contract/registry-store.ts';
import { ask } from '../../support/ask.ts';
import { openPgliteStore } from '../../support/pglite-store.ts';
import { postgresKinds, startPostgres } from '../../support/postgres.ts';

describe('the store over PGlite', () => registryStoreContract(openPgliteStore));

describe.each(postgresKinds())('the store over the %s PostgreSQL', (kind) => {
  let server: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    server = await startPostgres({ kind });
  });
  afterAll(() => server?.stop());

  it('migrates once when several registries start together', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url: server.url })));
    await Promise.all(stores.map((store) => store.close()));
    expect(await ask(server.url, 'SELECT name FROM migrations')).toEqual([
      { name: '0001-first-tables' },
      { name: '0002-officer-keys-by-key' },
    ]);
  });

  describe('holds to the contract', () =>
    registryStoreContract(() => openPostgresStore({ url: server.url })));

  it('leaves a database alone that a newer registry migrated', async () => {
    await ask(server.url, `INSERT INTO migrations (name) VALUES ('9999-from-the-future')`);
    const opening = openPostgresStore({ url: server.url });
    await expect(opening).rejects.toBeInstanceOf(NewerDatabaseError);
  });
});
