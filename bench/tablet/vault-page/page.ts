import { wrap } from 'comlink';
import { openWorker } from '../../../src/platform/open-worker.ts';
import type { VaultBench, VaultTimes } from './api.ts';
import workerUrl from './worker.ts?worker&url';

declare global {
  var measureVault: (records: number) => Promise<VaultTimes>;
}

const worker = wrap<VaultBench>(openWorker(workerUrl, 'vault-bench'));
globalThis.measureVault = (records) => worker.measure(records);
