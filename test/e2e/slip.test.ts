import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { STATE_WORDS } from '../../src/registry/routes/slip-words.ts';
import { FieldDay, quietAdults } from '../support/field-day.ts';

const [person] = quietAdults('slip', 1);
const day = new FieldDay();
beforeAll(() => day.begin());
afterAll(() => day.end());

/** What a phone reads off the picture. */
async function readCode(picture: Buffer): Promise<string> {
  const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const { data, width, height } = PNG.sync.read(picture);
  const [found] = await readBarcodes({
    data: new Uint8ClampedArray(data),
    width,
    height,
    colorSpace: 'srgb',
  });
  return found?.text ?? '';
}

/** Pages of a PDF with their size in millimetres. */
function pagesOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const mm = (points?: string) => Math.round((Number(points) * 25.4) / 72);
  return [...boxes].map(([, width, height]) => ({ width: mm(width), height: mm(height) }));
}

it('a slip made without a network leads, once the record has arrived, to its state in words', async () => {
  const { officer, link } = day;
  const { page } = day.chromium;
  link.unplug();
  await day.enrol(person!);
  await officer.tap('Giấy hẹn: in hoặc cho xem');
  await officer.heading('Giấy tiếp nhận và hẹn trả kết quả');
  await page.getByRole('img', { name: 'Mã QR để tra cứu hồ sơ' }).first().waitFor();

  const print = () => page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(await print())).toEqual([{ width: 148, height: 210 }]);
  await page.getByText('Giấy cuộn 80 mm').click();
  await expect.poll(async () => pagesOf(await print())).toEqual([{ width: 80, height: expect.any(Number) }]);

  await officer.tap('Cho người dân xem');
  const text = await readCode(await page.locator('modal-dialog').getByRole('img').screenshot());
  expect(text).toMatch(new RegExp(`^${day.origin}/slip/\\d{5}/[\\w-]{22}$`));
  await officer.tap('Xong');

  const citizen = await page.context().newPage();
  link.plug();
  await officer.chipSays(/Đã gửi hết/);
  // The registry's page, though the app on this tablet answers for every other address.
  await citizen.goto(text);
  await expect.poll(() => citizen.locator('body').innerText()).toContain(STATE_WORDS.accepted.vi);
  const told = await citizen.locator('body').innerText();
  expect(told).not.toContain(person!.fullName);
});
