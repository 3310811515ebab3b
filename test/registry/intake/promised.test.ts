import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { adultWithCard, type EidOverrides } from '../../support/eid-values.ts';
import { NOW_MS, RegistryTown, type Desk } from '../../support/registry-town.ts';

const DAY_MS = 86_400_000;
let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  town.nowMs = NOW_MS - 30 * DAY_MS;
  desk = await town.desk();
  town.nowMs = NOW_MS;
});

const promised = async (values: EidOverrides, at = NOW_MS) => {
  const { answer } = await town.submitted(desk, adultWithCard(values), { at });
  return [answer.submittedOn, answer.dueOn];
};

it.each<[string, EidOverrides, string]>([
  [
    'level 1 in one working day',
    { 'request/level': '1', 'biometrics/fingerprints': undefined },
    '2026-11-23',
  ],
  ['level 2 in three', {}, '2026-11-25'],
])('promises %s', async (_what, values, dueOn) => {
  expect(await promised(values)).toEqual(['2026-11-22', dueOn]);
});

it('counts from the day on the tablet, however late it arrives', async () => {
  expect(await promised({}, NOW_MS - 6 * DAY_MS)).toEqual(['2026-11-16', '2026-11-19']);
});

it('never counts from a day that has not come', async () => {
  expect(await promised({}, NOW_MS + 3650 * DAY_MS)).toEqual(['2026-11-22', '2026-11-25']);
});

it('never counts from a day before the tablet was paired', async () => {
  expect(await promised({}, NOW_MS - 3650 * DAY_MS)).toEqual(['2026-10-23', '2026-10-28']);
});

it('takes the day in Vietnam, where it is tomorrow at 17:00 UTC', async () => {
  town.nowMs = Date.UTC(2026, 10, 22, 17);
  expect(await promised({}, town.nowMs)).toEqual(['2026-11-23', '2026-11-26']);
});
