import { expect, it } from 'vitest';
import { clockFault, type KnownTime } from '../../../src/tablet/vault/clock-fault.ts';
import { SITE } from '../../support/registry-town.ts';
import { VaultTown } from '../../support/vault-town.ts';

const NOW_MS = Date.UTC(2026, 10, 22, 2);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const CASES: [string, KnownTime, ReturnType<typeof clockFault>][] = [
  ['nothing is known', {}, undefined],
  ['the app was built tomorrow in another time zone', { builtMs: NOW_MS + 20 * HOUR_MS }, undefined],
  ['the app was built later than the clock says', { builtMs: NOW_MS + 25 * HOUR_MS }, 'behind'],
  ['the registry signed something later', { signedMs: NOW_MS + 3650 * DAY_MS }, 'behind'],
  ['the registry signed something before', { signedMs: NOW_MS - 30 * DAY_MS, skewMs: 0 }, undefined],
  ['it differed from the registry by hours', { skewMs: -7 * HOUR_MS }, undefined],
  ['it was more than a day before the registry', { skewMs: -25 * HOUR_MS }, 'ahead'],
  ['it was more than a day behind the registry', { skewMs: 25 * HOUR_MS }, 'behind'],
];
it.each(CASES)('judges the clock where %s', (_what, known, told) => {
  expect(clockFault(NOW_MS, known)).toBe(told);
});

it('tells in the vault’s state that the clock fell back, and no longer once it is set right and a receipt came', async () => {
  const town = await VaultTown.made();
  const tablet = await town.atWork();
  expect((await tablet.vault.state()).clockWrong).toBeUndefined();
  tablet.skewMs = -3650 * DAY_MS;
  expect((await tablet.vault.state()).clockWrong).toBe('behind');
  const record = async (fullName: string) => {
    await tablet.vault.chooseSite(SITE);
    await tablet.saved('set-aside', { 'applicant/fullName': fullName });
    await tablet.sent();
  };
  tablet.skewMs = 400 * DAY_MS;
  await town.time.advance(60_000);
  await tablet.unlock();
  await record('Nguyễn Văn Thử');
  expect((await tablet.vault.state()).clockWrong).toBe('ahead');
  tablet.skewMs = 0;
  await town.time.advance(60_000);
  await tablet.unlock();
  await record('Nguyễn Thị Thử');
  expect((await tablet.vault.state()).clockWrong).toBeUndefined();
});
