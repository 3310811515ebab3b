import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/domain/status.ts';
import { paths } from '../../support/fired.ts';

describe('EID-030, someone abroad', () => {
  const ABROAD = 'absence/abroad';
  it('blocks in every status but draft and voided', () => {
    const blocked = STATUSES.filter((status) => paths('EID-030', { [ABROAD]: true }, { status }).length > 0);
    expect(blocked).toEqual(['submitted', 'accepted', 'approved', 'activated', 'returned']);
  });
  it('is silent on someone who is not, and where the status is not known', () => {
    expect(paths('EID-030', { [ABROAD]: false }, { status: 'submitted' })).toEqual([]);
    expect(paths('EID-030', {}, { status: 'submitted' })).toEqual([]);
    expect(paths('EID-030', { [ABROAD]: true })).toEqual([]);
  });
});

describe('EID-031, an account that was not activated', () => {
  const ON = 'activation/on';
  const NOTICE = 'activation/noticeOn';
  const late = (noticeOn: string | undefined, status: 'approved' | 'activated' = 'approved') =>
    paths('EID-031', { [NOTICE]: noticeOn }, { status });
  it('fires from the eighth day after the notice', () => {
    expect(late('2026-11-14')).toEqual([ON]);
    expect(late('2026-11-15')).toEqual([]);
  });
  it('takes the registry’s day where the record does not say', () => {
    const context = { status: 'approved', noticeOn: '2026-11-01' } as const;
    expect(paths('EID-031', {}, context)).toEqual([ON]);
    expect(paths('EID-031', { [NOTICE]: '2026-11-20' }, context)).toEqual([]);
  });
  it('is silent once activated, in another status, and where no notice is known', () => {
    expect(paths('EID-031', { [NOTICE]: '2026-11-01', [ON]: '2026-11-20' }, { status: 'approved' })).toEqual(
      [],
    );
    expect(late('2026-11-01', 'activated')).toEqual([]);
    expect(late(undefined)).toEqual([]);
    expect(late('2026-11')).toEqual([]);
    expect(paths('EID-031', { [NOTICE]: '2026-11-01' })).toEqual([]);
  });
});

describe('EID-032, a child that turned 14', () => {
  const BIRTH = 'applicant/birthDate';
  const turned = (birth: string | undefined, capturedOn: string | undefined) =>
    paths('EID-032', { [BIRTH]: birth, 'request/capturedOn': capturedOn });
  it('fires where the birthday lies between capture and today', () => {
    expect(turned('2012-11-22', '2026-11-21')).toEqual([BIRTH]);
    expect(turned('2012-11', '2026-10-31')).toEqual([]);
    expect(turned('2012-10', '2026-09-30')).toEqual([BIRTH]);
  });
  it('is silent on who was 14 already, or is not yet', () => {
    expect(turned('2012-11-22', '2026-11-22')).toEqual([]);
    expect(turned('2012-11-23', '2026-11-01')).toEqual([]);
  });
  it('is silent where a day is not known', () => {
    expect(turned('2012', '2025-12-31')).toEqual([]);
    expect(turned(undefined, '2026-01-01')).toEqual([]);
    expect(turned('2012-10', undefined)).toEqual([]);
  });
});

describe('EID-015, a card to be applied for', () => {
  const APPLIED = 'card/appliedTogether';
  it('blocks who has none and does not apply for one now', () => {
    expect(paths('EID-015', { 'card/state': 'none' })).toEqual([APPLIED]);
    expect(paths('EID-015', { 'card/state': 'none', [APPLIED]: false })).toEqual([APPLIED]);
  });
  it('is silent where one is applied for, is there, or is not spoken of', () => {
    expect(paths('EID-015', { 'card/state': 'none', [APPLIED]: true })).toEqual([]);
    expect(paths('EID-015', { 'card/state': 'expired' })).toEqual([]);
    expect(paths('EID-015', { 'card/state': undefined })).toEqual([]);
  });
});
