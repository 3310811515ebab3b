import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { median, percentile } from '../../bench/row.ts';
import type { HintFigures } from './fixtures/vision/measure-hints.ts';
import { openVisionPage, type OpenPage } from './fixtures/vision/open-page.ts';

/** No threshold was tuned on pictures of this seed. */
const SEED = 'never-tuned-on';
const HINTS = { seed: SEED, count: 150 };
/** 200 pictures are drawn and read; a machine that others use too takes its time. */
const MRZ_PATIENCE_MS = 400_000;
const LIKE_TODAY = '2026-11-01';

let open: OpenPage;
beforeAll(async () => {
  open = await openVisionPage();
});
afterAll(() => open.close());

/** How often each answer was told, `expected>told`. */
function counts({ told }: HintFigures): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const pair of told.toSorted()) sums[pair] = (sums[pair] ?? 0) + 1;
  return sums;
}

function print(name: string, figures: HintFigures): void {
  const [middle, slow] = [median(figures.ms), percentile(figures.ms, 95)].map(Math.round);
  const told = JSON.stringify(counts(figures)).replaceAll('"', '');
  console.log(`${name}: ${figures.told.length} pictures, median ${middle} ms, p95 ${slow} ms\n  ${told}`);
}

const rightShare = ({ told }: HintFigures): number =>
  told.filter((pair) => pair.split('>')[0] === pair.split('>')[1]).length / told.length;

describe('hints on pictures that were drawn for no tuning', () => {
  it('tell what to change in a portrait, 95 times in 100 at least', async () => {
    const figures = await open.page.evaluate(
      (asked) => globalThis.visionPage.measurePortraitHints(asked),
      HINTS,
    );
    print('portrait hints', figures);
    expect(figures.told).toHaveLength(150);
    expect(rightShare(figures)).toBeGreaterThanOrEqual(0.95);
  });

  it("tell what to change in a card's picture, 95 times in 100 at least", async () => {
    const figures = await open.page.evaluate((asked) => globalThis.visionPage.measureCardHints(asked), HINTS);
    print('card hints', figures);
    expect(figures.told).toHaveLength(150);
    expect(rightShare(figures)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the lines on a card's back, from a picture", () => {
  it(
    'are read right or refused, and never wrong',
    async () => {
      const asked = { seed: SEED, count: 200, today: LIKE_TODAY };
      const figures = await open.page.evaluate((asked) => globalThis.visionPage.measureMrz(asked, 2), asked);
      print('MRZ, two workers at once', figures);
      const share = (answer: string): number =>
        figures.told.filter((pair) => pair.startsWith(answer)).length / 200;
      expect(share('wrong>')).toBe(0);
      expect(share('right>')).toBeGreaterThanOrEqual(0.8);
    },
    MRZ_PATIENCE_MS,
  );

  it('are fetched with code and model from our own origin, and the policy has nothing to refuse', () => {
    const { origin } = new URL(open.page.url());
    expect(open.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(origin))).toEqual([]);
    expect(open.requests.some((url) => url.includes('traineddata'))).toBe(true);
    expect(open.complaints).toEqual([]);
  });
});

describe('pictures that no hint is given on', () => {
  it.each(['hintPortrait', 'hintCard', 'readMrz'] as const)(
    '%s takes its picture over, so that the page holds no pixels',
    async (ask) => {
      const left = await open.page.evaluate(async (ask) => {
        const { vision } = globalThis.visionPage;
        const picture = new OffscreenCanvas(320, 180).getContext('2d')!.canvas.transferToImageBitmap();
        await vision[ask](picture, '2026-11-01');
        return picture.width;
      }, ask);
      expect(left).toBe(0);
    },
  );

  it('a text that calls itself a picture is refused by the reader of lines too', async () => {
    const code = await open.page.evaluate(() =>
      globalThis.visionPage.vision
        .readMrz(new Blob(['no picture at all'], { type: 'image/png' }), '2026-11-01')
        .then(
          () => 'taken',
          (error: { code: string }) => error.code,
        ),
    );
    expect(code).toBe('picture-unknown');
  });
});
