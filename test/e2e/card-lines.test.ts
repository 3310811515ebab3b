import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeMaker } from '../../src/domain/made-up/commune.ts';
import { groupPersonalNumber } from '../../src/domain/personal-number.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { cardSides, makeSceneVideo } from '../support/camera-video.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { startWork, unlock } from './fixtures/enrol/at-work.ts';

const maker = communeMaker({ seed: 'card lines', people: 200 });
const person = Array.from({ length: 200 }, (_, at) => maker.personAt(at)).find(
  ({ card, oddities, birthDate }) => card?.kind === 'cccd' && oddities.length === 0 && birthDate < '1995',
)!;
const unmarked = person.card!.mrz[2].split('<').filter(Boolean).join(' ');

let folder: string;
let registry: RunningRegistry;
let browser: Browser;
let page: Page;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const at = (step: string) => page.waitForURL(new RegExp(`#/enrol/[0-9a-f-]{36}/${step}$`));

const keptLater = () =>
  page.evaluate(async () => (await (await caches.open('kept-later')).keys()).map(({ url }) => url));

beforeAll(async () => {
  builtApp();
  folder = await mkdtemp(join(tmpdir(), 'card-lines-'));
  const path = join(folder, 'back.mjpeg');
  const { back } = await cardSides(person);
  await makeSceneVideo({ scenes: [{ picture: back, seconds: 1, widthShare: 0.75 }], path });
  registry = await startRegistry();
  browser = await launchBrowser({
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${registry.origin}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a card whose code is worn, read by the lines on its back', () => {
  it('finds the reader of lines fetched in the background once the tablet is paired, and not before', async () => {
    await page.locator('pair-form').waitFor();
    expect(await keptLater()).toEqual([]);
    await startWork(page, registry);
    await expect.poll(keptLater, { timeout: 60_000 }).toHaveLength(2);
  });

  it('is read without a network, from the camera, and compared like any other card', async () => {
    await page.context().setOffline(true);
    await page.reload();
    await unlock(page);
    await page.getByRole('button', { name: 'Thu nhận hồ sơ mới' }).click();
    await at('scan');
    await page.locator('camera-view video').waitFor();
    await button('Chụp dòng MRZ mặt sau').click();
    await at('confirm');
    for (const shown of [unmarked, groupPersonalNumber(person.card!.number), 'Nguồn: dòng MRZ mặt sau thẻ'])
      await page.getByText(shown, { exact: true }).waitFor();
  });

  it('leaves the name to be typed, with the unmarked one above it', async () => {
    await button('Đúng người, đúng thẻ').click();
    await at('identity');
    await page.getByText(`Dòng MRZ trên thẻ: ${unmarked}.`).waitFor();
    expect(await page.getByLabel('Họ, chữ đệm và tên').inputValue()).toBe('');
  });

  it('is told by its record when it comes again', async () => {
    await page.getByLabel('Họ, chữ đệm và tên').fill(person.fullName);
    await button('Để sau').click();
    await page.locator('today-page').waitFor();
    await page.getByRole('button', { name: /Thu nhận hồ sơ mới|Người tiếp theo/ }).click();
    await at('scan');
    await button('Chụp dòng MRZ mặt sau').click();
    await at('confirm');
    await page.getByText('Số định danh này đã có hồ sơ trên máy.').waitFor();
  });

  it('says that its reader is not there yet, where it never came', async () => {
    await page.evaluate(() => caches.delete('kept-later'));
    await button('Quét lại').click();
    await at('scan');
    await button('Chụp dòng MRZ mặt sau').click();
    await page.getByText(/Bộ đọc dòng MRZ chưa có trên máy/).waitFor();
  });
});
