import { beforeAll, beforeEach, expect, it } from 'vitest';
import { PEOPLE } from '../../support/registry-town.ts';
import { settled } from '../../support/manual-time.ts';
import { PASSPHRASE, VaultTown, adult, portrait, typed, type VaultTablet } from '../../support/vault-town.ts';

const TEN_YEARS_MS = 10 * 365 * 24 * 3_600_000;
const WAITS_S = [0, 0, 0, 5, 15, 30, 60, 120, 300];
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = town.tablet();
  await tablet.pair();
});

const officer = PEOPLE.officer.id;
const unlock = (passphrase: string) => tablet.vault.unlock({ officer, passphrase });
const wrong = () => unlock('không phải câu này');
const tile = async () => (await tablet.vault.state()).officers[0]!;

/** So many wrong tries, each after its wait. */
async function wrongTries(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await town.time.advance((await tile()).waitMs);
    await wrong();
  }
}

it('opens with the passphrase, however its letters were composed', async () => {
  expect(await unlock(PASSPHRASE.normalize('NFD'))).toEqual({ ok: true });
  expect((await tablet.vault.state()).stage).toBe('open');
});

it('lets tired fingers try three times, then waits longer each time', async () => {
  for (const [n, seconds] of WAITS_S.entries()) {
    expect(await wrong()).toMatchObject({ ok: false, why: 'wrong', waitMs: seconds * 1000, left: 9 - n });
    if (seconds > 0) expect(await unlock(PASSPHRASE)).toMatchObject({ why: 'wait', waitMs: seconds * 1000 });
    await town.time.advance(seconds * 1000);
  }
});

it('is off after ten wrong tries, and neither time nor a new process turns it on', async () => {
  await wrongTries(10);
  expect(await tile()).toMatchObject({ off: true, waitMs: 0 });
  await town.time.advance(24 * 3_600_000);
  tablet.restart();
  expect(await unlock(PASSPHRASE)).toMatchObject({ ok: false, why: 'off', left: 0 });
});

it('wipes nothing when it is off: a new code renews it, and what was sealed is there', async () => {
  await tablet.unlock();
  const record = await tablet.saved('set-aside', adult(1, 'Nguyễn Văn Thử'));
  const journal = await tablet.typed(adult(2, 'Trần Thị Thử'));
  await tablet.vault.lock();
  await wrongTries(10);
  expect(await tablet.store.list('versions')).toHaveLength(1);
  await tablet.pair();
  await tablet.unlock();
  expect((await tablet.vault.record(record))?.line.name).toBe('Nguyễn Văn Thử');
  expect((await tablet.vault.openForm(journal))?.values['applicant/fullName']?.v).toBe('Trần Thị Thử');
});

it('counts a try before it tests it, so that a kill saves no guess', async () => {
  const counted: number[] = [];
  const faulty = town.tablet({
    beforeCommit: ({ writes }) => {
      for (const write of writes) {
        if ('put' in write && write.put === 'officers') counted.push(write.row.failedTries);
      }
    },
  });
  await faulty.pair();
  await faulty.vault.unlock({ officer, passphrase: PASSPHRASE });
  expect(counted).toEqual([0, 1, 0]);
});

it('of ten tries at once, tests no more than may be tried', async () => {
  await wrongTries(3);
  await Promise.all(Array.from({ length: 10 }, wrong));
  const row = (await tablet.store.get('officers', [officer]))!;
  expect(row.failedTries).toBe(4);
  expect((await wrong()).ok).toBe(false);
  expect((await tablet.store.get('officers', [officer]))!.failedTries).toBe(4);
});

it('never waits longer than its own wait, although the clock went back ten years', async () => {
  await wrongTries(5);
  tablet.skewMs = -TEN_YEARS_MS;
  expect((await tile()).waitMs).toBe(15_000);
  await town.time.advance(15_000);
  tablet.skewMs += TEN_YEARS_MS;
  expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
  tablet.skewMs = 0;
});

it('forgets the wrong tries once it was opened', async () => {
  await wrongTries(4);
  await town.time.advance(5000);
  await unlock(PASSPHRASE);
  expect(await tile()).toMatchObject({ waitMs: 0, off: false });
  await tablet.vault.lock();
  expect(await wrong()).toMatchObject({ left: 9 });
});

it('opens nothing after another tab took the vault in the middle of it', async () => {
  const unlocking = unlock(PASSPHRASE);
  await tablet.vault.setLeading(false);
  expect(await unlocking).toMatchObject({ ok: false });
  await tablet.vault.setLeading(true);
  expect((await tablet.vault.state()).stage).toBe('locked');
  expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
});

