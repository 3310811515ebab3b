import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeMaker } from '../../src/domain/made-up/commune.ts';
import { qrPicture } from '../../src/domain/made-up/qr-picture.ts';
import { formatPartialDate } from '../../src/domain/typed-date.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtApp } from '../support/built-app.ts';
import { cardSides, makeSceneVideo } from '../support/camera-video.ts';
import { qrMatrix } from '../support/qr-matrix.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';
import { openSvgRenderer } from '../support/render-svg.ts';
import { TapPace } from '../support/tap-pace.ts';
import { startWork, unlock } from './fixtures/enrol/at-work.ts';

const maker = communeMaker({ seed: 'enrol', people: 200 });
const person = Array.from({ length: 200 }, (_, at) => maker.personAt(at)).find(
  ({ card, oddities, birthDate }) => card?.kind === 'cccd' && oddities.length === 0 && birthDate < '1995',
)!;

let folder: string;
let registry: RunningRegistry;
let browser: Browser;
let page: Page;
let taps = 0;
const pace = new TapPace();

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tap = async (name: string | RegExp): Promise<void> => {
  taps += 1;
  await pace.tap(() => button(name).click());
};
const at = (step: string) => page.waitForURL(new RegExp(`#/enrol/[0-9a-f-]{36}/${step}$`));
const open = (path: string) => page.goto(`${registry.origin}/#${path}`);

