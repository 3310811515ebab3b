import { expect, it } from 'vitest';
import { IS_APP_WHOLE } from '../../../sw/names.ts';
import { KeptOffline } from '../../../src/tablet/shell/kept-offline.ts';

/** A page's service worker, of which a test says what it answers and when time passes. */
class Worker extends EventTarget {
  readonly ports: MessagePort[] = [];
  controller: object | null = {
    postMessage: (message: unknown, [port]: MessagePort[]) => {
      expect(message).toBe(IS_APP_WHOLE);
      this.ports.push(port!);
    },
  };
  private readonly waiting: (() => void)[] = [];
  later = (work: () => void) => void this.waiting.push(work);
  timePasses(): void {
    for (const work of this.waiting.splice(0)) work();
  }
}

function started(controlled = true) {
  const worker = new Worker();
  const { controller } = worker;
  if (!controlled) worker.controller = null;
  const kept = new KeptOffline({
    container: worker as unknown as ServiceWorkerContainer,
    later: worker.later,
  });
  kept.start();
  const answer = async (whole: boolean) => {
    const heard = new Promise<void>((resolve) => kept.onChange(resolve));
    worker.ports.at(-1)!.postMessage(whole);
    await heard;
    for (const port of worker.ports) port.close();
  };
  return { worker, controller, kept, answer };
}

it('says that the app is not kept yet until the service worker says that it is', async () => {
  const { worker, kept, answer } = started();
  worker.timePasses();
  expect(kept.lacking).toBe(true);
  await answer(true);
  expect(kept.lacking).toBe(false);
});

it('asks again later as long as something is missing, and leaves it when all is there', async () => {
  const { worker, answer } = started();
  await answer(false);
  worker.timePasses();
  expect(worker.ports).toHaveLength(2);
  await answer(true);
  worker.timePasses();
  expect(worker.ports).toHaveLength(2);
});

it('says nothing in the first moments, and asks the first service worker of all once it is there', () => {
  const { worker, controller, kept } = started(false);
  expect([kept.lacking, worker.ports.length]).toEqual([false, 0]);
  worker.controller = controller;
  worker.dispatchEvent(new Event('controllerchange'));
  expect(worker.ports).toHaveLength(1);
  for (const port of worker.ports) port.close();
});
