import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '../../src/lib/seeded-random.ts';
import { mutated } from './mutate.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

/** What the worker is asked: inputs `from` to `runs` of one parser; `at[0]` always names the one that it reads. */
export interface Asked {
  readonly parser: string;
  readonly from: number;
  readonly runs: number;
  readonly at: Int32Array;
}

/** What it tells of an input that went wrong. The words are the error's: our own errors hold no part of an input. */
export interface Told {
  readonly kind: 'crash' | 'hang';
  readonly run: number;
  readonly what: string;
}

/** An input that takes longer is a hang. */
const HANG_MS = 1_000;

const { parser, from, runs, at } = workerData as Asked;
const target = await (await targets())[parser]!();
for (let run = from; run < runs; run += 1) {
  Atomics.store(at, 0, run);
  await one(target, run);
}
await target.end?.();

async function one({ genuine, read, refusals = [] }: Target, run: number): Promise<void> {
  const bytes = mutated(genuine, seededRandom(`${parser} ${run}`));
  const began = performance.now();
  try {
    await read(bytes);
  } catch (error) {
    if (!refusals.some((refusal) => error instanceof refusal))
      tell({ kind: 'crash', run, what: wordsOf(error) });
  }
  const ms = performance.now() - began;
  if (ms > HANG_MS) tell({ kind: 'hang', run, what: `${Math.round(ms)} ms` });
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function wordsOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.stack?.split('\n')[1]?.trim() ?? ''}`
    : typeof error;
}
