import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { Sender } from '../../../src/tablet/outbox/sender.ts';
import { setting } from '../../../src/tablet/storage/settings.ts';
import { RegistryNetwork } from '../../support/registry-network.ts';
import { RegistryTown } from '../../support/registry-town.ts';
import { VaultTown, adult, portrait, typed, type VaultTablet } from '../../support/vault-town.ts';

const BATCHES = '/api/v1/batches';
const PHONE = 'contact/phone';
let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
});

/** The registry restored from a backup of the day on which these tablets were paired: it knows them and no record. */
async function restored(...tablets: VaultTablet[]): Promise<RegistryTown> {
  const { keys, crypto } = town.town.ports;
  const later = await RegistryTown.over(new MemoryStore(), { keys, clock: town.time });
  for (const one of tablets) {
    const { tablet: id } = (await setting(one.store, 'identity'))!;
    const known = await town.town.store.within([], async ({ tablets: all }) => ({
      tablet: (await all.tablet(id))!,
      officers: await all.officers(id),
    }));
    await later.store.within([], async ({ tablets: all }) => {
      await all.add(known.tablet);
      for (const officer of known.officers)
        await all.addOfficer({ ...officer, tablet: id, pairedAt: 0, escrow: '', escrowKey: '' });
    });
    const { registry, objects } = later;
    const network = new RegistryNetwork({ registry, objects, crypto, clock: town.time });
    one.network.next('/api', (request) => network.request(request), Infinity);
  }
  return later;
}

const head = async (record: string) => (await tablet.row(record))!.head!;
const pictureStates = async () => (await tablet.store.list('pictures')).map(({ state }) => state);

it('R5 sends all again under the same change ids, and is answered as before', async () => {
  const submitted = await tablet.saved('submit', adult(1, 'Nguyễn Văn Thử'));
  const draft = await tablet.saved('set-aside', adult(2, 'Trần Thị Thử'));
  await tablet.sent();
  const ids = [await head(submitted), await head(draft)].sort();
  await town.registry.beginEpoch();
  const record = await tablet.saved('submit', adult(3, 'Lê Văn Thử'));
  await tablet.sent();
  const batches = await tablet.store.list('batches');
  expect([...batches.at(-1)!.changes].sort()).toEqual(ids);
  for (const one of [submitted, record]) {
    expect((await tablet.vault.record(one))?.line).toMatchObject({ status: 'accepted', sync: 'received' });
  }
  expect((await setting(tablet.store, 'registry'))?.epoch).toBe((await town.registry.facts()).epoch);
  tablet.network.asked.length = 0;
  await tablet.sent();
  expect(tablet.network.to(BATCHES)).toEqual([]);
});

it('R5 gives a registry back what it lost, pictures too, and mends what was built on it', async () => {
  const submitted = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(submitted, portrait());
  await tablet.vault.save(submitted, 'submit');
  const draft = await tablet.saved('set-aside', adult(2, 'Trần Thị Thử'));
  await tablet.sent();
  const id = await head(submitted);
  const later = await restored(tablet);
  await tablet.changed(draft, { [PHONE]: typed('0987654321') }, 'submit');
  await tablet.sent();
  await tablet.sent();
  expect(await later.record(submitted)).toMatchObject({ status: 'accepted', head: id });
  expect(await later.record(draft)).toMatchObject({
    status: 'accepted',
    values: { [PHONE]: { v: '0987654321' } },
  });
  expect([await pictureStates(), (await tablet.vault.state()).sync.needsYou]).toEqual([['held'], 0]);
  const [picture] = await tablet.store.list('pictures');
  expect(await later.objects.has(picture!.cipher)).toBe(true);
});

it('R5 waits for the officer whose records they are, where another one or nobody had unlocked', async () => {
  const mine = await tablet.saved('submit', adult(1, 'Nguyễn Văn Thử'));
  await tablet.pair('colleague');
  await tablet.unlock('colleague');
  const theirs = await tablet.saved('submit', adult(2, 'Trần Thị Thử'));
  await tablet.sent();
  const later = await restored(tablet);
  await tablet.saved('submit', adult(3, 'Lê Văn Thử'));
  await tablet.sent();
  expect([(await later.record(mine))?.status, (await later.record(theirs))?.status]).toEqual([
    undefined,
    'accepted',
  ]);
  tablet.restart();
  await new Sender(tablet.ports).pass();
  expect(await later.record(mine)).toBeUndefined();
  await tablet.unlock('officer');
  await tablet.sent();
  expect((await later.record(mine))?.status).toBe('accepted');
});

it('R5 does not send again what was refused, and finds its way through a kill in the middle', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  await tablet.changed(record, { 'applicant/sex': typed('x') });
  await tablet.sent();
  await tablet.changed(record, { 'applicant/sex': typed('nam') }, 'submit');
  await tablet.sent();
  const later = await restored(tablet);
  const other = await tablet.saved('set-aside', adult(2, 'Trần Thị Thử'));
  await new Sender(tablet.ports).pass();
  tablet.restart();
  await tablet.unlock();
  tablet.restart();
  await tablet.unlock();
  expect(await later.record(record)).toMatchObject({ status: 'accepted' });
  expect(await later.record(other)).toMatchObject({ status: 'draft' });
  const refused = (await tablet.store.list('batches')).filter(({ receipt }) =>
    receipt?.text.includes('rejected'),
  );
  expect(refused).toHaveLength(1);
});

it('does not replace what goes again by a newer version: the registry may hold it', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  const first = await head(record);
  await town.registry.beginEpoch();
  await tablet.saved('set-aside', adult(2, 'Trần Thị Thử'));
  tablet.network.next(BATCHES, (request, onward) => onward(request), 1);
  tablet.network.next(BATCHES, async () => Promise.reject(new Error('the link is gone')), Infinity);
  await tablet.sent();
  expect(await tablet.changed(record, { [PHONE]: typed('0987654321') })).toEqual({ ok: true });
  expect((await tablet.store.list('outbox')).map(({ change }) => change)).toContain(first);
});
