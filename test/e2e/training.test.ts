import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePeople } from '../../src/tablet/features/enrol/sample-people.ts';
import { FieldDay, quietAdults } from '../support/field-day.ts';

const STORE = 'sotay-training';
const [person] = quietAdults('training', 1);
const sample = samplePeople().find(([id]) => id === 'adult')![1];
const day = new FieldDay();
beforeAll(() => day.begin(), 180_000);
afterAll(() => day.end());

/** Everything in a database of the page's origin, as one text. */
const contentsOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (database) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error(database));
      });
    const db = await done(indexedDB.open(database));
    const tables: Record<string, unknown> = {};
    for (const table of db.objectStoreNames)
      tables[table] = await done(db.transaction(table).objectStore(table).getAll());
    db.close();
    return JSON.stringify(tables);
  }, name);

/** What training left in the origin: its database, its file, its locks. */
const leftOf = (page: Page): Promise<string[]> =>
  page.evaluate(async (name) => {
    const databases = (await indexedDB.databases()).map((one) => one.name);
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(name).then(
      () => [name],
      () => [],
    );
    const locks = ((await navigator.locks.query()).held ?? []).map((one) => one.name);
    return [...databases, ...file, ...locks].filter((one): one is string => one?.startsWith(name) === true);
  }, STORE);

/** Requests that the registry has answered so far, but for the app's own files. */
async function askedOfRegistry(): Promise<number> {
  const page = await (await fetch(`${day.registry.origin}/metrics`)).text();
  const counts = page.matchAll(/^sotay_http_request_seconds_count\{.*route="\/api[^"]*".*\} (\d+)$/gmu);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** From the lock screen into training, as far as the choice of a site. */
async function enter(): Promise<void> {
  await day.officer.heading('Ai đang cầm máy?');
  await day.officer.tap('Tập huấn');
  await day.officer.heading(/Hôm nay/);
}

it('practises a whole form, tells the registry nothing and leaves the real work as it was', async () => {
  const { officer } = day;
  const { page } = day.chromium;
  await day.enrol(person!);
  await officer.chipSays(/Đã gửi hết/);
  await page.reload();
  await officer.heading('Ai đang cầm máy?');
  const [before, asked] = [await contentsOf(page, 'sotay'), await askedOfRegistry()];
  expect(asked).toBeGreaterThan(0);

  await enter();
  await officer.sees('TẬP HUẤN: dữ liệu không có giá trị');
  await officer.chipSays(/Tập huấn: không gửi gì/);
  await officer.chooseSite();
  await officer.enrolFromSample(sample);
  await officer.sees(/^TH-[0-9A-F]{4}\s[0-9A-F]{4}$/);
  await officer.sees('Hồ sơ tập huấn chỉ lưu trên máy này và không được gửi đi.');
  await officer.tap('Giấy hẹn: in hoặc cho xem');
  await page.locator('slip-sheet training-mark').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.on-paper training-mark').waitFor();
  await page.emulateMedia({ media: null });
  expect(await page.getByRole('img', { name: 'Mã QR để tra cứu hồ sơ' }).count()).toBe(0);
  await officer.goTo('#/records');
  await officer.sees(sample.fullName);
  expect(await page.getByText(person!.fullName).count()).toBe(0);
  await officer.goTo('#/sync');
  await officer.sees(/1\strên\smáy\snày/);
  await officer.sees('Tập huấn không gửi gì');
  expect(await page.getByRole('button', { name: 'Gửi ngay' }).count()).toBe(0);

  expect(await contentsOf(page, 'sotay')).toBe(before);
  expect(await askedOfRegistry()).toBe(asked);
  const { pictures } = JSON.parse(await contentsOf(page, STORE)) as { pictures: { type: string }[] };
  // Burning the word in is what writes JPEG: this browser's own pictures are WebP.
  expect(pictures.map(({ type }) => type)).toEqual(Array(3).fill('image/jpeg'));
  expect(await leftOf(page)).toContain(STORE);
  await officer.tap('Kết thúc tập huấn');
  await officer.heading('Ai đang cầm máy?');
  await expect.poll(() => leftOf(page)).toEqual([]);
  await officer.unlock();
  await officer.goTo('#/records');
  await officer.sees(person!.fullName);
  expect(await page.getByText(sample.fullName).count()).toBe(0);
  expect(await day.names()).toEqual([person!.fullName]);
}, 180_000);

it('begins cold and without a network, and what a killed training left is gone at the next start', async () => {
  day.link.unplug();
  await day.chromium.close();
  await day.start();
  await enter();
  await day.officer.chooseSite();
  await day.officer.tap('Thu nhận hồ sơ mới');
  await day.officer.tap('Thẻ mẫu');
  await day.officer.tap(new RegExp(sample.fullName));
  await day.officer.heading('So thẻ với người');
  await day.chromium.kill();
  await day.start();
  await day.officer.heading('Ai đang cầm máy?');
  await expect.poll(() => leftOf(day.chromium.page)).toEqual([]);
  day.link.plug();
}, 180_000);

it('is entered from the lock screen alone: a typed address and a reload lead there', async () => {
  const { officer } = day;
  const { page } = day.chromium;
  await page.goto(`${day.origin}/?training`);
  await officer.heading('Ai đang cầm máy?');
  expect(new URL(page.url()).search).toBe('');
  await enter();
  await page.reload();
  await officer.heading('Ai đang cầm máy?');
  await expect.poll(() => leftOf(page)).toEqual([]);
}, 60_000);

it('locks like the real work, and goes on without a passphrase', async () => {
  const { officer } = day;
  await enter();
  await officer.tap('Che màn hình');
  await officer.tap('Khóa máy');
  await officer.heading('Phần tập huấn đang khóa');
  await officer.tap('Tập huấn tiếp');
  await officer.heading(/Hôm nay/);
  await officer.tap('Kết thúc tập huấn');
  await officer.heading('Ai đang cầm máy?');
}, 60_000);
