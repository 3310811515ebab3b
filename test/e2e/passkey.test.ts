import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { OfficerAtTablet, PASSPHRASE } from '../support/officer-at-tablet.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { VirtualAuthenticator } from '../support/virtual-authenticator.ts';

let registry: RunningRegistry;
let browser: Browser;
let page: Page;
let officer: OfficerAtTablet;
let cdp: CDPSession;
let device: VirtualAuthenticator;

beforeAll(async () => {
  builtApp();
  registry = await startRegistry();
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(15_000);
  cdp = await page.context().newCDPSession(page);
  device = await VirtualAuthenticator.on(cdp);
  // Passkeys belong to a domain: the registry's own 127.0.0.1 can have none.
  officer = new OfficerAtTablet(page, `http://localhost:${registry.port}`);
  await officer.open();
  await officer.pair(registry.codeOf('officer'));
  await officer.unlock();
  await officer.chooseSite();
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
});

// One tablet through one day: each test goes on where the one before ended.
const section = () => page.locator('passkey-form');
const byPasskey = () => page.getByRole('button', { name: 'Mở bằng vân tay hoặc khuôn mặt' });
const passphrase = () => page.locator('lock-form').getByLabel('Mật khẩu');
const open = () => page.getByRole('button', { name: 'Che màn hình' }).waitFor();

async function turnOn(typed = PASSPHRASE): Promise<void> {
  await officer.goTo('#/pin');
  await section().getByLabel('Mật khẩu').fill(typed);
  await page.keyboard.press('Enter');
}

async function lock(): Promise<void> {
  await officer.tap('Che màn hình');
  await officer.tap('Khóa máy');
  await officer.heading('Ai đang cầm máy?');
}

const focusedElement = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at instanceof HTMLInputElement ? at.type : at?.tagName;
  });

describe('a passkey of the tablet', () => {
  it('is not made after a wrong passphrase', async () => {
    await turnOn('không phải câu này');
    await officer.sees('Mật khẩu không đúng');
    expect(await device.credentials()).toHaveLength(0);
  });

  it('is turned on with the passphrase, by the keyboard alone, under the officer’s own name', async () => {
    await turnOn();
    await officer.sees('Đã bật. Từ lần khóa tới');
    await expect.poll(focusedElement).toBe('BUTTON');
    const [made, ...more] = await device.credentials();
    expect(more).toEqual([]);
    expect(made).toMatchObject({ rpId: 'localhost', isResidentCredential: true });
    const { userName } = made as { userName?: string };
    expect(userName).toMatch(/\S/);
    expect(registry.printed.find((line) => /officer/.test(line))).toContain(userName);
  });

  it('opens in one tap', async () => {
    await lock();
    await byPasskey().click();
    await open();
  });

  it('opens after the page was loaded again, by the keyboard', async () => {
    await page.reload();
    await officer.heading('Ai đang cầm máy?');
    await byPasskey().focus();
    await page.keyboard.press('Enter');
    await open();
  });

  it('asks for no finger while wrong passphrases must be waited for, and opens after that', async () => {
    await lock();
    for (const left of [9, 8, 7, 6]) {
      await passphrase().fill('không phải câu này');
      await page.keyboard.press('Enter');
      await officer.sees(`Còn ${left} lần thử`);
    }
    await device.finger('none');
    await byPasskey().click();
    await expect.poll(focusedElement).toBe('password');
    expect(await page.getByText('Đang đợi vân tay').count()).toBe(0);
    await device.finger('at once');
    await page.getByText('Thử lại sau').waitFor({ state: 'detached' });
    await byPasskey().click();
    await open();
  });

  it('whose secret is another one than was kept opens nothing, and says to type the passphrase', async () => {
    await lock();
    await device.swapSecrets();
    await byPasskey().click();
    await officer.sees('Không mở được bằng vân tay, khuôn mặt. Hãy gõ mật khẩu.');
    expect(await focusedElement()).toBe('password');
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Enter');
    await open();
  });

  it('that waits for a finger leaves the passphrase to open', async () => {
    await lock();
    await device.finger('none');
    await byPasskey().click();
    await officer.sees('Đang đợi vân tay hoặc khuôn mặt');
    await officer.unlock();
    await open();
    await device.finger('at once');
  });

  it('that gives nothing is quiet once and leads to the passphrase; the second time it says so', async () => {
    await lock();
    await device.forgetAll();
    await byPasskey().click();
    await expect.poll(focusedElement).toBe('password');
    expect(await page.getByText('Không mở được bằng vân tay').count()).toBe(0);
    await byPasskey().click();
    await officer.sees('Không mở được bằng vân tay, khuôn mặt. Hãy gõ mật khẩu.');
    await officer.unlock();
    await open();
  });

  it('is turned off without the passphrase, and made anew', async () => {
    await officer.goTo('#/pin');
    await officer.tap('Tắt vân tay, khuôn mặt');
    await officer.sees('Đã tắt vân tay, khuôn mặt');
    await turnOn();
    await officer.sees('Đã bật. Từ lần khóa tới');
    await lock();
    await byPasskey().click();
    await open();
  });

  it('that was turned off is on the lock screen no more', async () => {
    await officer.goTo('#/pin');
    await officer.tap('Tắt vân tay, khuôn mặt');
    await officer.sees('Đã tắt vân tay, khuôn mặt');
    await lock();
    await passphrase().waitFor();
    expect(await byPasskey().count()).toBe(0);
    expect(await device.credentials()).toHaveLength(0);
    await officer.unlock();
  });
});

describe('nothing is stored', () => {
  async function tried(how: Parameters<typeof VirtualAuthenticator.on>[1], told: string): Promise<void> {
    await device.remove();
    device = await VirtualAuthenticator.on(cdp, how);
    await turnOn();
    await officer.sees(told);
    await lock();
    expect(await byPasskey().count()).toBe(0);
    await officer.unlock();
    await open();
  }

  it('when the device asks in vain', () =>
    tried({ isUserVerified: false }, 'việc hỏi vân tay, khuôn mặt đã dừng'));

  it('when it has no PRF', () => tried({ hasPrf: false }, 'chưa khóa được hồ sơ bằng vân tay, khuôn mặt'));
});

it('at an IP address nothing of it is there', async () => {
  const other = await (await browser.newContext()).newPage();
  const there = new OfficerAtTablet(other, registry.origin);
  await there.open();
  await there.pair(registry.codeOf('officer', 1));
  await there.unlock();
  await there.chooseSite();
  await there.goTo('#/pin');
  await there.heading('Mở khóa nhanh');
  await other.getByLabel('Mã PIN mới (6 số)', { exact: true }).waitFor();
  expect(await other.locator('passkey-form').count()).toBe(0);
});
