import { describe, expect, it } from 'vitest';
import { RELOAD_WHEN_CALM } from '../../../sw/names.ts';
import { AppUpdate, inForm } from '../../../src/tablet/shell/app-update.ts';

/** A browser's service workers, as far as an update sees them. */
class Workers extends EventTarget {
  controller: object | null = {};
  readonly told: unknown[] = [];
  readonly registration = Object.assign(new EventTarget(), {
    waiting: null as object | null,
    installing: null,
    update: () => Promise.resolve(),
  });
  register = (): Promise<unknown> => Promise.resolve(this.registration);
  arrive(): void {
    this.registration.waiting = { postMessage: (message: unknown) => this.told.push(message) };
  }
  takeOver(): void {
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function started(hash: string) {
  const workers = new Workers();
  const page = { hash, reloads: 0 };
  (globalThis as { location?: unknown }).location ??= new URL('http://127.0.0.1/');
  const update = new AppUpdate(workers as unknown as ServiceWorkerContainer, {
    reload: () => (page.reloads += 1),
    hash: () => page.hash,
    nowMs: () => 0,
  });
  await update.start();
  return { workers, page, update };
}

describe('an update of the app', () => {
  it('waits for the officer, and reloads the page once it took over', async () => {
    const { workers, page, update } = await started('#/');
    workers.arrive();
    expect([update.ready, page.reloads, workers.told]).toEqual([true, 0, []]);
    expect(update.apply()).toBe(true);
    workers.takeOver();
    expect([workers.told, page.reloads]).toEqual([[RELOAD_WHEN_CALM], 1]);
  });

  it('does nothing while a form is open', async () => {
    const { workers, page, update } = await started('#/enrol/01932f00-0000-7000-8000-000000000201/contact');
    workers.arrive();
    expect(update.apply()).toBe(false);
    workers.takeOver();
    expect([workers.told, page.reloads]).toEqual([[], 0]);
  });

  it('is none where the first service worker of all takes the page over', async () => {
    const { workers, page, update } = await started('#/');
    workers.controller = null;
    workers.arrive();
    expect(update.ready).toBe(false);
    workers.takeOver();
    expect(page.reloads).toBe(0);
  });

  it('knows a form by its place', () => {
    expect(['#/enrol/new', '#/enrol/x/scan', '#/records', ''].map(inForm)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
