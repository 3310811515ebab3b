import { beforeEach, expect, it } from 'vitest';
import { utf8 } from '../../../src/lib/bytes.ts';
import { setting } from '../../../src/tablet/storage/settings.ts';
import { HOME, PEOPLE } from '../../support/registry-town.ts';
import { answering, cut, halfBody, loginPage } from '../../support/scripted-network.ts';
import { VaultTown, adult, type VaultTablet } from '../../support/vault-town.ts';

const HAPPENINGS = '/api/v1/happenings';
let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
});

const decide = (record: string, to: 'returned' | 'voided', reason = 'Ảnh mờ') =>
  town.registry.decide({ commune: HOME, record, to, by: PEOPLE.supervisor.id, reason });
const line = async (record: string) => (await tablet.vault.record(record))?.line;

it('D1 keeps the registry’s cursor as it came and asks after it', async () => {
  await tablet.saved();
  await tablet.sent();
  const cursor = (await setting(tablet.store, 'cursors'))?.[PEOPLE.officer.id];
  tablet.network.asked.length = 0;
  await tablet.sent();
  const [asked] = tablet.network.to(HAPPENINGS);
  expect(new URLSearchParams(asked!.path.split('?')[1]).get('after')).toBe(cursor);
});

it('D1 goes on until nothing more is told, page by page', async () => {
  const records = [];
  for (let n = 0; n < 3; n += 1) records.push(await tablet.saved('submit', adult(n, 'Nguyễn Văn Thử')));
  await tablet.sent();
  for (const record of records) await decide(record, 'returned');
  tablet.network.asked.length = 0;
  const id = (await setting(tablet.store, 'identity'))!.tablet;
  tablet.network.next(
    HAPPENINGS,
    async ({ path }) => {
      const after = new URLSearchParams(path.split('?')[1]).get('after')!;
      const page = await town.registry.happenings({ tablet: id, after, limit: 1 });
      return { status: 200, headers: {}, body: utf8(JSON.stringify(page)) };
    },
    Infinity,
  );
  await tablet.sent();
  expect(tablet.network.to(HAPPENINGS).length).toBeGreaterThanOrEqual(3);
  for (const record of records)
    expect(await line(record)).toMatchObject({ status: 'returned', sync: 'needs-you' });
});

it('D2 shows the status as it stands, and the reason that was given', async () => {
  const record = await tablet.saved();
  await tablet.sent();
  await decide(record, 'returned');
  await tablet.sent();
  expect(await tablet.vault.record(record)).toMatchObject({ reason: 'Ảnh mờ', editable: true });
  expect(JSON.stringify(await tablet.row(record))).not.toContain('Ảnh mờ');
});

it('D2 the same happening twice changes nothing', async () => {
  const record = await tablet.saved();
  await tablet.sent();
  await decide(record, 'returned');
  let page = { status: 0, headers: {}, body: new Uint8Array() };
  tablet.network.next(HAPPENINGS, async (request, onward) => (page = await onward(request)));
  await tablet.sent();
  const before = await tablet.vault.record(record);
  tablet.network.next(HAPPENINGS, async () => page);
  await tablet.sent();
  expect(await tablet.vault.record(record)).toEqual(before);
});

for (const [what, fate] of Object.entries({
  cut,
  halfBody,
  loginPage,
  refused: answering(503, '{"code":"unavailable"}'),
})) {
  it(`asks again from the same place when the reply was ${what}`, async () => {
    const record = await tablet.saved();
    await tablet.sent();
    await decide(record, 'voided', 'Trùng');
    const before = await setting(tablet.store, 'cursors');
    tablet.network.next(HAPPENINGS, fate);
    await tablet.sent();
    expect(await setting(tablet.store, 'cursors')).toEqual(before);
    await tablet.sent();
    expect((await line(record))?.status).toBe('voided');
  });
}

it('P3 takes over a grant that the registry changed, and none that somebody else signed', async () => {
  const other = await VaultTown.made();
  const foreign = await other.registry.happenings({ tablet: (await pairedId(other))!, after: '', limit: 1 });
  const name = 'Tên Mới';
  await town.town.store.within([], ({ people }) => people.put([{ ...PEOPLE.officer, name }]));
  tablet.network.next(HAPPENINGS, answering(200, JSON.stringify({ ...foreign, cursor: '', more: false })));
  await tablet.sent();
  const names = async () => (await tablet.vault.state()).officers.map((officer) => officer.name);
  expect(await names()).toEqual([PEOPLE.officer.name]);
  await tablet.sent();
  expect(await names()).toEqual([name]);
});

async function pairedId(at: VaultTown): Promise<string | undefined> {
  const one = await at.atWork();
  return (await setting(one.store, 'identity'))?.tablet;
}
