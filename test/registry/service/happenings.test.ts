import { beforeEach, expect, it } from 'vitest';
import { PullReply } from '../../../src/protocol/pull.ts';
import { checked } from '../../../src/protocol/schema.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import {
  AWAY_SITE,
  HOME,
  OTHER_SITE,
  PEOPLE,
  RegistryTown,
  SITE,
  type Desk,
} from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

const pull = async (at: Desk, after = '', limit = 100) =>
  checked(PullReply, await town.registry.happenings({ tablet: at.tablet.id, after, limit }), 'a reply');
const told = (reply: PullReply) => reply.happenings.map(({ record, status }) => [record, status]);

it('D1 tells what came to pass after the cursor, oldest first', async () => {
  const first = await town.submitted(desk);
  const second = await town.submitted(desk);
  const all = await pull(desk);
  expect(told(all)).toEqual([
    [first.record, 'accepted'],
    [second.record, 'accepted'],
  ]);
  expect(told(await pull(desk, all.cursor))).toEqual([]);
  const by = PEOPLE.supervisor.id;
  await town.registry.decide({ commune: HOME, record: first.record, to: 'returned', by, reason: 'Ảnh mờ' });
  const later = await pull(desk, all.cursor);
  expect(later.happenings).toMatchObject([{ record: first.record, status: 'returned', reason: 'Ảnh mờ' }]);
});

it('D1 tells in pages, each from the cursor of the one before', async () => {
  const records = [];
  for (let n = 0; n < 5; n += 1) records.push((await town.submitted(desk)).record);
  const pages = [];
  for (let cursor = '', more = true; more;) {
    const page = await pull(desk, cursor, 2);
    pages.push(page.happenings.map(({ record }) => record));
    ({ cursor, more } = page);
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pages.flat()).toEqual(records);
});

it('D1 pages over several communes without losing or repeating any', async () => {
  const traveller = await town.desk('traveller');
  const sent = [];
  for (const site of [AWAY_SITE, SITE, AWAY_SITE]) {
    sent.push((await town.hand(traveller, { site })).changes[0]!.record);
  }
  const seen = [];
  for (let cursor = '', more = true; more;) {
    const page = await pull(traveller, cursor, 1);
    seen.push(...page.happenings.map(({ record }) => record));
    ({ cursor, more } = page);
  }
  expect(seen.sort()).toEqual(sent.sort());
});

it('D1 tells of the tablet’s sites and its officers’ own records, and of nothing else', async () => {
  const colleague = await town.desk('colleague');
  const shared = await town.submitted(colleague);
  await town.submitted(colleague, undefined, { site: OTHER_SITE });
  expect(told(await pull(desk))).toEqual([[shared.record, 'accepted']]);
  expect((await pull(colleague)).happenings).toHaveLength(2);
  expect((await pull(await town.desk('stranger'))).happenings).toEqual([]);
});

it('D1 tells everything again under a new epoch, and after a cursor that is none', async () => {
  await town.submitted(desk);
  const { cursor } = await pull(desk);
  await town.registry.beginEpoch();
  expect((await pull(desk, cursor)).happenings).toHaveLength(1);
  expect((await pull(desk, 'no.cursor;at-all')).happenings).toHaveLength(1);
});

it('D1 tells a draft that was set aside, and not an edit that moves nothing', async () => {
  const { record, id: base } = (await town.hand(desk, {})).changes[0]!;
  const first = await pull(desk);
  expect(told(first)).toEqual([[record, 'draft']]);
  await town.hand(desk, { record, base, set: { 'contact/phone': { v: '0912345678', s: 'T' } } });
  expect(told(await pull(desk, first.cursor))).toEqual([]);
});

it('P3 brings the grants of the tablet’s officers as they stand now', async () => {
  await town.store.within([], ({ people }) => people.put([{ ...PEOPLE.officer, sites: [OTHER_SITE] }]));
  const { grants } = await pull(desk);
  expect(grants.map(({ text }) => (JSON.parse(text) as { sites: { id: string }[] }).sites[0]?.id)).toEqual([
    OTHER_SITE,
  ]);
});

it('B10 tells a revoked tablet nothing', async () => {
  await town.registry.revoke({ tablet: desk.tablet.id, by: PEOPLE.administrator.id, reason: 'mất máy' });
  await expect(pull(desk)).rejects.toMatchObject({ code: 'tablet-revoked' });
});
