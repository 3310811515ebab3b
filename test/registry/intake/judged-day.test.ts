import { expect, it } from 'vitest';
import { judgedDay } from '../../../src/registry/intake/judged-day.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOW_MS = Date.UTC(2026, 10, 22, 5);

it('judges a change by the day on which it was signed, for as long as a tablet may be out of reach', () => {
  expect(judgedDay(NOW_MS - 4 * DAY_MS, NOW_MS)).toBe('2026-11-18');
  expect(judgedDay(NOW_MS - 90 * DAY_MS, NOW_MS)).toBe('2026-08-24');
});

it('judges by its own day what a wrong clock signed long ago, or on a day that is yet to come', () => {
  expect(judgedDay(NOW_MS - 91 * DAY_MS, NOW_MS)).toBe('2026-11-22');
  expect(judgedDay(NOW_MS + DAY_MS, NOW_MS)).toBe('2026-11-22');
});
