import { beforeEach, expect, it } from 'vitest';
import { setting } from '../../../src/tablet/storage/settings.ts';
import type { StoreFaults } from '../../support/memory-tablet-store.ts';
import { settled } from '../../support/manual-time.ts';
import { answering, cut, type Fate } from '../../support/scripted-network.ts';
import { VaultTown, adult, type VaultTablet } from '../../support/vault-town.ts';

const BATCHES = '/api/v1/batches';
const faults: StoreFaults = {};
let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  for (const name of Object.keys(faults) as (keyof StoreFaults)[]) delete faults[name];
  town = await VaultTown.made();
  tablet = await town.atWork('officer', faults);
});

const phase = async () => (await tablet.vault.state()).sync.phase;
/** Lets time pass with the loop running, and all that it starts come to an end. */
async function pass(ms: number): Promise<void> {
  await town.time.advance(ms);
  for (let turn = 0; turn < 30; turn += 1) await settled();
  await tablet.vault.sync.now().catch(() => undefined);
}
async function waitUntilAsked(count: number): Promise<void> {
  for (let turn = 0; turn < 200 && tablet.network.to(BATCHES).length < count; turn += 1) await settled();
}

it('sends what was saved at once, and shows it as received', async () => {
  const record = await tablet.saved();
  await tablet.sent();
  expect([(await tablet.vault.record(record))?.line.sync, await phase()]).toEqual(['received', 'idle']);
});

it('books a failed try, tells when the next one is, and forgets it when it is through', async () => {
  tablet.network.online = false;
  await tablet.saved();
  await tablet.sent();
  const retry = (await setting(tablet.store, 'retry'))!;
  expect(retry).toMatchObject({ failedAt: town.time.nowMs(), code: 'offline' });
  expect((await tablet.vault.state()).sync).toMatchObject({
    phase: 'offline',
    records: 1,
    retryAt: retry.at,
  });
  tablet.network.online = true;
  await tablet.sent();
  expect([await setting(tablet.store, 'retry'), await phase()]).toEqual([undefined, 'idle']);
});

it('counts a record once, however many changes of it wait', async () => {
  tablet.network.online = false;
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  await tablet.vault.openForm(record);
  await tablet.vault.save(record, 'void', 'Nhập nhầm người');
  expect(await tablet.store.list('outbox')).toHaveLength(2);
  expect((await tablet.vault.state()).sync.records).toBe(1);
});

it('waits with its next try until it is due', async () => {
  tablet.network.next(BATCHES, answering(503, '{"code":"unavailable"}'), 20);
  await tablet.saved();
  for (let tries = 0; tries < 8; tries += 1) await tablet.sent();
  const at = town.time.nowMs() + 300_000;
  const before = (await setting(tablet.store, 'retry'))!;
  await tablet.store.commit({
    writes: [{ put: 'settings', row: { name: 'retry', value: { ...before, at } } }],
    durability: 'strict',
  });
  const asked = tablet.network.to(BATCHES).length;
  void tablet.vault.sync.keepGoing();
  await settled();
  for (let minutes = 0; minutes < 4; minutes += 1) await town.time.advance(60_000);
  expect(tablet.network.to(BATCHES)).toHaveLength(asked);
  await town.time.advance(61_000);
  await waitUntilAsked(asked + 1);
  expect(tablet.network.to(BATCHES)).toHaveLength(asked + 1);
  tablet.vault.sync.stop();
});

/** Busy, asking to be left alone for so many seconds. */
const busyFor = (seconds: number): Fate => {
  const reply = answering(503, '{"code":"unavailable"}');
  return async (request, onward) => ({
    ...(await reply(request, onward)),
    headers: { 'retry-after': String(seconds) },
  });
};

it('leaves the registry alone for as long as it asks, whatever is saved meanwhile, then adds its own jitter', async () => {
  tablet.network.next(BATCHES, busyFor(300));
  await tablet.saved();
  await tablet.sent();
  const { at, failedAt, quietUntil } = (await setting(tablet.store, 'retry'))!;
  expect(quietUntil! - failedAt).toBe(300_000);
  expect(at - quietUntil!).toBeGreaterThanOrEqual(0);
  expect(at - quietUntil!).toBeLessThanOrEqual(5000);
  void tablet.vault.sync.keepGoing();
  await settled();
  for (let minutes = 0; minutes < 4; minutes += 1) await town.time.advance(60_000);
  await tablet.saved('submit', adult(2, 'Nguyễn Văn Thử'));
  await tablet.sent();
  expect(tablet.network.to(BATCHES)).toHaveLength(1);
  for (let step = 0; step < 3; step += 1) await pass(30_000);
  expect(tablet.network.to(BATCHES).length).toBeGreaterThan(1);
  expect(await phase()).toBe('idle');
  tablet.vault.sync.stop();
});

it('asks once by hand while the registry asks to be left alone', async () => {
  tablet.network.next(BATCHES, busyFor(3600));
  await tablet.saved();
  await tablet.sent();
  await tablet.vault.sendNow();
  expect([tablet.network.to(BATCHES).length, await phase()]).toEqual([2, 'idle']);
});

it('pulls from time to time while it is unlocked', async () => {
  void tablet.vault.sync.keepGoing();
  await settled();
  const asked = tablet.network.to('/api/v1/happenings').length;
  await pass(60_000);
  expect(tablet.network.to('/api/v1/happenings').length).toBeGreaterThan(asked);
  tablet.vault.sync.stop();
});

it('goes on after the device could not even write down that it failed', async () => {
  await tablet.vault.pause(true);
  const record = await tablet.saved();
  await tablet.vault.pause(false);
  await tablet.sent();
  tablet.store.full = true;
  const second = tablet.network.to(BATCHES).length;
  tablet.network.next(BATCHES, cut);
  void tablet.vault.sync.keepGoing();
  await settled();
  await pass(60_000);
  expect((await tablet.vault.state()).sync).toMatchObject({ phase: 'failed', code: 'storage-full' });
  tablet.store.full = false;
  await pass(120_000);
  expect(await phase()).toBe('idle');
  expect(tablet.network.to(BATCHES).length).toBe(second);
  expect((await tablet.vault.record(record))?.line.sync).toBe('received');
  tablet.vault.sync.stop();
});

it('stops sending when it is paused in the middle, and goes on where it was', async () => {
  await tablet.vault.pause(true);
  for (const n of [1, 2]) await tablet.saved('submit', adult(n, 'Nguyễn Văn Thử'));
  await tablet.vault.pause(false);
  await tablet.sent();
  const third = await tablet.typed(adult(3, 'Nguyễn Văn Thử'));
  tablet.network.next(BATCHES, async (request, onward) => {
    await tablet.vault.pause(true);
    return onward(request);
  });
  await tablet.vault.save(third, 'submit');
  await tablet.sent();
  expect([await phase(), await setting(tablet.store, 'retry')]).toEqual(['paused', undefined]);
  await tablet.vault.sendNow();
  expect(await phase()).toBe('idle');
});

it('says that it is offline as soon as the device does, and sends when it says that it is back', async () => {
  tablet.vault.sync.online(false);
  tablet.network.online = false;
  await tablet.saved();
  await tablet.sent();
  expect(await phase()).toBe('offline');
  tablet.network.online = true;
  tablet.vault.sync.online(true);
  await tablet.sent();
  expect(await phase()).toBe('idle');
});
