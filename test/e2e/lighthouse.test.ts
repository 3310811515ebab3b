import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtApp } from '../support/built-app.ts';
import { startBrowser, type KillableBrowser } from '../support/killable-browser.ts';
import { startRegistry, type RunningRegistry } from '../support/registry-process.ts';

describe('the app as the registry serves it', () => {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  let registry: RunningRegistry;
  let chromium: KillableBrowser;

  beforeAll(async () => {
    builtApp();
    registry = await startRegistry();
    chromium = await startBrowser({ profile });
  }, 180_000);
  afterAll(async () => {
    await chromium.close();
    await registry.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  it('gets 100 from Lighthouse for accessibility and for best practices', async () => {
    const run = await lighthouse(`${registry.origin}/`, {
      port: chromium.debuggingPort,
      onlyCategories: ['accessibility', 'best-practices'],
      logLevel: 'error',
    });
    const { categories, audits } = run!.lhr;
    const failed = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 1);
    expect(failed.map((audit) => audit.id)).toEqual([]);
    expect(categories['accessibility']?.score).toBe(1);
    expect(categories['best-practices']?.score).toBe(1);
  }, 120_000);
});
