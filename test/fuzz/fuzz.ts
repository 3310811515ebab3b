import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Asked, Told } from './worker.ts';

export interface Fuzzed {
  readonly runs: number;
  readonly crashes: number;
  readonly hangs: number;
}

/** A worker that has not come to its next input after this is ended, and goes on with the one after. */
const STUCK_MS = 10_000;
const LOOK_MS = 250;
/** While a worker loads and makes its keys: ending it there takes Node down with it. */
const NOT_BEGUN = -1;
/** A worker does not take over how TypeScript is loaded here. */
const BEGIN = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

/** Reads that many inputs with one parser. An input is named by the parser and its number, and comes again by both. */
export async function fuzz(parser: string, runs: number, onTold: (told: Told) => void): Promise<Fuzzed> {
  let [crashes, hangs] = [0, 0];
  const heard = (told: Told): void => {
    if (told.kind === 'crash') crashes += 1;
    else hangs += 1;
    onTold(told);
  };
  for (let from = 0; from < runs;) {
    const stuck = await readFrom({ parser, from, runs }, heard);
    if (stuck === null) break;
    heard({ kind: 'hang', run: stuck, what: `more than ${STUCK_MS} ms` });
    from = stuck + 1;
  }
  return { runs, crashes, hangs };
}

/** The input at which the worker got stuck, or null where it came to the end. @throws when the worker itself fails */
async function readFrom(asked: Omit<Asked, 'at'>, heard: (told: Told) => void): Promise<number | null> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(NOT_BEGUN);
  const worker = new Worker(BEGIN, { eval: true, workerData: { ...asked, at } });
  worker.on('message', heard);
  const ended = new Promise<null>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve(null));
  });
  const watching = new AbortController();
  const stuck = watch(at, watching.signal);
  try {
    return await Promise.race([ended, stuck]);
  } finally {
    watching.abort();
    await worker.terminate();
  }
}

async function watch(at: Int32Array, signal: AbortSignal): Promise<number> {
  for (let [seen, since] = [-1, 0]; ; since += LOOK_MS) {
    const now = Atomics.load(at, 0);
    if (now !== seen) [seen, since] = [now, 0];
    if (since >= STUCK_MS && now !== NOT_BEGUN) return now;
    await sleep(LOOK_MS, null, { signal }).catch(() => {});
    if (signal.aborted) return now;
  }
}
