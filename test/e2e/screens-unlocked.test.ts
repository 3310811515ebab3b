import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';

const PASSPHRASES = ['mot con meo', 'hai con cho'];

let registry: RunningRegistry;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name }).first();

async function pair(officer: number): Promise<void> {
  const code = registry.codeOf('officer', officer).toLowerCase();
  await page.locator('#code input').fill(`${code.slice(0, 4)} - ${code.slice(4)}`);
  await page.locator('#passphrase input').fill(PASSPHRASES[officer]!);
  await page.locator('#again input').fill(PASSPHRASES[officer]!);
  await page.keyboard.press('Enter');
  await heading('Ai đang cầm máy?').waitFor();
}

async function unlock(officer: number): Promise<void> {
  const tiles = page.locator('person-tile button');
  if ((await tiles.count()) > 1) await tiles.nth(officer).click();
  await page.locator('#passphrase input').fill(PASSPHRASES[officer]!);
  await page.keyboard.press('Enter');
  await page.locator('app-frame nav').waitFor();
}

async function lock(): Promise<void> {
  await button('Che màn hình').click();
  await button('Khóa máy').click();
  await heading('Ai đang cầm máy?').waitFor();
}

// One tablet through one day: each test goes on where the one before ended.
beforeAll(async () => {
  builtApp();
  registry = await startRegistry();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(registry.origin);
});
afterAll(async () => {
  await browser.close();
  await registry.stop();
});

describe('a paired tablet', () => {
  it('pairs by a code as people write it, and shows the officer’s name', async () => {
    await pair(0);
    expect(await page.locator('person-tile').count()).toBe(1);
  });

  it('counts a wrong passphrase and says how many tries are left', async () => {
    await page.locator('#passphrase input').fill('sai mat khau');
    await page.keyboard.press('Enter');
    await page.getByText('Mật khẩu không đúng. Còn 9 lần thử.').waitFor();
  });

  it('unlocks, with no site chosen, and says so when a new form is asked for', async () => {
    await unlock(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Thu nhận' }).click();
    await page.getByText('Hãy chọn điểm thu nhận trước.').waitFor();
    expect(await button('Thu nhận hồ sơ mới').count()).toBe(0);
  });

  it('chooses a site by keyboard alone', async () => {
    await page.locator('site-choice input').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
    await button('Thu nhận hồ sơ mới').waitFor();
    expect(new URL(page.url()).hash).toBe('#/');
  });

  it('hides the screen in one tap, and shows it again', async () => {
    await button('Che màn hình').click();
    await heading('Màn hình đang được che').waitFor();
    const cover = await page.locator('modal-dialog dialog').boundingBox();
    expect(cover).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    await button('Hiện lại').click();
    expect(await page.locator('modal-dialog').count()).toBe(0);
  });

  it('keeps the place while locked, with nothing of a page left in it', async () => {
    await page.evaluate(() => (location.hash = '#/records'));
    await page.locator('records-list').waitFor();
    await lock();
    expect(await page.locator('records-list, officer-frame').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('#/records');
    await unlock(0);
    await page.locator('records-list').waitFor();
  });

  it('shows the sync centre from the lock screen without leaving the place', async () => {
    await lock();
    await page.locator('sync-chip button').click();
    await heading('Đồng bộ dữ liệu').waitFor();
    await page.getByText('Mở khóa để xem sổ đối soát.').waitFor();
    expect(new URL(page.url()).hash).toBe('#/records');
    await button('Về màn hình khóa').click();
  });

  it('takes a second officer, who begins at the start and has a ledger of their own', async () => {
    await button('Thêm cán bộ').click();
    await heading('Thêm cán bộ vào máy này').waitFor();
    await pair(1);
    await unlock(1);
    await heading('Hôm nay, ').waitFor();
    expect(new URL(page.url()).hash).toBe('#/');
  });

  it('pauses and resumes, and the chip says so', async () => {
    await page.evaluate(() => (location.hash = '#/sync'));
    await button('Tạm dừng gửi').click();
    await page.locator('sync-chip').getByText('Đang tạm dừng gửi').waitFor();
    await button('Gửi tiếp').click();
    await page.locator('sync-chip').getByText('Không có gì chờ gửi').waitFor();
  });

  it('says that a record is not there, without a word about whose it is', async () => {
    await page.evaluate(() => (location.hash = '#/records/01932f00-0000-7000-8000-000000000999'));
    await heading('Không có hồ sơ này').waitFor();
  });
});
