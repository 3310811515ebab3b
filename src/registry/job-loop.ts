import { setTimeout as sleep } from 'node:timers/promises';

// What waits here was answered already: a second more costs nobody anything.
const PAUSE_MS = 2_000;

/**
 * Does what was left for after the commits, again and again. A failure is told and tried again.
 * @returns ends the loop, after the round that runs.
 */
export function jobLoop(
  runJobs: () => Promise<number>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const ended = new AbortController();
  const rounds = async () => {
    while (!ended.signal.aborted) {
      const done = await runJobs().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (done === 0) await sleep(PAUSE_MS, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };
  const running = rounds();
  return () => {
    ended.abort();
    return running;
  };
}
