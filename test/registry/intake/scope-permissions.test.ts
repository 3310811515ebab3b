import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { REGISTRY_CHAIN } from '../../../src/registry/store/stored.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import {
  AWAY,
  AWAY_SITE,
  HOME,
  OTHER_SITE,
  PEOPLE,
  RegistryTown,
  SITE,
} from '../../support/registry-town.ts';

let town: RegistryTown;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
});

it('P3 denies a site that the grant does not name', async () => {
  const desk = await town.desk('officer');
  const { answers } = await town.hand(
    desk,
    { site: OTHER_SITE },
    { site: AWAY_SITE },
    { site: desk.tablet.id },
  );
  expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('scope-denied'));
});

it('P3 writes nothing in a commune that the author has no part in, not even the refusal', async () => {
  const desk = await town.desk('officer');
  await town.hand(desk, { site: AWAY_SITE });
  expect(await town.store.within([AWAY], (unit) => unit.log.head(AWAY))).toBeNull();
});

it('P3 denies a record of a site that the grant does not name, unless it is the author’s own', async () => {
  const colleague = await town.desk('colleague');
  const desk = await town.desk('officer');
  const theirs = (await town.hand(colleague, { site: OTHER_SITE })).changes[0]!;
  const { answers } = await town.hand(desk, { record: theirs.record, base: theirs.id });
  expect(answers[0]?.code).toBe('scope-denied');

  const own = (await town.hand(desk, {})).changes[0]!;
  const { officer } = PEOPLE;
  const moved = { ...officer, sites: [OTHER_SITE] };
  await town.store.within([], ({ people }) => people.put([moved]));
  const later = await town.hand(desk, { site: OTHER_SITE, record: own.record, base: own.id });
  expect(later.answers[0]?.outcome).toBe('applied');
});

it('P3 denies from the moment that the grant is taken back', async () => {
  const desk = await town.desk('officer');
  await town.store.within([], ({ people }) => people.put([{ ...PEOPLE.officer, communes: [] }]));
  expect((await town.hand(desk, {})).answers[0]?.code).toBe('scope-denied');
});

it('takes changes of one batch into each commune that the author is granted', async () => {
  const desk = await town.desk('traveller');
  const { changes, answers } = await town.hand(desk, { site: SITE }, { site: AWAY_SITE });
  expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
  expect(await town.record(changes[0]!.record, HOME)).toBeDefined();
  expect(await town.record(changes[1]!.record, AWAY)).toBeDefined();
  expect(await town.record(changes[1]!.record, HOME)).toBeUndefined();
});

it.each(['clerk', 'supervisor'] as const)('denies a %s to write an application', async (who) => {
  const desk = await town.desk(who);
  const { answers } = await town.hand(desk, { set: adultWithCard() });
  expect(answers[0]?.code).toBe('role-denied');
});

it('lets a supervisor’s own change return a record, and writes no values with it', async () => {
  const { record, change } = await town.submitted(await town.desk('officer'));
  const desk = await town.desk('supervisor');
  const move = { to: 'returned' as const, reason: 'Ảnh mờ' };
  const base = change.id;
  const { answers } = await town.hand(desk, { record, base, move, set: { 'contact/ownSim': { v: false } } });
  expect(answers[0]?.code).toBe('role-denied');
  const plain = await town.hand(desk, { record, base, move });
  expect(plain.answers[0]).toMatchObject({ outcome: 'applied', status: 'returned' });
});

it('keeps the registry’s own chain to itself: no site can name its commune', async () => {
  const desk = await town.desk('officer');
  await town.store.within([], ({ people }) =>
    people.put([{ ...PEOPLE.officer, communes: [HOME, REGISTRY_CHAIN] }]),
  );
  expect((await town.hand(desk, {})).answers[0]?.outcome).toBe('applied');
  const chain = await town.store.within([REGISTRY_CHAIN], (unit) =>
    unit.records.list(REGISTRY_CHAIN, { limit: 9 }),
  );
  expect(chain).toEqual([]);
});
