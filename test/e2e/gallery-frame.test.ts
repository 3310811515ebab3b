import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery, type Gallery } from './gallery-build.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());

/** The bar of one row on a tablet: a second one would lie over what the focus was brought to. */
const ONE_ROW_PX = 90;

it.each([
  ['frame-form', { width: 800, height: 1280 }],
  ['frame-check', { width: 800, height: 1280 }],
  ['frame-form', { width: 1280, height: 800 }],
] as const)('the top bar of %s has one row at %o, with a way to lock', async (section, viewport) => {
  const { page } = await gallery.open(section, { viewport });
  const box = await page.locator('app-frame .top').first().boundingBox();
  expect(box!.height).toBeLessThan(ONE_ROW_PX);
  await page.getByRole('button', { name: 'Khóa, đổi người' }).first().waitFor();
  await page.close();
});

it('on a phone hiding, locking and the chip share one row', async () => {
  const { page } = await gallery.open('frame-form', { viewport: { width: 390, height: 844 } });
  const tops = await page
    .locator('app-frame .tools action-button, status-chip')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
    );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(24);
  await page.close();
});

it('the chip is spoken as sentences with one full stop each', async () => {
  const { page } = await gallery.open('statuses');
  const names = await page
    .locator('status-chip button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => name.includes('..'))).toEqual([]);
  await page.close();
});
