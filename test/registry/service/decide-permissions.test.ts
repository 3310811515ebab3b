import { beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/status.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { AWAY, HOME, PEOPLE, RegistryTown, type Desk, type Who } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
let record: string;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
  record = (await town.submitted(desk)).record;
});

const decide = (who: Who, to: Status, reason = 'Ảnh mờ', commune = HOME) =>
  town.registry.decide({ commune, record, to, by: PEOPLE[who].id, reason });

describe('who may decide', () => {
  it.each<[Who, Status]>([
    ['supervisor', 'returned'],
    ['supervisor', 'voided'],
    ['supervisor', 'approved'],
    ['administrator', 'approved'],
  ])('lets a %s bring about %s', async (who, to) => {
    await decide(who, to);
    expect((await town.record(record))?.status).toBe(to);
  });

  it.each<[Who, Status]>([
    ['officer', 'returned'],
    ['officer', 'approved'],
    ['clerk', 'voided'],
    ['leader', 'returned'],
    ['leader', 'approved'],
    ['administrator', 'returned'],
    ['administrator', 'voided'],
  ])('denies a %s %s', async (who, to) => {
    await expect(decide(who, to)).rejects.toMatchObject({ code: 'role-denied' });
    expect((await town.record(record))?.status).toBe('accepted');
  });

  it('denies a supervisor of another commune, and finds nothing of it in her own', async () => {
    await expect(decide('farSupervisor', 'returned')).rejects.toMatchObject({ code: 'scope-denied' });
    const inHers = decide('farSupervisor', 'returned', 'Ảnh mờ', AWAY);
    await expect(inHers).rejects.toMatchObject({ code: 'not-found' });
  });

  it('denies somebody it does not know', async () => {
    const decision = { commune: HOME, record, to: 'voided' as const, by: record, reason: 'x' };
    await expect(town.registry.decide(decision)).rejects.toMatchObject({ code: 'role-denied' });
  });
});

describe('who may list', () => {
  it.each<[Who, number]>([
    ['supervisor', 1],
    ['leader', 1],
    ['farSupervisor', 0],
  ])('shows a %s the records of the own communes: %i', async (who, count) => {
    expect(await town.registry.records({ by: PEOPLE[who].id, limit: 10 })).toHaveLength(count);
  });

  it.each<Who>(['officer', 'clerk'])('denies a list to an %s', async (who) => {
    const listing = town.registry.records({ by: PEOPLE[who].id, limit: 10 });
    await expect(listing).rejects.toMatchObject({ code: 'role-denied' });
  });
});

describe('who may revoke', () => {
  const revoke = (who: Who) =>
    town.registry.revoke({ tablet: desk.tablet.id, by: PEOPLE[who].id, reason: 'mất máy' });

  it.each<Who>(['supervisor', 'administrator'])('lets a %s revoke a tablet', async (who) => {
    await revoke(who);
    expect((await town.registry.tablet(desk.tablet.id))?.revoked).toBe(true);
  });

  it.each<[Who, string]>([
    ['farSupervisor', 'scope-denied'],
    ['officer', 'role-denied'],
    ['leader', 'role-denied'],
  ])('denies a %s: %s', async (who, code) => {
    await expect(revoke(who)).rejects.toMatchObject({ code });
    expect((await town.registry.tablet(desk.tablet.id))?.revoked).toBe(false);
  });
});
