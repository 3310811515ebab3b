import { beforeEach, expect, it } from 'vitest';
import { HOME, PEOPLE } from '../../support/registry-town.ts';
import { VaultTown, typed, type VaultTablet } from '../../support/vault-town.ts';

let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
});

const decide = (record: string, to: 'returned' | 'voided', reason: string) =>
  town.registry.decide({ commune: HOME, record, to, by: PEOPLE.supervisor.id, reason });
const statuses = async (record: string) => (await tablet.vault.history(record)).map(({ status }) => status);

it('tells each saving with its officer, and what it changed from what to what', async () => {
  tablet.network.online = false;
  const record = await tablet.saved('set-aside', { 'contact/phone': '0987000001' });
  await town.time.advance(60_000);
  await tablet.changed(record, { 'contact/phone': typed('0987000002') });
  const [newest, first] = await tablet.vault.history(record);
  expect(newest).toMatchObject({ by: PEOPLE.officer.id, status: 'draft' });
  expect(newest!.changes).toEqual([
    { path: 'contact/phone', from: expect.objectContaining({ v: '0987000001' }), to: typed('0987000002') },
  ]);
  expect(first!.changes.length).toBeGreaterThan(10);
  expect(first!.changes.every(({ from }) => from === undefined)).toBe(true);
});

it('tells an emptied answer with what it was', async () => {
  tablet.network.online = false;
  const record = await tablet.saved('set-aside', { 'contact/email': 'a@example.vn' });
  await town.time.advance(60_000);
  await tablet.changed(record, { 'contact/email': null });
  const [newest] = await tablet.vault.history(record);
  expect(newest!.changes).toEqual([
    { path: 'contact/email', from: expect.objectContaining({ v: 'a@example.vn' }) },
  ]);
});

it('tells what the registry decided, each with its reason, between the savings', async () => {
  const record = await tablet.saved();
  await tablet.vault.sync.now();
  await town.time.advance(60_000);
  await decide(record, 'returned', 'Ảnh mờ');
  await tablet.vault.sync.now();
  await town.time.advance(60_000);
  await tablet.changed(record, { 'contact/phone': typed('0987000003') }, 'submit');
  await tablet.vault.sync.now();
  const steps = await tablet.vault.history(record);
  expect(steps.map(({ status, by }) => [status, by !== undefined])).toEqual([
    ['accepted', false],
    ['submitted', true],
    ['returned', false],
    ['accepted', false],
    ['submitted', true],
  ]);
  expect(steps[2]!.reason).toBe('Ảnh mờ');
});

it('D2 what is told twice stands once', async () => {
  const record = await tablet.saved();
  await tablet.vault.sync.now();
  const before = await statuses(record);
  const cursors = await tablet.store.get('settings', ['cursors']);
  await tablet.store.commit({
    writes: [{ put: 'settings', row: { ...cursors!, value: {} } as never }],
    durability: 'strict',
  });
  await tablet.vault.sync.now();
  expect(await statuses(record)).toEqual(before);
});

it('keeps the reason of a voiding, and no readable word of it on the disk', async () => {
  tablet.network.online = false;
  const record = await tablet.saved('set-aside');
  await tablet.vault.save(record, 'void', 'Lập trùng');
  const [newest] = await tablet.vault.history(record);
  expect(newest).toMatchObject({ status: 'voided', reason: 'Lập trùng' });
});

it('is empty for another officer’s record, and while the vault is locked', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.vault.lock();
  expect(await tablet.vault.history(record)).toEqual([]);
});
