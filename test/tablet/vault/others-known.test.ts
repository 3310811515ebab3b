import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/status.ts';
import { othersKnown } from '../../../src/tablet/vault/others-known.ts';
import { RecordIndex } from '../../../src/tablet/vault/record-index.ts';
import type { Entry } from '../../../src/tablet/vault/sealed-rows.ts';
import { adultWithCard, childWithCard } from '../../support/eid-values.ts';

const MOTHER = '001190000001';
const UNSAID = childWithCard({ 'representative/accountLevel': undefined });
const PHONE = '0912345678';
const entry = (record: string, more: Partial<Entry> = {}): Entry => ({
  ...{ record, name: 'Lê Thị Mẫu', birthDate: '1990', personalNumber: MOTHER, phone: PHONE },
  ...{ site: 'site', capturedOn: '2026-11-22', at: 0, level: '2' },
  ...more,
});
function known(entries: readonly Entry[], statuses: Record<string, Status> = {}, values = childWithCard()) {
  const index = new RecordIndex();
  for (const one of entries) index.put(one);
  return othersKnown(
    { index, statusOf: (record) => statuses[record] ?? 'submitted' },
    { record: 'own', values },
  );
}

describe('what the tablet’s other records tell the rules', () => {
  it('is nothing where there are none but the record itself', () => {
    expect(known([entry('own')])).toEqual({ sameNumber: false, samePhone: [] });
  });

  it('names who shares the phone, however it was written, and who represents them', () => {
    const old = entry('a', { phone: '+84 912.345.678' });
    const child = entry('b', { personalNumber: '001320000009', representativeNumber: MOTHER });
    expect(known([old, child]).samePhone).toEqual([
      { number: MOTHER },
      { number: '001320000009', representativeNumber: MOTHER },
    ]);
  });

  it('leaves out what was voided, and half a number', () => {
    const { samePhone, sameNumber } = known([entry('a'), entry('b', { phone: '0912' })], { a: 'voided' });
    expect({ samePhone, sameNumber }).toEqual({ samePhone: [], sameNumber: false });
  });

  it('says whose account the phone is bound to from the approval on, and of a child the representative’s', () => {
    expect(known([entry('a')]).phoneBoundTo).toBeUndefined();
    expect(known([entry('a')], { a: 'approved' }).phoneBoundTo).toBe(MOTHER);
    const child = entry('b', { personalNumber: '001320000009', representativeNumber: MOTHER });
    expect(known([child], { b: 'activated' }).phoneBoundTo).toBe(MOTHER);
  });

  it('is silent on whose phone it is where two accounts have it', () => {
    const other = entry('b', { personalNumber: '001099000777' });
    expect(known([entry('a'), other], { a: 'approved', b: 'approved' })).not.toHaveProperty('phoneBoundTo');
  });

  it('knows the representative’s level only where there is an account', () => {
    expect(known([entry('a')])).not.toHaveProperty('representativeLevel');
    const first = entry('a', { level: '1' });
    expect(known([first], { a: 'activated' }, UNSAID).representativeLevel).toBe(1);
    // Raised elsewhere since.
    expect(known([first], { a: 'activated' })).not.toHaveProperty('representativeLevel');
  });

  it('knows the representative by the newest record that has an account, in whatever order they came', () => {
    const accounts = [entry('old', { level: '1', at: 1 }), entry('new', { level: '2', at: 2 })];
    const level = (entries: readonly Entry[], statuses: Record<string, Status>) =>
      known(entries, statuses, UNSAID).representativeLevel;
    const both = { old: 'approved', new: 'activated' } as const;
    expect(level(accounts, both)).toBe(2);
    expect(level([...accounts].reverse(), both)).toBe(2);
    expect(level(accounts, { old: 'approved', new: 'voided' })).toBe(1);
  });

  it('knows another application of the same number', () => {
    const same = entry('a', { personalNumber: '001099000001' });
    expect(known([same], {}, adultWithCard()).sameNumber).toBe(true);
  });
});

it('a record that changes its phone, or goes, is found by the old one no more', () => {
  const index = new RecordIndex();
  index.put(entry('a'));
  index.put(entry('a', { phone: '0987654321' }));
  expect(index.withPhone(PHONE)).toEqual([]);
  index.remove('a');
  expect(index.withPhone('0987654321')).toEqual([]);
});
