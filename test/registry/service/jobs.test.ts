import { beforeEach, expect, it } from 'vitest';
import {
  RegisterUnavailableError,
  type PopulationRegister,
} from '../../../src/registry/adapters/population-register.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { HOME, PEOPLE, RegistryTown, type Desk } from '../../support/registry-town.ts';

const NUMBER = '001099000001';
const row = { fullName: 'Nguyễn Văn Mẫu', birthDate: '1999-02-15', sex: 'nam' as const, dead: false };
let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

const cases = async (record: string) =>
  (await town.read((unit) => unit.records.casesOf(HOME, record))).map(({ kind, detail }) => [
    kind,
    detail.rules,
  ]);

it('accepts at once and opens a case afterwards where the register differs', async () => {
  await town.registerKnows(NUMBER, { ...row, fullName: 'Trần Thị Khác' });
  const { answer, record } = await town.submitted(desk);
  expect(answer).toMatchObject({ outcome: 'applied', status: 'accepted' });
  expect(await town.registry.runJobs()).toBe(1);
  expect(await cases(record)).toEqual([['mismatch', ['PER-014']]]);
  expect(await town.record(record)).toMatchObject({ status: 'accepted', openCases: 1 });
});

it('holds the approval while a case is open, and tells the tablet of it', async () => {
  await town.registerKnows(NUMBER, { ...row, sex: 'nu' });
  const { record } = await town.submitted(desk);
  const { cursor } = await town.registry.happenings({ tablet: desk.tablet.id, after: '', limit: 9 });
  await town.registry.runJobs();
  const decision = { commune: HOME, record, to: 'approved' as const, by: PEOPLE.supervisor.id };
  await expect(town.registry.decide(decision)).rejects.toMatchObject({ code: 'cases-open' });
  const told = await town.registry.happenings({ tablet: desk.tablet.id, after: cursor, limit: 9 });
  expect(told.happenings).toMatchObject([{ record, status: 'accepted', openCases: 1 }]);
});

it('opens a case of a rule where only the register knows what blocks', async () => {
  await town.registerKnows(NUMBER, { ...row, dead: true });
  const { record } = await town.submitted(desk);
  await town.registry.runJobs();
  expect(await cases(record)).toEqual([['rule', ['EID-029']]]);
});

it('opens no case where the register agrees, or does not know the number', async () => {
  await town.registerKnows(NUMBER, row);
  const { record } = await town.submitted(desk);
  expect(await town.registry.runJobs()).toBe(1);
  expect(await cases(record)).toEqual([]);
  expect(await town.registry.runJobs()).toBe(0);
});

it('asks again later when the register does not answer, and never twice for one case', async () => {
  let answers = false;
  const register: PopulationRegister = {
    lookup: () =>
      answers
        ? Promise.resolve({ ...row, birthDate: '1950' })
        : Promise.reject(new RegisterUnavailableError()),
  };
  town = await RegistryTown.over(new MemoryStore(), { register });
  const { record } = await town.submitted(await town.desk());
  expect(await town.registry.runJobs()).toBe(0);
  answers = true;
  expect(await town.registry.runJobs()).toBe(0);
  town.nowMs += 60_000;
  expect(await town.registry.runJobs()).toBe(1);
  town.nowMs += 600_000;
  expect(await town.registry.runJobs()).toBe(0);
  expect(await cases(record)).toEqual([['mismatch', ['PER-014']]]);
});

it('asks nothing about a draft', async () => {
  await town.hand(desk, { set: { 'applicant/personalNumber': { v: NUMBER, s: 'Q' } } });
  expect(await town.registry.runJobs()).toBe(0);
});
