import { beforeEach, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/status.ts';
import {
  ProviderUnavailableError,
  type IdentityProvider,
} from '../../../src/registry/adapters/identity-provider.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { HOME, PEOPLE, RegistryTown, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
let record: string;
let provider: IdentityProvider;
beforeEach(async () => {
  provider = { approve: async () => ({ approved: true }), activate: async () => true };
  const asked: IdentityProvider = {
    approve: (one) => provider.approve(one),
    activate: (one) => provider.activate(one),
  };
  town = await RegistryTown.over(new MemoryStore(), { provider: asked });
  desk = await town.desk();
  record = (await town.submitted(desk)).record;
});

const by = PEOPLE.supervisor.id;
const decide = (to: Status, reason?: string) =>
  town.registry.decide({ commune: HOME, record, to, by, reason });
const status = async () => (await town.record(record))?.status;

it('approves what the provider approves, with the day of the notice, then activates', async () => {
  await decide('approved');
  expect(await town.record(record)).toMatchObject({ status: 'approved', noticeOn: '2026-11-22' });
  await decide('activated');
  expect(await status()).toBe('activated');
});

it('returns with its reason what the provider does not approve', async () => {
  provider = { ...provider, approve: async () => ({ approved: false, reason: 'Ảnh không rõ mặt' }) };
  await decide('approved');
  expect(await town.record(record)).toMatchObject({ status: 'returned', reason: 'Ảnh không rõ mặt' });
});

it('decides nothing when the provider does not answer', async () => {
  provider = { ...provider, approve: () => Promise.reject(new ProviderUnavailableError()) };
  await expect(decide('approved')).rejects.toMatchObject({ code: 'provider-unavailable' });
  expect(await status()).toBe('accepted');
});

it('decides nothing when the record moved while the provider was asked', async () => {
  provider = {
    ...provider,
    approve: async () => {
      await decide('returned', 'Ảnh mờ');
      return { approved: true };
    },
  };
  await expect(decide('approved')).rejects.toMatchObject({ code: 'move-denied' });
  expect(await status()).toBe('returned');
});

it('asks for a reason to return or void', async () => {
  await expect(decide('returned')).rejects.toMatchObject({ code: 'reason-missing' });
  await expect(decide('voided', '  ')).rejects.toMatchObject({ code: 'reason-missing' });
});

it.each<Status>(['draft', 'submitted', 'accepted', 'activated'])(
  'cannot move an accepted record to %s',
  async (to) => {
    await expect(decide(to, 'vì sao')).rejects.toMatchObject({ code: 'move-denied' });
  },
);

it('takes a record again that was returned and submitted once more', async () => {
  const before = (await town.record(record))!;
  await decide('returned', 'Ảnh mờ');
  town.nowMs += 3 * 86_400_000;
  const { answers } = await town.hand(desk, { record, base: before.head, move: { to: 'submitted' } });
  expect(answers[0]).toMatchObject({ outcome: 'applied', status: 'accepted', submittedOn: '2026-11-25' });
  expect((await town.record(record))?.reason).toBeNull();
});

it('tells the audit who decided what', async () => {
  await decide('returned', 'Ảnh mờ');
  const entries = await town.read((unit) => unit.log.entries(HOME, { after: 1, limit: 9 }));
  expect(entries).toMatchObject([{ actor: by, act: 'decided', record, detail: 'accepted returned' }]);
  expect(JSON.stringify(entries)).not.toContain('Ảnh mờ');
});
