import type { Page } from 'playwright-core';
import type { FrameTimes } from '../../test/e2e/fixtures/vision/measure-frames.ts';
import { serveVisionPage } from '../../test/e2e/fixtures/vision/serve-page.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { benchRow, median, type BenchRow } from '../row.ts';

const FRAMES = 120;
const WARM_UP = 12;
const LIMIT_MS = 60;
const THROTTLE = 4;

/**
 * Median milliseconds for a 720p frame with a card's code, blurred and turned in many ways.
 * The peer is zxing-wasm as its README calls it, on the page's thread, same frames. Chromium throttles pages only
 * ("Operation is only supported for pages, not workers"), so the throttled row runs the worker's code on the page.
 */
export async function qrFrame(): Promise<BenchRow[]> {
  const served = await serveVisionPage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction('globalThis.visionPage');
    const plain = await measure(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    return rows(plain, await measure(page));
  } finally {
    await browser.close();
    await served.close();
  }
}

function rows(plain: FrameTimes, throttled: FrameTimes): BenchRow[] {
  const peerName = 'zxing-wasm, default options';
  const ms = { unit: 'ms', peerName, limit: LIMIT_MS };
  return [
    benchRow({ name: 'qr-frame', ...ms, ours: median(plain.workerMs), peer: median(plain.peerMs) }),
    benchRow({ name: 'qr-frame-4x', ...ms, ours: median(throttled.pageMs), peer: median(throttled.peerMs) }),
    benchRow({
      name: 'qr-frame-read',
      unit: 'share',
      ours: plain.workerRead / FRAMES,
      peer: plain.peerRead / FRAMES,
      peerName,
    }),
  ];
}

async function measure(page: Page): Promise<FrameTimes> {
  return page.evaluate(([count, warmUp]) => globalThis.visionPage.measureFrames(count, warmUp), [
    FRAMES,
    WARM_UP,
  ] as const);
}
