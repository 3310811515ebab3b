import { afterAll, beforeAll, expect, it } from 'vitest';
import { startContractServer, type ContractServer } from '../contract/network-server.ts';
import { openContractPage, type ContractPage } from './fixtures/contracts/open-page.ts';
import type { Outcome } from './fixtures/contracts/page.ts';

let server: ContractServer;
let opened: ContractPage;
let outcomes: Outcome[];
beforeAll(async () => {
  server = await startContractServer();
  opened = await openContractPage();
  const { origin, closedOrigin } = server;
  const run = `contractPage.runContracts(${JSON.stringify({ origin, closedOrigin })})`;
  outcomes = await opened.page.evaluate<Outcome[]>(run);
});
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

const ADAPTERS = [
  'WebCryptoAdapter',
  'FflateCompression',
  'systemRandom',
  'the system’s time',
  'WebLocks',
  'FetchNetwork',
  'DexieStore',
  'KeyvalDeviceKeys',
];
for (const adapter of ADAPTERS) {
  it(`${adapter} keeps its contract in Chromium`, () => {
    const own = outcomes.filter(({ title }) => title.startsWith(`${adapter} keeps`));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });
}

it('would tell of a contract that is broken', () => {
  const { failure } = outcomes.find(({ title }) => title === 'a failing test fails')!;
  expect(failure).toContain('to equal');
});