beforeAll(async () => {
  builtApp();
  folder = await mkdtemp(join(tmpdir(), 'enrol-'));
  const path = join(folder, 'card.mjpeg');
  const { front, back } = await cardSides(person);
  await makeSceneVideo({
    scenes: [
      { picture: front, seconds: 3 },
      { picture: back, seconds: 3 },
    ],
    path,
  });
  registry = await startRegistry();
  browser = await launchBrowser({
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await startWork(page, registry);
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('an adult with a card', () => {
  it('is read from the camera, shown beside the card, and saved in at most 14 taps and 10 digits', async () => {
    taps = 0;
    await tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await at('confirm');
    for (const shown of [person.fullName, formatPartialDate(person.birthDate), person.card!.address])
      await page.getByText(shown, { exact: true }).waitFor();
    await tap('Đúng người, đúng thẻ');
    await at('contact');
    // No tap into the field: the focus is there.
    await page.locator('phone-field input:focus').waitFor();
    await page.keyboard.type('0912345678');
    await tap('Đúng số của chính người này');
    await at('portrait');
    await tap('Chụp');
    await tap('Dùng ảnh này');
    // No tap: the other side is taken by itself once the card is turned over, and not before.
    await at('sides');
    await at('documents');
    await tap('Không có giấy tờ nào');
    await at('notice');
    await tap('Người dân đã nghe và hiểu');
    await at('fingerprints');
    await tap(/Đã thu tại trụ sở/);
    await at('check');
    // Level, commune of today and pictures are signed too, and seen before.
    await page.getByRole('radio', { name: 'Mức độ 02', checked: true }).waitFor();
    await page.locator('check-step commune-choice').first().waitFor();
    expect(await page.locator('check-step stored-picture').count()).toBe(3);
    await tap('Đúng, ký tên');
    await at('sign');
    await sign();
    await tap('Ký và lưu');
    await at('done');
    await page.getByRole('heading', { name: 'Đã lưu trên máy này' }).waitFor();
    await page.getByText('Dự kiến có kết quả').waitFor();
    await tap('Người tiếp theo');
    expect(taps).toBeLessThanOrEqual(14);
  });

  it('can be stepped back from while its card still lies in view', async () => {
    await at('confirm');
    await tap('Quay lại');
    await at('scan');
    await page.getByText('Đây vẫn là thẻ vừa đọc.').waitFor();
    await tap('Thẻ vừa đọc');
    await at('confirm');
  });

  it('is told by its record when the same card comes again', async () => {
    await at('confirm');
    await page.getByText('Số định danh này đã có hồ sơ trên máy.').waitFor();
    await tap('Mở hồ sơ đã có');
    await page.waitForURL(/#\/records\/[0-9a-f-]{36}$/);
  });
});

describe('a picture file instead of the camera', () => {
  const choose = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await page.locator('file-button input').setInputFiles(path);
  };
  const picture = async (text: string) => {
    const renderer = await openSvgRenderer();
    const code = qrPicture(await qrMatrix(text), { x: 60, y: 60, side: 480 });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"><rect width="600" height="600" fill="#fff"/>${code}</svg>`;
    const jpeg = await renderer.jpeg(svg, { width: 600, height: 600 });
    await renderer.close();
    return jpeg;
  };

  beforeAll(async () => {
    // A camera that never starts, so that only the file is looked at.
    await page.addInitScript(() => {
      if (sessionStorage.getItem('no-camera') === null) return;
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.evaluate(() => sessionStorage.setItem('no-camera', ''));
    await page.reload();
    await unlock(page);
    await open('/enrol/new');
    await at('scan');
  });

  it('says how to allow a camera that was refused', async () => {
    await page.getByText(/Máy chưa cho phép dùng camera/).waitFor();
  });

  it.each([
    ['https://example.vn/menu', /không phải mã QR trên thẻ/],
    ['001099000001||Nguyễn Văn Mẫu|31022999|Nam|Hà Nội|20062022', /bị lỗi ở mục: ngày sinh/],
    ['<img src=x onerror=alert(1)>|||||', /không phải mã QR trên thẻ/],
  ])('with the code "%s" is refused in words', async (text, words) => {
    await choose('code.jpg', await picture(text));
    await page.getByText(words).waitFor();
    expect(page.url()).toMatch(/scan$/);
  });

  it('that is no picture is refused in words', async () => {
    await choose('notes.jpg', 'not a picture at all');
    await page.getByText(/Tệp này không phải ảnh/).waitFor();
  });

  it('with a card leads to the confirmation', async () => {
    await choose('card.jpg', await picture('001199000007||Lê Thị Thử|02031999|Nữ|Hà Nội|20062022'));
    await at('confirm');
    await page.getByText('Lê Thị Thử', { exact: true }).waitFor();
  });
});

describe('typing instead of scanning', () => {
  it('survives the tab, half a date included, and says so', async () => {
    await open('/enrol/new');
    await at('scan');
    await tap('Gõ tay');
    await at('identity');
    await page.locator('name-field input:focus').waitFor();
    await page.keyboard.type('Nguyễn Thị Quỳnh Huệ');
    await page.getByLabel('Số định danh cá nhân').fill('001 199 000 123');
    await page.getByLabel('Năm', { exact: true }).fill('19');
    await page.keyboard.press('Tab');
    await page.waitForTimeout(600);
    await page.reload();
    await unlock(page);
    await page.getByText('Đã khôi phục nội dung đang nhập dở.').waitFor();
    expect(await page.getByLabel('Họ, chữ đệm và tên').inputValue()).toBe('Nguyễn Thị Quỳnh Huệ');
    expect(await page.getByLabel('Số định danh cá nhân').inputValue()).toBe('001 199 000123');
    expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe('19');
  });

  it('does not move under a finger that presses while a field is left', async () => {
    await page.getByLabel('Ngày', { exact: true }).fill('31');
    await page.getByLabel('Tháng').fill('2');
    await page.getByLabel('Năm', { exact: true }).fill('1999');
    const tile = page.locator('choice-group label', { hasText: 'Nữ' });
    await tile.evaluate((label) => label.scrollIntoView({ block: 'center' }));
    const box = (await tile.boundingBox())!;
    // At its upper edge: a line more above it, and the finger would be off it at its release.
    await page.mouse.move(box.x + 30, box.y + 8);
    await page.mouse.down();
    await page.waitForTimeout(150);
    await page.mouse.up();
    await page.getByText('Tháng này không có ngày đó.').waitFor();
    expect(await page.getByRole('radio', { name: 'Nữ' }).isChecked()).toBe(true);
  });

  it('says on Enter what is missing, and leads there', async () => {
    await page.getByLabel('Họ, chữ đệm và tên').press('Enter');
    await page.getByRole('link', { name: 'Nơi thường trú: chưa nhập.' }).click();
    await page.locator('address-field input:focus').waitFor();
    await page.keyboard.type('Thôn 3, Xã Thử');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Nơi thường trú').inputValue()).toBe('Thôn 3, Xã Thử');
  });

  it('is set aside by one tap and found again', async () => {
    await tap('Để sau');
    await page.locator('today-page').waitFor();
    await page.getByText('Nguyễn Thị Quỳnh Huệ').first().waitFor();
  });
});

/** One stroke by a mouse, as a finger would draw it. */
async function sign(): Promise<void> {
  taps += 1;
  const box = (await page.locator('signature-pad canvas').boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 120);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + 60 + i * 15, box.y + 120 + 40 * Math.sin(i));
  await page.mouse.up();
}
