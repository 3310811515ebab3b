import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCommune } from '../../src/domain/made-up/commune.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { makeTableVideo } from '../support/camera-video.ts';
import { OfficerAtTablet } from '../support/officer-at-tablet.ts';
import { PeopleAtTable } from '../support/people-at-table.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { openSvgRenderer, type SvgRenderer } from '../support/render-svg.ts';
import { startWork, unlock } from './fixtures/enrol/at-work.ts';

const MOTHER = { number: '001190000123', name: 'Lê Thị Mẫu', birth: '08031990', sex: 'Nữ' } as const;
const CHILD = {
  number: '001215000456',
  name: 'Trần Văn Thử',
  birth: '20052015',
  sex: 'Nam',
  issued: '15082024',
} as const;
const PHONE = '0912345678';

let folder: string;
let registry: RunningRegistry;
let browser: Browser;
let renderer: SvgRenderer;
let officer: OfficerAtTablet;
let table: PeopleAtTable;

// One tablet through one day: each person comes after the one before.
beforeAll(async () => {
  builtApp();
  folder = await mkdtemp(join(tmpdir(), 'people-'));
  const path = join(folder, 'table.mjpeg');
  await makeTableVideo(makeCommune({ seed: 'face', people: 50 }).people, path);
  renderer = await openSvgRenderer();
  registry = await startRegistry();
  browser = await launchBrowser({
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 1280 } });
  await startWork(page, registry);
  officer = new OfficerAtTablet(page, registry.origin);
  table = new PeopleAtTable(officer, renderer);
});
afterAll(async () => {
  await browser?.close();
  await renderer?.close();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a mother with a card is told the working days till the result', async () => {
  await table.nextPerson();
  await table.holdsOut(MOTHER);
  await officer.tap('Đúng người, đúng thẻ');
  await table.types('Số điện thoại', PHONE);
  await officer.tap('Đúng số của chính người này');
  await table.picturesAndNotice();
  await officer.tap(/Đã thu tại trụ sở/);
  await table.signs();
  await officer.sees(/3 ngày làm việc/);
});

it('a child’s mother is found by her card, linked to her own record, and all is done in at most 20 taps', async () => {
  await table.nextPerson();
  await table.holdsOut(CHILD);
  await officer.sees('Người này chưa đủ 14 tuổi.');
  await officer.tap('Đúng người, đúng thẻ');
  await table.at('representative');
  await table.holdsOut(CHILD);
  await officer.sees('Đây là thẻ của chính người được cấp tài khoản.');
  await table.holdsOut(MOTHER);
  await officer.sees('Đã nối với hồ sơ của người này trên máy.');
  await table.chooses('Mẹ');
  await table.chooses('Có mặt');
  await officer.tap('Đúng người đại diện');
  await table.at('contact');
  expect(await officer.page.getByLabel('Số điện thoại').inputValue()).toBe('0912 345 678');
  await officer.tap('Đúng số của người đại diện');
  await table.picturesAndNotice();
  await officer.tap(/Đã thu tại trụ sở/);
  await table.at('check');
  expect(await table.note('EID-012').count()).toBe(0);
  await officer.tap('Đúng, ký tên');
  await officer.sees('ký thay cho Trần Văn Thử');
  await officer.sign();
  await officer.tap('Người tiếp theo');
  await table.at('scan');
  expect(officer.taps).toBeLessThanOrEqual(20);
});

it('somebody without a card is typed, card applied for, in at most 20 taps', async () => {
  await table.nextPerson();
  await officer.tap('Không có thẻ');
  await table.types('Họ, chữ đệm và tên', 'Phạm Văn Thử');
  await table.types('Số định danh cá nhân', '001060000789');
  await table.bornOn('9', '3', '1960');
  await table.chooses('Nam');
  await table.types('Nơi thường trú', 'Thôn 3, Xã Thử');
  await table.ticks('Làm thẻ cùng lúc');
  await officer.tap('Tiếp tục');
  await table.types('Số điện thoại', '0987000111');
  await officer.tap('Đúng số của chính người này');
  await table.picturesAndNotice();
  await officer.tap(/Thu sau/);
  await table.signs();
  await officer.sees(/7 ngày làm việc/);
  await officer.tap('Người tiếp theo');
  await table.at('scan');
  expect(officer.taps).toBeLessThanOrEqual(20);
});