it('opens nothing in a tab that does not lead', async () => {
  await tablet.vault.setLeading(false);
  expect(await unlock(PASSPHRASE)).toMatchObject({ ok: false });
  await tablet.vault.setLeading(true);
  expect((await tablet.vault.state()).stage).toBe('locked');
});

it('locks itself although the medium fails', async () => {
  await tablet.unlock();
  tablet.store.keepRoom = () => Promise.reject(new Error('internal error'));
  const stop = new AbortController();
  void tablet.vault.guardIdle(stop.signal);
  for (let waits = 0; waits < 30; waits += 1) await town.time.advance(15_000);
  expect((await tablet.vault.state()).stage).toBe('locked');
  stop.abort();
});

it('keeps what was typed before it slept, and shows nothing to whoever wakes it', async () => {
  await tablet.unlock();
  const record = await tablet.typed();
  await town.time.advance(10 * 60_000);
  expect(await tablet.vault.write(record, { 'contact/email': { v: 'a@b.vn', s: 'T' } })).toBeNull();
  await tablet.unlock();
  expect((await tablet.vault.openForm(record))?.values['contact/email']?.v).toBe('a@b.vn');
});

it('knows nobody but who is paired here', async () => {
  const stranger = { officer: PEOPLE.stranger.id, passphrase: PASSPHRASE };
  expect(await tablet.vault.unlock(stranger)).toMatchObject({ ok: false, why: 'off' });
});

it('locks itself when left alone for five minutes, not before, and not while somebody works', async () => {
  const stop = new AbortController();
  void tablet.vault.guardIdle(stop.signal);
  await tablet.unlock();
  const stage = async () => (await tablet.vault.state()).stage;
  await town.time.advance(4 * 60_000);
  tablet.vault.touch();
  await town.time.advance(4 * 60_000);
  expect(await stage()).toBe('open');
  await town.time.advance(75_000);
  expect(await stage()).toBe('locked');
  stop.abort();
});

it('is found locked by whoever wakes it after five minutes of sleep, in which no guard ran', async () => {
  await tablet.unlock();
  await town.time.advance(5 * 60_000);
  tablet.vault.touch();
  await settled();
  expect((await tablet.vault.state()).stage).toBe('locked');
});

it('locks no later for a clock that goes back', async () => {
  const stop = new AbortController();
  void tablet.vault.guardIdle(stop.signal);
  await tablet.unlock();
  tablet.skewMs = -TEN_YEARS_MS;
  await town.time.advance(5 * 60_000 + 30_000);
  expect((await tablet.vault.state()).stage).toBe('locked');
  stop.abort();
});

it('keeps what is unsynced of two officers apart, and sends both', async () => {
  await tablet.unlock();
  await tablet.vault.pause(true);
  const mine = await tablet.typed(adult(3, 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(mine, portrait());
  await tablet.vault.save(mine, 'submit');
  const journal = await tablet.typed(adult(4, 'Lê Văn Thử'));
  const { picture } = (await tablet.store.list('pictures'))[0]!;
  await tablet.pair('colleague', 'câu của người khác');
  await tablet.unlock('colleague', 'câu của người khác');
  const { vault } = tablet;
  expect(await vault.list({ limit: 50 })).toEqual({ lines: [], total: 0 });
  expect([await vault.record(mine), await vault.openForm(mine), await vault.openForm(journal)]).toEqual([
    null,
    null,
    null,
  ]);
  expect([await vault.picture(mine, picture), await vault.withNumber('001099000003')]).toEqual([null, null]);
  await vault.discard(mine);
  const theirs = await tablet.saved('submit', adult(5, 'Trần Thị Thử'));
  await vault.pause(false);
  await tablet.sent();
  for (const record of [mine, theirs]) expect((await town.town.record(record))?.status).toBe('accepted');
  expect(await tablet.store.list('pictures')).toMatchObject([{ state: 'held' }]);
});

it('tells whoever watches, many changes at once', async () => {
  const stages: string[] = [];
  await tablet.vault.watch(({ stage }) => stages.push(stage));
  await tablet.unlock();
  const record = await tablet.typed(adult(6, 'Nguyễn Văn Thử'));
  for (let n = 0; n < 20; n += 1)
    await tablet.vault.write(record, { 'contact/phone': typed(`09123456${n + 10}`) });
  await town.time.advance(30);
  for (let turn = 0; turn < 20; turn += 1) await settled();
  expect(stages[0]).toBe('locked');
  expect(stages.at(-1)).toBe('open');
  expect(stages.length).toBeLessThan(6);
});
