import { serveVisionPage } from '../../test/e2e/fixtures/vision/serve-page.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { benchRow, median, percentile, type BenchRow } from '../row.ts';

const HINTS = { seed: 'bench', count: 84 };
const LINES = { seed: 'bench', count: 24, today: '2026-11-01' };
/** A hint that comes later is about another picture. */
const LIMIT_MS = 150;

/** Milliseconds in the worker, one at a time, on drawn pictures.. */
export async function visionHints(): Promise<BenchRow[]> {
  const served = await serveVisionPage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction('globalThis.visionPage');
    const portrait = await page.evaluate((asked) => globalThis.visionPage.measurePortraitHints(asked), HINTS);
    const card = await page.evaluate((asked) => globalThis.visionPage.measureCardHints(asked), HINTS);
    const lines = await page.evaluate((asked) => globalThis.visionPage.measureMrz(asked), LINES);
    return [
      ...rows('portrait-hint', portrait.ms, LIMIT_MS),
      ...rows('card-hint', card.ms, LIMIT_MS),
      ...rows('mrz-ms', lines.ms),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

function rows(name: string, ms: readonly number[], limit?: number): BenchRow[] {
  const shared = { unit: 'ms', ...(limit !== undefined && { limit }) };
  return [
    benchRow({ name, ...shared, ours: median(ms) }),
    benchRow({ name: `${name}-p95`, ...shared, ours: percentile(ms, 95) }),
  ];
}