it('a child under 6 gets level 1, a representative found by name, and no question about fingerprints', async () => {
  await table.nextPerson();
  await officer.tap('Không có thẻ');
  await table.types('Họ, chữ đệm và tên', 'Trần Thị Bé');
  await table.types('Số định danh cá nhân', '001323000111');
  await table.bornOn('1', '6', '2023');
  await table.chooses('Nữ');
  await table.types('Nơi thường trú', 'Thôn 3, Xã Thử');
  await table.ticks('Làm thẻ cùng lúc');
  await officer.tap('Tiếp tục');
  await table.at('representative');
  await table.picks(/Tìm trên máy này/, 'le thi mau', /Lê Thị Mẫu/);
  await table.chooses('Mẹ');
  await table.chooses('Có mặt');
  await officer.tap('Đúng người đại diện');
  await officer.tap('Đúng số của người đại diện');
  await table.picturesAndNotice();
  await table.at('check');
  expect(await officer.page.getByRole('radio', { name: 'Mức độ 01', checked: true }).count()).toBe(1);
  await table.signs();
});

it('a ward’s guardian is typed, and told apart from the ward by age and number', async () => {
  await table.nextPerson();
  await officer.tap('Trường hợp khác');
  await table.chooses(/Người được giám hộ/);
  await officer.tap('Tiếp tục');
  await table.holdsOut({ number: '001085000222', name: 'Vũ Văn Thử', birth: '15071985', sex: 'Nam' });
  await officer.tap('Đúng người, đúng thẻ');
  await table.at('representative');
  await officer.tap('Gõ tay');
  await table.types('Họ, chữ đệm và tên người đại diện', 'Vũ Thị Mẫu');
  await table.types('Số định danh của người đại diện', '001085000222');
  await officer.tap('Đúng người đại diện');
  await officer.sees(/Số định danh của người đại diện: người đại diện phải đủ 18 tuổi/);
  await table.types('Số định danh của người đại diện', '001155000333');
  await table.chooses('Người giám hộ');
  await table.types('Số điện thoại của người đại diện', '0912000333');
  await officer.tap('Đúng người đại diện');
  await officer.sees('Hãy chọn người đại diện có mặt hay vắng mặt.');
  await table.chooses('Có mặt');
  await officer.tap('Đúng người đại diện');
  await table.at('contact');
  await officer.tap('Đúng số của người đại diện');
  await table.picturesAndNotice();
  await officer.tap(/Đã thu tại trụ sở/);
  await table.signs();
});

it('a foreigner gives a nationality and a residence card, and no camera looks for a code', async () => {
  await table.nextPerson();
  await officer.tap('Trường hợp khác');
  await table.chooses(/Người nước ngoài/);
  await table.picks('Quốc tịch', 'han quoc', 'Hàn Quốc');
  await officer.tap('Tiếp tục');
  await table.at('identity');
  await table.types('Họ, chữ đệm và tên', 'Kim Min Jun');
  await table.bornOn('2', '2', '1988');
  await table.chooses('Nam');
  await table.types('Nơi thường trú', 'Thôn 3, Xã Thử');
  await officer.tap('Tiếp tục');
  await table.at('card');
  expect(await officer.page.getByRole('radio', { name: 'Thẻ tạm trú' }).count()).toBe(1);
  expect(await officer.page.getByRole('radio', { name: 'Căn cước công dân' }).count()).toBe(0);
  await table.chooses('Còn hạn');
  await table.chooses('Thẻ tạm trú');
  await table.types('Số thẻ', 'Z3 000111');
  await table.dates('Ngày cấp', ['5', '1', '2025']);
  await table.dates('Ngày hết hạn', ['5', '1', '2027']);
  await officer.tap('Tiếp tục');
  await table.types('Số điện thoại', '0987000222');
  await officer.tap('Đúng số của chính người này');
  await table.picturesAndNotice();
  await officer.tap(/Thu sau/);
  await table.signs();
});

it('somebody abroad goes on the absentee list without a signature', async () => {
  await table.nextPerson();
  await officer.tap('Trường hợp khác');
  await table.ticks(/đang ở nước ngoài/);
  await table.picks('Đang ở nước', 'nhat', 'Nhật Bản');
  await officer.tap('Tiếp tục');
  await table.types('Họ, chữ đệm và tên', 'Đỗ Văn Xa');
  await table.bornOn('', '', '1991');
  await table.chooses('Nam');
  expect(await officer.page.getByRole('checkbox', { name: /^Đang ở/ }).count()).toBe(0);
  await officer.tap('Tiếp tục');
  await officer.tap('Tiếp tục');
  await table.at('check');
  await officer.tap('Lưu vào danh sách vắng mặt');
  await officer.page.locator('today-page').waitFor();
  await officer.sees('Đỗ Văn Xa');
});

