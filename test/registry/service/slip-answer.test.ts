import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { AWAY, HOME, RegistryTown } from '../../support/registry-town.ts';

let town: RegistryTown;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
});

it('S2 tells the state and the expected day of a record, and nothing else', async () => {
  const { record } = await town.submitted(await town.desk());
  const answer = await town.registry.slip({ commune: HOME, record });
  expect(answer).toEqual({ status: 'accepted', dueOn: '2026-11-25' });
});

it('S2 knows no record under another commune, and none that has not arrived', async () => {
  const { record } = await town.submitted(await town.desk());
  expect(await town.registry.slip({ commune: AWAY, record })).toBeNull();
  const other = '01932f00-0000-7000-8000-000000000001';
  expect(await town.registry.slip({ commune: HOME, record: other })).toBeNull();
});

it('a look-up leaves the audit chain as it was', async () => {
  const { record } = await town.submitted(await town.desk());
  const before = await town.registry.verifyAudit();
  await town.registry.slip({ commune: HOME, record });
  expect(await town.registry.verifyAudit()).toEqual(before);
});
