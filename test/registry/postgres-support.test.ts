import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { postgresKinds, startPostgres } from '../support/postgres.ts';

describe.each(postgresKinds())('the %s PostgreSQL', (kind) => {
  let dataDir = '';

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'postgres-support-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps a committed row over a stop and a start', async () => {
    const first = await startPostgres({ kind, dataDir });
    await ask(first.url, 'CREATE TABLE kept (word text)');
    await ask(first.url, `INSERT INTO kept VALUES ('Đặng')`);
    await first.stop();

    const second = await startPostgres({ kind, dataDir });
    const rows = await ask(second.url, 'SELECT upper(word) AS word FROM kept');
    await second.stop();
    expect(rows).toEqual([{ word: 'ĐẶNG' }]);
  });

  it('acknowledges nothing before it is on disk, and listens on the loopback address alone', async () => {
    const server = await startPostgres({ kind, dataDir });
    const names = ['fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit'];
    const settings = await ask(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("','")}') ORDER BY name`,
    );
    await server.stop();
    expect(settings.map(({ setting }) => setting as string)).toEqual(['on', 'on', '127.0.0.1', 'on']);
  });

  it('refuses a wrong password', async () => {
    const server = await startPostgres({ kind, dataDir });
    const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
    const answer = await ask(wrong, 'SELECT 1').catch((error: { code: string }) => error.code);
    await server.stop();
    expect(answer).toBe('28P01');
  });
});
