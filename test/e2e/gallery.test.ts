import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { gallerySections } from '../../src/tablet/shell/gallery/gallery-sections.ts';
import { startGallery, type Gallery, type OpenHow } from './gallery-build.ts';

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
const LANGUAGES = ['vi', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const sections = gallerySections.map((section) => section.id);

let gallery: Gallery;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  gallery = await startGallery();
});
afterAll(() => gallery.close());

/** axe is put in by script text, which the policy forbids: only here the policy is bypassed. */
async function violationsOf(section: string, how: OpenHow): Promise<string[]> {
  const { page } = await gallery.open(section, { ...how, bypassCSP: true });
  await page.evaluate(axe);
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
    for (const violation of await judged(page)) found.push(`${theme}: ${violation}`);
  }
  await page.close();
  return found;
}

function judged(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      document,
      { ...options, rules: { 'color-contrast-enhanced': { enabled: true } } },
    );
    return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  });
}

/** How many pixels the page is wider than its window. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(LANGUAGES)('gallery in %s', (lang) => {
  it.each(sections)('has no accessibility violation in either theme on %s', async (section) => {
    expect(await violationsOf(section, { lang })).toEqual([]);
  });
});

describe('gallery', () => {
  it.each(sections)('is drawn under the strict policy without a complaint: %s', async (section) => {
    const { page, problems } = await gallery.open(section);
    expect(problems).toEqual([]);
    await page.close();
  });

  it.each(sections)('never scrolls sideways, in any window or at twice the text: %s', async (section) => {
    const overflows: Record<string, number> = {};
    const { page, problems } = await gallery.open(section, { lang: 'en' });
    for (const viewport of SCREENS) {
      await page.setViewportSize(viewport);
      for (const percent of viewport.width >= 390 ? [100, 200] : [100]) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
        overflows[`${viewport.width}, ${percent}%`] = await overflowOf(page);
      }
    }
    await page.close();
    expect(problems).toEqual([]);
    expect(Object.entries(overflows).filter(([, pixels]) => pixels > 0)).toEqual([]);
  });

  it('loads the font, with digits of one width', async () => {
    const { page } = await gallery.open('tokens');
    const widths = await page.evaluate(async () => {
      await document.fonts.load('18px "Be Vietnam Pro Figures"', '0');
      const probe = document.body.appendChild(document.createElement('span'));
      return [...'0123456789'].map((digit) => {
        probe.textContent = digit.repeat(10);
        return probe.getBoundingClientRect().width;
      });
    });
    expect(await page.evaluate(() => document.fonts.check('600 18px "Be Vietnam Pro"', 'Ễ1'))).toBe(true);
    expect(new Set(widths).size).toBe(1);
    await page.close();
  });
});
