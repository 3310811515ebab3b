/// <reference types="vite/client" />
import type { Page } from 'playwright-core';
import type { HintFigures } from '../../test/e2e/fixtures/vision/measure-hints.ts';
import { openVisionPage } from '../../test/e2e/fixtures/vision/open-page.ts';
import { benchRow, median, percentile, type BenchRow } from '../row.ts';
import { mixUps, rightShare } from './right-share.ts';

/** Thresholds were tuned on pictures of these seeds, people and scenes: their share says how well they fit. */
const TUNED_ON = ['tuning', 'tuning-b'];
/** Pictures of these were never looked at in tuning: their share says how well the thresholds hold. */
const HELD_OUT = ['unseen-1', 'unseen-2', 'unseen-3'];
const PICTURES_A_SEED = 100;
const LINES = { seed: 'unseen-1', count: 200, today: '2026-11-01' };
/** A hint that comes later is about another picture. */
const LIMIT_MS = 150;
const RIGHT_LIMIT = 0.95;

/** Answers and milliseconds in the worker, one at a time, on drawn pictures. */
export async function measure(): Promise<BenchRow[]> {
  const { page, close } = await openVisionPage();
  try {
    return [
      ...(await hintRows('portrait-hint', (seed) => portraits(page, seed))),
      ...(await hintRows('card-hint', (seed) => cards(page, seed))),
      ...(await mrzRows(page)),
    ];
  } finally {
    await close();
  }
}

type Look = (seed: string) => Promise<HintFigures>;

const portraits = (page: Page, seed: string): Promise<HintFigures> =>
  page.evaluate((asked) => globalThis.visionPage.measurePortraitHints(asked), asked(seed));
const cards = (page: Page, seed: string): Promise<HintFigures> =>
  page.evaluate((asked) => globalThis.visionPage.measureCardHints(asked), asked(seed));
const asked = (seed: string) => ({ seed, count: PICTURES_A_SEED });

async function hintRows(name: string, look: Look): Promise<BenchRow[]> {
  const tuned = await bySeed(`${name}, tuned on`, TUNED_ON, look);
  const held = await bySeed(`${name}, held out`, HELD_OUT, look);
  const shares = { unit: 'share', limit: RIGHT_LIMIT };
  return [
    ...timeRows(name, held.ms, LIMIT_MS),
    benchRow({ name: `${name}-right`, ...shares, ours: rightShare(held.told) }),
    benchRow({ name: `${name}-right-tuned`, ...shares, ours: rightShare(tuned.told) }),
  ];
}

/** The figures of all the seeds; each seed's share is printed. */
async function bySeed(what: string, seeds: readonly string[], look: Look): Promise<HintFigures> {
  const all: HintFigures = { told: [], ms: [] };
  const shares: string[] = [];
  for (const seed of seeds) {
    const { told, ms } = await look(seed);
    all.told.push(...told);
    all.ms.push(...ms);
    shares.push(`${seed} ${rightShare(told)}`);
  }
  console.log(`${what}, right: ${shares.join(', ')}\n  expected>told: ${mixUps(all.told)}`);
  return all;
}

async function mrzRows(page: Page): Promise<BenchRow[]> {
  const { told, ms } = await page.evaluate((asked) => globalThis.visionPage.measureMrz(asked), LINES);
  const share = (begin: string) => told.filter((one) => one.startsWith(begin)).length / told.length;
  console.log(`mrz, ${told.length} pictures: ${mixUps(told, 'all')}`);
  return [
    ...timeRows('mrz-ms', ms),
    benchRow({ name: 'mrz-right', unit: 'share', ours: share('right>') }),
    benchRow({ name: 'mrz-wrong', unit: 'share', ours: share('wrong>'), limit: 0 }),
  ];
}

function timeRows(name: string, ms: readonly number[], limit?: number): BenchRow[] {
  const shared = { unit: 'ms', ...(limit !== undefined && { limit }) };
  return [
    benchRow({ name, ...shared, ours: median(ms) }),
    benchRow({ name: `${name}-p95`, ...shared, ours: percentile(ms, 95) }),
    benchRow({ name: `${name}-max`, ...shared, ours: Math.max(...ms) }),
  ];
}
