import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

export interface Size {
  width: number;
  height: number;
}

/** Draws SVG texts with a real browser, one page for all of them. Close it when done. */
export interface SvgRenderer {
  png(svg: string, size: Size): Promise<Buffer>;
  /** `quality` is 1 to 100. */
  jpeg(svg: string, size: Size, quality?: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Uses the browser that is handed in, and leaves it open; else starts one of its own. */
export async function openSvgRenderer(shared?: Browser): Promise<SvgRenderer> {
  const browser = shared ?? (await launchBrowser());
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<body style="margin:0;overflow:hidden"></body>');
  return {
    png: async (svg, size) => {
      await show(page, svg, size);
      return page.screenshot({ type: 'png' });
    },
    jpeg: async (svg, size, quality = 80) => {
      await show(page, svg, size);
      return page.screenshot({ type: 'jpeg', quality });
    },
    close: async () => {
      await context.close();
      if (shared === undefined) await browser.close();
    },
  };
}

async function show(page: Page, svg: string, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((text) => {
    document.body.innerHTML = text;
    const drawing = document.body.firstElementChild as SVGElement;
    drawing.style.cssText = 'display:block;width:100vw;height:100vh';
  }, svg);
}
