import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FieldDay, quietAdults } from '../support/field-day.ts';
import { PASSPHRASE } from '../support/officer-at-tablet.ts';

const PIN = '274936';
const [person] = quietAdults('records', 1);
const day = new FieldDay();
beforeAll(async () => {
  await day.begin();
  page().setDefaultTimeout(8000);
});
afterAll(() => day.end());

// One tablet through one evening: each test goes on where the one before ended.
const page = () => day.chromium.page;
const button = (name: string | RegExp) => page().getByRole('button', { name }).first();

it('a form is set aside, found in the list, and gone on with by the keyboard alone', async () => {
  const { officer } = day;
  day.link.unplug();
  await officer.goTo('#/enrol/new');
  await officer.tap(/Gõ tay|Không có thẻ/);
  await page().getByLabel('Họ, chữ đệm và tên', { exact: false }).first().fill(person!.fullName);
  await page().keyboard.press('Tab');
  await officer.tap('Để sau');
  await officer.heading(/^Hôm nay/);
  await officer.goTo('#/records/only/setAside');
  await officer.heading(/^Hồ sơ$/);
  await page()
    .getByRole('link', { name: new RegExp(person!.fullName) })
    .focus();
  await page().keyboard.press('Enter');
  await button('Làm tiếp').focus();
  await page().keyboard.press('Enter');
  await page().waitForURL(/#\/enrol\/[0-9a-f-]{36}\//);
});

it('the record’s page tells what was changed, and takes an earlier value back into the form', async () => {
  const { officer } = day;
  await officer.goTo(new URL(page().url()).hash.replace(/[a-z]+$/, 'identity'));
  await page().getByLabel('Họ, chữ đệm và tên').first().fill('Nguyễn Gõ Nhầm');
  await page().keyboard.press('Tab');
  await officer.tap('Để sau');
  await officer.heading(/^Hôm nay/);
  await officer.goTo('#/records/only/setAside');
  await officer.heading(/^Hồ sơ$/);
  await page()
    .getByRole('link', { name: /Nguyễn Gõ Nhầm/ })
    .click();
  await officer.heading('Quá trình của hồ sơ');
  await page().getByText('1 mục được ghi').click();
  await officer.sees(`Trước: ${person!.fullName}`);
  await officer.tap(`Lấy lại: ${person!.fullName}`);
  await officer.heading('Kiểm tra lại thông tin');
  await officer.sees(person!.fullName);
  await officer.tap('Để sau');
  await officer.heading(/^Hôm nay/);
});

it('a record is voided with a reason by the keyboard, and its history keeps the reason', async () => {
  const { officer } = day;
  await officer.goTo('#/records/only/setAside');
  await officer.heading(/^Hồ sơ$/);
  await page()
    .getByRole('link', { name: new RegExp(person!.fullName) })
    .click();
  await button('Hủy hồ sơ').focus();
  await page().keyboard.press('Enter');
  await page().getByRole('radio', { name: 'Lập trùng' }).focus();
  await page().keyboard.press('Space');
  await button('Hủy hồ sơ này').focus();
  await page().keyboard.press('Enter');
  await officer.sees('Lý do: Lập trùng');
  expect(await page().locator('void-form').count()).toBe(0);
});

it('the day is kept as a table that names no citizen', async () => {
  const { officer } = day;
  await officer.goTo('#/day');
  await officer.heading('Tổng kết ngày');
  const download = page().waitForEvent('download');
  await officer.tap('Lưu bảng (CSV)');
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toMatch(/^\uFEFFNgày,\d\d\/\d\d\/\d{4}\r\n/);
  expect(table).toMatch(/[0-9A-F]{4} [0-9A-F]{4},\d\d:\d\d,Đã hủy/);
  expect(table).not.toContain(person!.fullName);
});

it('a PIN reopens to the same open form; five wrong ones and the passphrase is asked for', async () => {
  const { officer } = day;
  await officer.goTo('#/pin');
  await page().getByLabel('Mật khẩu').fill(PASSPHRASE);
  await page().getByLabel('Mã PIN mới (6 số)', { exact: true }).fill(PIN);
  await page().getByLabel('Gõ lại mã PIN mới').fill(PIN);
  await officer.tap('Đặt mã PIN');
  await officer.sees('Đã đặt mã PIN');
  await officer.goTo('#/enrol/new');
  await officer.tap(/Gõ tay|Không có thẻ/);
  await page().getByLabel('Họ, chữ đệm và tên', { exact: false }).first().fill('Trần Đang Gõ');

  await officer.tap('Che màn hình');
  await officer.tap('Đổi cán bộ');
  await page().getByLabel('Mã PIN 6 số').fill(PIN);
  await page().keyboard.press('Enter');
  await expect
    .poll(() => page().getByLabel('Họ, chữ đệm và tên', { exact: false }).first().inputValue())
    .toBe('Trần Đang Gõ');

  await officer.tap('Che màn hình');
  await officer.tap('Khóa máy');
  for (let tries = 0; tries < 4; tries += 1) {
    await page().getByLabel('Mã PIN 6 số').fill('999998');
    await page().keyboard.press('Enter');
    await officer.sees(`Còn ${4 - tries} lần`);
  }
  await page().getByLabel('Mã PIN 6 số').fill('999998');
  await page().keyboard.press('Enter');
  await officer.sees('Mã PIN không dùng được nữa');
  await officer.unlock();
  await expect
    .poll(() => page().getByLabel('Họ, chữ đệm và tên', { exact: false }).first().inputValue())
    .toBe('Trần Đang Gõ');
});
