import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { OfficerAtTablet } from '../support/officer-at-tablet.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';

let registry: RunningRegistry;
let browser: Browser;
let page: Page;
let officer: OfficerAtTablet;

beforeAll(async () => {
  builtApp();
  registry = await startRegistry();
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  officer = new OfficerAtTablet(page, registry.origin);
  await officer.open();
  await officer.pair(registry.codeOf('officer'));
  await officer.unlock();
  await officer.chooseSite();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
});

it('keeps what was typed in the moment before another tab takes the vault', async () => {
  const second = await page.context().newPage();
  await second.goto(registry.origin);
  const here = second.getByRole('button', { name: 'Dùng ở thẻ này' });
  await here.waitFor();
  await officer.tap('Thu nhận hồ sơ mới');
  await officer.tap('Gõ tay');
  const number = page.getByLabel('Số định danh cá nhân');
  await number.waitFor();
  await number.fill('0010');
  await page.waitForTimeout(1500);
  const form = new URL(page.url()).hash;
  // The last digits and the press are closer together than the pause after which typing is written by itself.
  await number.pressSequentially('99000001');
  await here.dispatchEvent('click');
  const there = new OfficerAtTablet(second, registry.origin);
  await there.unlock();
  await there.goTo(form);
  await expect
    .poll(async () => (await second.getByLabel('Số định danh cá nhân').inputValue()).replace(/\D/g, ''), {
      timeout: 20_000,
    })
    .toBe('001099000001');
});
