import { expect, it, vi } from 'vitest';
import { IS_PRINT_READER_KEPT } from '../../../sw/names.ts';
import { printReaderKept } from '../../../src/tablet/shell/print-reader-kept.ts';

/** A page whose service worker gives these answers, one after the other. */
function pageWith(answers: readonly boolean[]): ServiceWorkerContainer {
  const postMessage = (message: unknown, [port]: MessagePort[]) => {
    expect(message).toBe(IS_PRINT_READER_KEPT);
    for (const answer of answers) port!.postMessage(answer);
  };
  return { controller: { postMessage } } as unknown as ServiceWorkerContainer;
}

it.each([
  { answers: [true], kept: true, waits: 0 },
  { answers: [false, true], kept: true, waits: 1 },
  { answers: [false, false], kept: false, waits: 1 },
])('of the answers $answers makes $kept, after $waits word that it takes a while', async (told) => {
  const waiting = vi.fn();
  expect(await printReaderKept(waiting, pageWith(told.answers))).toBe(told.kept);
  expect(waiting).toHaveBeenCalledTimes(told.waits);
});

it('does not know where no service worker is', async () => {
  const nobody = { controller: null } as unknown as ServiceWorkerContainer;
  expect(await printReaderKept(() => {}, nobody)).toBe(null);
});
