import { afterEach, beforeEach, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { VaultTown, typed, type VaultTablet } from '../../support/vault-town.ts';

const NEWEST = eid.version;
const versioned = eid as { version: number };
let at: VaultTown;
let tablet: VaultTablet;

/** Until the update, app and registry are of version 1 of the kind. */
beforeEach(async () => {
  versioned.version = 1;
  at = await VaultTown.made();
  tablet = await at.atWork();
});
afterEach(() => {
  versioned.version = NEWEST;
});

/** Only the kind's number is turned back: version 2 keeps every path of version 1. */
async function updated(): Promise<void> {
  versioned.version = NEWEST;
  tablet.restart();
  await tablet.unlock();
}

it('opens a draft that an older app saved, and saves it as one of today', async () => {
  const record = await tablet.saved('set-aside', { 'applicant/life': undefined });
  await updated();
  const form = await tablet.vault.openForm(record);
  expect(form?.values['applicant/fullName']?.v).toBe('Nguyễn Văn Mẫu');
  await tablet.vault.write(record, { 'applicant/life': typed('living') });
  expect(await tablet.vault.save(record, 'submit')).toMatchObject({ ok: true });
  await tablet.sent();
  const stored = await at.town.record(record);
  expect(stored).toMatchObject({ status: 'accepted', kindVersion: NEWEST });
  expect(stored?.values['applicant/life']?.v).toBe('living');
});

it('opens what was only typed in an older app, letter for letter', async () => {
  const form = await tablet.vault.openForm();
  const { record } = form!;
  await tablet.vault.write(record, { 'applicant/birthDate': typed('5//1999') });
  await updated();
  const again = await tablet.vault.openForm(record);
  expect(again?.restored).toBe(true);
  expect(again?.values['applicant/birthDate']).toEqual(typed('5//1999'));
  await tablet.vault.write(record, { 'applicant/birthDate': typed('1999-02-05') });
  expect((await tablet.vault.openForm(record))?.values['applicant/birthDate']).toEqual(typed('1999-02-05'));
});

it('shows a record of an older app, and sends what it signed as it signed it', async () => {
  tablet.network.online = false;
  const record = await tablet.saved('submit');
  await tablet.sent();
  versioned.version = NEWEST;
  tablet.restart();
  tablet.network.online = true;
  await tablet.unlock();
  expect((await tablet.vault.record(record))?.values['card/state']?.v).toBe('valid');
  await tablet.sent();
  expect(await at.town.record(record)).toMatchObject({ status: 'accepted', kindVersion: NEWEST });
});
