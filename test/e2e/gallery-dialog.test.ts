import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery, type Gallery } from './gallery-build.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());

it('a dialog asks, closes with Escape, leaves nothing behind and gives the focus back', async () => {
  const { page, problems } = await gallery.open('dialog');
  await page.locator('#ask button').click();
  await page.locator('modal-dialog dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('modal-dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)).toBe('ask');
  expect(problems).toEqual([]);
  await page.close();
});
