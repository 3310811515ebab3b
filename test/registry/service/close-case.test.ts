import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { HOME, PEOPLE, RegistryTown, type Who } from '../../support/registry-town.ts';

let town: RegistryTown;
let record: string;
/** A submission that an open case holds back. */
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  const [mine, theirs] = [await town.desk('officer'), await town.desk('colleague')];
  const draft = (await town.hand(mine, { set: adultWithCard() })).changes[0]!;
  record = draft.record;
  const email = (v: string) => ({ 'contact/email': { v, s: 'T' as const } });
  await town.hand(mine, { record, base: draft.id, set: email('a@example.vn') });
  const move = { to: 'submitted' as const };
  await town.hand(theirs, { record, base: draft.id, set: email('b@example.vn'), move });
});

const question = (who: Who) => ({ commune: HOME, record, by: PEOPLE[who].id });

it('accepts a submission when its last case is closed', async () => {
  expect(await town.record(record)).toMatchObject({ status: 'submitted', openCases: 1 });
  const [open] = await town.registry.cases(question('supervisor'));
  await town.registry.closeCase({ ...question('supervisor'), case: open!.id });
  expect(await town.record(record)).toMatchObject({ status: 'accepted', openCases: 0 });
});

it('closes a case once', async () => {
  const [open] = await town.registry.cases(question('supervisor'));
  const closing = { ...question('supervisor'), case: open!.id };
  await town.registry.closeCase(closing);
  await expect(town.registry.closeCase(closing)).rejects.toMatchObject({ code: 'not-found' });
});

it.each<[Who, string]>([
  ['officer', 'role-denied'],
  ['leader', 'role-denied'],
  ['administrator', 'role-denied'],
  ['farSupervisor', 'scope-denied'],
])('neither shows nor closes a case for the %s', async (who, code) => {
  const [open] = await town.registry.cases(question('supervisor'));
  await expect(town.registry.cases(question(who))).rejects.toMatchObject({ code });
  const closing = town.registry.closeCase({ ...question(who), case: open!.id });
  await expect(closing).rejects.toMatchObject({ code });
});
