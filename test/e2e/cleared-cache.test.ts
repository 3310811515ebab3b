import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveApp, type ServedApp } from './screens-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
}, 180_000);
afterAll(() => app.close());

const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    let files = 0;
    for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
    return files;
  });

it('is kept for offline use again by itself after the cache alone was cleared', async () => {
  const { page, context } = await app.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const all = await keptFiles(page);
  expect(all).toBeGreaterThan(20);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto('about:blank');
  await page.goto(app.origin);
  await expect.poll(() => keptFiles(page), { timeout: 30_000 }).toBe(all);
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto(app.origin);
  await cold.locator('pair-form').waitFor();
  await context.close();
});

it('says that it is not kept while a file is missing, and no longer once it came', async () => {
  const { page, context } = await app.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const notKept = page.getByText('Máy chưa giữ đủ Sổ Tay');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await app.withhold(true);
  await page.reload();
  await notKept.waitFor({ timeout: 20_000 });
  await app.withhold(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await notKept.waitFor({ state: 'hidden', timeout: 20_000 });
  await context.close();
});
