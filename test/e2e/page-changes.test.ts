import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { chooseSite, pair, unlock } from './fixtures/enrol/at-work.ts';

let registry: RunningRegistry;
let browser: Browser;
let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Waits until the focus is on the page's heading, and says which. */
async function focusedHeading(name: string | RegExp): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name })
    .and(page.locator('h1:focus'))
    .waitFor({ timeout: 5000 });
}

beforeAll(async () => {
  builtApp();
  registry = await startRegistry();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
});

describe('a change of page', () => {
  it('begins at the heading after pairing, and after unlocking', async () => {
    await page.goto(`${registry.origin}/`);
    await pair(page, registry);
    await focusedHeading('Ai đang cầm máy?');
    await unlock(page);
    await focusedHeading(/^Hôm nay, /);
    await chooseSite(page);
    await button('Che màn hình').click();
    await button('Khóa máy').click();
    await focusedHeading('Ai đang cầm máy?');
    await unlock(page);
    await focusedHeading(/^Hôm nay, /);
  });

  it.each([
    ['Hồ sơ', 'Hồ sơ'],
    ['Cần xử lý', 'Cần xử lý'],
    ['Hôm nay', /^Hôm nay, /],
  ])('by Enter on "%s" begins at its heading', async (link, heading) => {
    await page.getByRole('navigation').getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
    await focusedHeading(heading);
  });

  it('by Enter on the chip begins at the heading of the sync centre', async () => {
    await page.locator('sync-chip button').focus();
    await page.keyboard.press('Enter');
    await focusedHeading('Đồng bộ dữ liệu');
  });

  it('by Enter on "Thu nhận", and back, begins where something is to be done', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Thu nhận' }).focus();
    await page.keyboard.press('Enter');
    await focusedHeading('Quét mã QR trên thẻ');
    await button('Quay lại').focus();
    await page.keyboard.press('Enter');
    await focusedHeading(/^Hôm nay, /);
  });

  it('is not pressed through by the second half of a double tap', async () => {
    const box = (await button(/Thu nhận hồ sơ mới|Người tiếp theo/).boundingBox())!;
    const spot = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.waitForTimeout(450);
    await page.mouse.click(...spot);
    await page.locator('scan-step').waitFor();
    await page.mouse.click(...spot);
    await page.waitForTimeout(600);
    expect(await page.locator('scan-step').count()).toBe(1);
    // The same spot, pressed on purpose, is a button of this page.
    await page.mouse.click(...spot);
    await page.locator('typed-step').waitFor();
  });

  it('begins at its top, however far the page before was scrolled', async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    await page.evaluate(() => window.scrollTo(0, 400));
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    await page.evaluate(() => (location.hash = location.hash.replace('identity', 'card')));
    await page.waitForURL(/card$/);
    await page.getByRole('heading', { level: 1, name: 'Nhập thông tin thẻ' }).waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});
