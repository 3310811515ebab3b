import { defineConfig } from 'vitest/config';

/** Needs neither registry nor database, and one browser. */
const GALLERY = 'test/e2e/gallery*.test.ts';

/** Links that are cut and tablets that wait: no run of them needs much of a processor. */
const LINKS = ['test/e2e/cut-uploads.test.ts', 'test/e2e/sent-while-locked.test.ts'];

/** One run at a time against a database or a browser: two cores are not enough for two of either. */
const serial = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/registry/**', 'test/e2e/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'registry', include: ['test/registry/**/*.test.ts'], ...serial } },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [GALLERY, ...LINKS],
          ...serial,
        },
      },
      { test: { name: 'gallery', include: [GALLERY], ...serial } },
      { test: { name: 'links', include: LINKS, ...serial } },
    ],
  },
});
