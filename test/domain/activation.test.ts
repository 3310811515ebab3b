import { expect, it } from 'vitest';
import { activationDue, activationFollowUp } from '../../src/domain/activation.ts';

it('An account is activated within 7 days of the notice, and its holder called on the third', () => {
  expect(activationDue('2026-11-26')).toEqual({ callOn: '2026-11-29', by: '2026-12-03' });
  expect(activationDue('2026-11')).toBeUndefined();
  expect(activationDue('')).toBeUndefined();
});

it.each([
  ['2026-11-28', false, 'wait'],
  ['2026-11-29', false, 'call'],
  ['2026-12-03', false, 'call'],
  ['2026-12-04', false, 'hotline'],
  ['2026-11-27', true, 'visit'],
] as const)('on %s, with no smartphone %s, what is to be done is to %s', (today, noSmartphone, act) => {
  expect(activationFollowUp({ noticeOn: '2026-11-26', noSmartphone, today })).toBe(act);
});

it('Nothing is to be done once it is activated, or where no notice is known', () => {
  const account = { noSmartphone: false, today: '2026-12-24' };
  expect(
    activationFollowUp({ ...account, noticeOn: '2026-11-26', activatedOn: '2026-12-01' }),
  ).toBeUndefined();
  expect(activationFollowUp({ ...account, noticeOn: '' })).toBeUndefined();
});