it('two cards for one form: the second changes nothing before the officer says what it is', async () => {
  await table.nextPerson();
  await table.holdsOut({ number: '001080000444', name: 'Hồ Văn Một', birth: '01021980', sex: 'Nam' });
  await officer.tap('Đúng người, đúng thẻ');
  await officer.tap('Quay lại');
  await officer.tap('Quét lại');
  await table.holdsOut({ number: '001182000555', name: 'Hồ Thị Hai', birth: '03041982', sex: 'Nữ' });
  await officer.sees('Thẻ này là của người khác.');
  await officer.sees('Hồ sơ đang làm là của Hồ Văn Một. Chưa có gì bị thay đổi.');
  await officer.tap('Lập hồ sơ khác cho thẻ này');
  await table.at('scan');
  await officer.goTo('#/');
  await officer.sees('Hồ Văn Một');
});

it('who has to go after the card was read is set aside, and the card is compared again later', async () => {
  await table.nextPerson();
  await table.holdsOut({ number: '001080000777', name: 'Mai Văn Vội', birth: '01021980', sex: 'Nam' });
  await officer.sees('Mai Văn Vội');
  await officer.tap('Để sau');
  await officer.page.locator('today-page').waitFor();
  await officer.page
    .locator('draft-list')
    .getByRole('link', { name: /Mai Văn Vội/ })
    .click();
  await table.at('confirm');
  await officer.tap('Đúng người, đúng thẻ');
  await table.at('contact');
});

it('what is typed oddly is said in a sentence with a next step, and warnings are kept with a reason', async () => {
  await table.nextPerson();
  await officer.tap('Gõ tay');
  await table.types('Họ, chữ đệm và tên', 'NGUYEN VAN AN');
  await table.types('Số định danh cá nhân', '001050000666');
  await table
    .note('PER-003')
    .getByRole('button', { name: /Nguyen Van An/ })
    .click();
  await officer.sees('Tên này không có dấu nào.');
  await table.types('Họ, chữ đệm và tên', 'Y Ban Nie\u0302');
  await table.bornOn('29', '2', '2011');
  await table.chooses('Nam');
  await officer.sees('Năm 2011 không có ngày 29/02.');
  await table.types('Năm', '1952');
  await table.chooses('Nữ');
  expect(await officer.page.getByLabel('Họ, chữ đệm và tên').inputValue()).toBe('Y Ban Niê');
  await table.note('PER-009').or(table.note('PER-010')).first().waitFor();
  await table.note('PER-010').getByRole('button', { name: 'Giữ nguyên' }).click();
  await table.note('PER-010').getByRole('button', { name: 'Giấy tờ ghi như vậy' }).click();
  await table
    .note('PER-010')
    .getByText(/Giấy tờ ghi như vậy/)
    .waitFor();
  await officer.page.reload();
  await unlock(officer.page);
  await officer.goTo(new URL(officer.page.url()).hash.replace(/identity$/, 'check'));
  await table.at('check');
  await table
    .note('PER-010')
    .getByText(/Giấy tờ ghi như vậy/)
    .waitFor();
});

it('a number of before 2018 is offered as it is dialled now, and a phone of somebody else is told', async () => {
  await officer.goTo(new URL(officer.page.url()).hash.replace(/check$/, 'contact'));
  await table.types('Số điện thoại', '01662345678');
  await officer.tap('Dùng số 0362 345 678');
  await table.types('Số điện thoại', PHONE);
  await officer.page.keyboard.press('Tab');
  await table.note('EID-012').waitFor();
  await table.note('EID-012').getByRole('button', { name: 'Xem hồ sơ kia' }).waitFor();
});

it('a signature refused leaves the form among the drafts with its reason', async () => {
  const record = new URL(officer.page.url()).hash.replace(/contact$/, 'sign');
  await officer.goTo(record);
  await officer.tap('Người dân không muốn ký');
  await officer.sees('Không có chữ ký thì chưa nộp hồ sơ được.');
  await officer.tap('Để sau, hỏi lại');
  await officer.sees('Hãy chọn lý do.');
  await table.chooses('Lo cho thông tin cá nhân');
  await officer.tap('Để sau, hỏi lại');
  await officer.page.locator('today-page').waitFor();
  await officer.sees('Y Ban Niê');
  await officer.goTo(record);
  await officer.page.getByRole('radio', { name: 'Lo cho thông tin cá nhân', checked: true }).waitFor();
});
