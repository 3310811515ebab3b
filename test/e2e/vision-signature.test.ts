import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openVisionPage, type OpenPage } from './fixtures/vision/open-page.ts';

let open: OpenPage;
beforeAll(async () => {
  open = await openVisionPage();
});
afterAll(() => open.close());

/** Draws one stroke through these shares of the pad. */
async function draw(...shares: [number, number][]): Promise<void> {
  const { mouse } = open.page;
  const box = (await open.page.locator('signature-pad canvas').boundingBox())!;
  const at = ([x, y]: [number, number]): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await mouse.move(...at(shares[0]!));
  await mouse.down();
  for (const share of shares.slice(1)) await mouse.move(...at(share), { steps: 5 });
  await mouse.up();
}

const pad = () => open.page.locator('signature-pad');
const strokes = () =>
  pad().evaluate((element) => (element as HTMLElementTagNameMap['signature-pad']).mark().strokes);

/** Pixels with ink on them. */
const ink = () =>
  open.page.locator('signature-pad canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });

describe('signature-pad', () => {
  let told: () => Promise<boolean[]>;
  beforeEach(async () => {
    await open.page.evaluate(() => document.body.replaceChildren());
    const handle = await open.page.evaluateHandle(() => globalThis.visionPage.mountPad());
    told = () => handle.evaluate((mounted) => mounted.told);
  });

  it('keeps a stroke in units of a sheet of 1000 by 400', async () => {
    await draw([0.1, 0.5], [0.9, 0.5]);
    const [[x0, y0, ...rest]] = (await strokes()) as [number[]];
    expect(Math.abs(x0! - 100) + Math.abs(y0! - 200)).toBeLessThan(8);
    expect(Math.abs(rest.at(-2)! - 900) + Math.abs(rest.at(-1)! - 200)).toBeLessThan(8);
  });

  it('draws what it keeps, and draws it again in another size', async () => {
    await draw([0.1, 0.2], [0.5, 0.8], [0.9, 0.2]);
    const before = await ink();
    await pad().evaluate(
      (element) => element.setAttribute('class', 'resized') ?? (element.style.width = '50%'),
    );
    await expect.poll(ink).toBeLessThan(before * 0.6);
    expect(await ink()).toBeGreaterThan(before * 0.1);
  });

  it('takes a tap for a dot', async () => {
    await draw([0.5, 0.5]);
    expect(await strokes()).toHaveLength(1);
    expect(await ink()).toBeGreaterThan(4);
  });

  it('takes back the last stroke, then all, and says when it is empty', async () => {
    await draw([0.1, 0.1], [0.4, 0.4]);
    await draw([0.5, 0.1], [0.8, 0.4]);
    await open.page.getByRole('button', { name: 'Undo' }).click();
    expect(await strokes()).toHaveLength(1);
    await draw([0.5, 0.1], [0.8, 0.4]);
    await open.page.getByRole('button', { name: 'Clear' }).click();
    expect(await strokes()).toEqual([]);
    expect(await told()).toEqual([false, false, false, false, true]);
    expect(await ink()).toBe(0);
  });

  it('tells a screen reader whether something was drawn', async () => {
    expect(await open.page.getByRole('img', { name: 'Signature: empty' }).count()).toBe(1);
    await draw([0.1, 0.1], [0.4, 0.4]);
    expect(await open.page.getByRole('img', { name: 'Signature: drawn' }).count()).toBe(1);
  });

  it('shows a mark elsewhere as lines of an SVG, which no policy refuses', async () => {
    await draw([0.1, 0.5], [0.9, 0.5]);
    const path = await open.page.evaluate(() =>
      globalThis.visionPage
        .showMark(document.querySelector('signature-pad')!)
        .querySelector('svg path')!
        .getAttribute('d'),
    );
    expect(path).toMatch(/^M\d+ \d+(L\d+ \d+)+$/);
    expect(open.complaints).toEqual([]);
  });
});
