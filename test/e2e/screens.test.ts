import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveApp, type OpenedApp, type ServedApp } from './screens-app.ts';

const PASSPHRASE = 'mot con meo';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return (focused?.getRootNode() as ShadowRoot | undefined)?.host?.id ?? '';
  });

async function fillPairing(page: Page, more: { again?: string } = {}): Promise<void> {
  await page.locator('#code input').fill('abcd 1234');
  await page.locator('#passphrase input').fill(PASSPHRASE);
  await page.locator('#again input').fill(more.again ?? PASSPHRASE);
}

async function closeOf({ page, context }: OpenedApp): Promise<void> {
  await page.close();
  await context.close();
}

describe('a tablet that is not paired', () => {
  it('asks for the code, drawn under the strict policy without a complaint', async () => {
    const opened = await app.open();
    expect(await opened.page.title()).toContain('Ghép máy');
    expect(await opened.page.getByRole('heading', { level: 1 }).textContent()).toContain('Ghép máy này');
    expect(opened.problems).toEqual([]);
    await closeOf(opened);
  });

  it('says what is missing at each field, and takes the person to the first', async () => {
    const opened = await app.open();
    await button(opened.page, 'Ghép máy').click();
    await opened.page.getByText('Hãy gõ mã ghép máy.').waitFor();
    await opened.page.getByText('Hãy đặt mật khẩu ít nhất 8 ký tự.').waitFor();
    expect(await focusedName(opened.page)).toBe('code');
    await closeOf(opened);
  });

  it('compares the two passphrases before it asks anybody', async () => {
    const opened = await app.open();
    await fillPairing(opened.page, { again: 'mot con cho' });
    await button(opened.page, 'Ghép máy').click();
    await opened.page.getByText('Hai lần gõ mật khẩu không giống nhau').waitFor();
    expect(await focusedName(opened.page)).toBe('again');
    await closeOf(opened);
  });

  it('tells a code of another shape at its field', async () => {
    const opened = await app.open();
    await fillPairing(opened.page);
    await opened.page.locator('#code input').fill('abc');
    await button(opened.page, 'Ghép máy').click();
    await opened.page.locator('#code').getByText('Mã ghép máy có 8 chữ và số').waitFor();
    await closeOf(opened);
  });

  it('tells a server that is no registry from a network that is not there, by keyboard alone', async () => {
    const opened = await app.open();
    await fillPairing(opened.page);
    await opened.page.keyboard.press('Enter');
    await opened.page.getByText('Nơi trả lời không phải Hệ thống trung tâm').waitFor();
    await opened.context.setOffline(true);
    await opened.page.locator('#again input').press('Enter');
    await opened.page.getByText('Chưa nối được với Hệ thống trung tâm').waitFor();
    await closeOf(opened);
  });

  it('shows and hides what was typed', async () => {
    const opened = await app.open();
    await opened.page.locator('#passphrase input').fill(PASSPHRASE);
    await opened.page.locator('#passphrase').getByRole('button', { name: 'Hiện' }).click();
    expect(await opened.page.locator('#passphrase input').getAttribute('type')).toBe('text');
    await opened.page.locator('#passphrase').getByRole('button', { name: 'Ẩn' }).click();
    expect(await opened.page.locator('#passphrase input').getAttribute('type')).toBe('password');
    await closeOf(opened);
  });

  it('keeps language and theme over a restart', async () => {
    const opened = await app.open();
    await button(opened.page, 'English').click();
    await button(opened.page, 'Dark').click();
    await opened.page.reload();
    await opened.page.getByRole('heading', { name: 'Pair this tablet with the registry' }).waitFor();
    const html = opened.page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('data-theme')]).toEqual(['en', 'dark']);
    await closeOf(opened);
  });
});

describe('the app on the tablet', () => {
  it('starts without the server once its service worker stands', async () => {
    const opened = await app.open({ width: 390, height: 844 });
    await opened.page.evaluate(() => navigator.serviceWorker.ready);
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await opened.context.setOffline(true);
    await opened.page.reload();
    await opened.page.locator('pair-form').waitFor();
    await closeOf(opened);
  });

  it('takes a newer version only when the officer says so', async () => {
    const opened = await app.open();
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await app.publishUpdate();
    await opened.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const now = button(opened.page, 'Cập nhật ngay');
    await now.waitFor();
    await opened.page.evaluate(() => ((globalThis as { before?: boolean }).before = true));
    const loaded = opened.page.waitForEvent('load');
    await now.click();
    await loaded;
    await opened.page.locator('pair-form').waitFor();
    expect(await opened.page.evaluate(() => (globalThis as { before?: boolean }).before)).toBeUndefined();
    expect(await now.count()).toBe(0);
    await closeOf(opened);
  });

  it('opens in one tab at a time, and moves over when asked to', async () => {
    const opened = await app.open();
    const second = await opened.context.newPage();
    await second.goto(app.origin);
    await button(second, 'Dùng ở thẻ này').click();
    await second.locator('pair-form').waitFor();
    await button(opened.page, 'Dùng ở thẻ này').waitFor();
    await closeOf(opened);
  });

  it('can be installed: name, start, shape and icons of the manifest are there', async () => {
    const manifest = await (await fetch(`${app.origin}/manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ lang: 'vi', start_url: '/', display: 'standalone' });
    const sizes = await Promise.all(
      manifest.icons.map(async ({ src }: { src: string }) => (await fetch(app.origin + src)).status),
    );
    expect(sizes).toEqual(manifest.icons.map(() => 200));
  });
});
