// Run as a process of its own by a test: starts the database in the given folder, commits one row, says so and waits
// to be killed.
import { startEmbeddedPostgres } from '../../src/registry/store/embedded-postgres.ts';
import { ask } from './ask.ts';

const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log: () => {} });
await ask(url, 'CREATE TABLE kept (word text)');
await ask(url, `INSERT INTO kept VALUES ('committed')`);
console.log('committed');
