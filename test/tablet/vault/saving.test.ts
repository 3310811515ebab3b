import { beforeEach, expect, it } from 'vitest';
import { readChange, type Change } from '../../../src/protocol/change.ts';
import { openKeyring } from '../../../src/tablet/vault/keyring.ts';
import { openVersion } from '../../../src/tablet/vault/sealed-rows.ts';
import type { StoreFaults } from '../../support/memory-tablet-store.ts';
import { HOME, PEOPLE } from '../../support/registry-town.ts';
import { answering, cut, direct } from '../../support/scripted-network.ts';
import {
  PASSPHRASE,
  VaultTown,
  application,
  portrait,
  typed,
  type VaultTablet,
} from '../../support/vault-town.ts';

const BATCHES = '/api/v1/batches';
const PHONE = 'contact/phone';
const faults: StoreFaults = {};
let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  for (const name of Object.keys(faults) as (keyof StoreFaults)[]) delete faults[name];
  town = await VaultTown.made();
  tablet = await town.atWork('officer', faults);
});

/** The changes that a record's versions carry, in order. */
async function changesOf(record: string): Promise<Change[]> {
  const officer = (await tablet.store.get('officers', [PEOPLE.officer.id]))!;
  const keys = await openKeyring(tablet.ports.crypto, officer, PASSPHRASE);
  const rows = await tablet.store.list('versions', [PEOPLE.officer.id, record]);
  const bodies = await Promise.all(rows.map((row) => openVersion(tablet.ports, keys, row)));
  return bodies.map(({ signed }) => readChange(signed));
}
const stored = (record: string) => town.town.record(record);
const offline = (yes = true) => {
  tablet.network.online = !yes;
};
const giveBack = (record: string) =>
  town.registry.decide({ commune: HOME, record, to: 'returned', by: PEOPLE.supervisor.id, reason: 'Ảnh mờ' });

it('says saved only after a commit that survives a power cut', async () => {
  offline();
  const record = await tablet.typed();
  expect(await tablet.vault.save(record, 'submit')).toEqual({ ok: true, dueOn: '2026-11-25' });
  tablet.store.powerCut();
  tablet.restart();
  await tablet.unlock();
  const view = await tablet.vault.record(record);
  expect(view?.values).toEqual(application());
  expect(await tablet.vault.ledger()).toMatchObject({ captured: 1, waiting: 1 });
});

it('C1 names record, base and values by path, and what was emptied', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  await tablet.changed(record, { [PHONE]: typed('0987654321'), 'contact/email': null });
  const [first, second] = await changesOf(record);
  expect(first).toMatchObject({ record, base: null, by: PEOPLE.officer.id });
  expect(second).toMatchObject({ record, base: first!.id, unset: ['contact/email'] });
  expect(second!.set).toEqual({ [PHONE]: typed('0987654321') });
});

it('C4 a newer version replaces one that has entered no batch', async () => {
  await tablet.vault.pause(true);
  const record = await tablet.saved('set-aside');
  await tablet.changed(record, { [PHONE]: typed('0987654321') }, 'submit');
  const [outbox, copies] = [await tablet.store.list('outbox'), await tablet.store.list('copies')];
  const [, second] = await changesOf(record);
  expect([outbox.map(({ change }) => change), copies.map(({ change }) => change)]).toEqual([
    [second!.id],
    [second!.id],
  ]);
  expect([second!.base, second!.set['applicant/fullName']?.v]).toEqual([null, 'Nguyễn Văn Mẫu']);
  await tablet.vault.pause(false);
  await tablet.sent();
  expect((await stored(record))?.status).toBe('accepted');
});

it('C4 a newer version builds on one that has entered a batch, also unanswered', async () => {
  offline();
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  await tablet.changed(record, { [PHONE]: typed('0987654321') }, 'submit');
  const [first, second] = await changesOf(record);
  expect([second!.base, Object.keys(second!.set)]).toEqual([first!.id, [PHONE]]);
  offline(false);
  await tablet.sent();
  expect((await stored(record))?.values[PHONE]?.v).toBe('0987654321');
  expect((await tablet.row(record))?.receipted).toBe(second!.id);
});

it('C5 sends the whole difference against the last receipted change, by itself, when a base is unknown', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  offline();
  await tablet.changed(record, { 'applicant/sex': typed('x'), 'contact/email': null });
  await tablet.sent();
  await tablet.changed(record, { 'applicant/sex': typed('nam'), [PHONE]: typed('0987654321') }, 'submit');
  await tablet.sent();
  offline(false);
  // The registry refuses the second for its values, so it does not know the base of the third.
  await tablet.sent();
  const [first, second, third, fourth] = await changesOf(record);
  expect([second!.base, third!.base, fourth!.base]).toEqual([first!.id, second!.id, first!.id]);
  expect(fourth).toMatchObject({ unset: ['contact/email'], move: { to: 'submitted' } });
  expect(await stored(record)).toMatchObject({
    status: 'accepted',
    values: { [PHONE]: { v: '0987654321' } },
  });
  expect((await tablet.row(record))?.refused).toBeUndefined();
});

it('R6 what was refused comes back as needs you with its code, and is mended by the next save', async () => {
  const record = await tablet.saved('submit', { 'request/siteId': PEOPLE.colleague.sites[1]! });
  await tablet.sent();
  const { line, editable } = (await tablet.vault.record(record))!;
  expect(line).toMatchObject({ sync: 'needs-you', refused: { code: 'scope-denied' } });
  expect([editable, (await tablet.vault.state()).sync.needsYou]).toEqual([true, 1]);
  expect(
    await tablet.changed(record, { 'request/siteId': typed(PEOPLE.officer.sites[0]!) }, 'submit'),
  ).toMatchObject({ ok: true });
  await tablet.sent();
  expect((await tablet.vault.record(record))?.line).toMatchObject({ sync: 'received', status: 'accepted' });
  expect((await stored(record))?.status).toBe('accepted');
});

it('C4 builds on what was saved after a refusal, whatever else is refused of what was there before it', async () => {
  /** The link is there for so many batches, and then cut. */
  const answered = async (batches: number) => {
    offline(false);
    tablet.network.next(BATCHES, direct, batches);
    tablet.network.next(BATCHES, cut);
    await tablet.sent();
    offline();
  };
  offline();
  const record = await tablet.typed();
  await tablet.changed(record, { 'applicant/sex': typed('x') });
  await tablet.sent();
  await tablet.changed(record, { [PHONE]: typed('0987654321') });
  await tablet.sent();
  await answered(1);
  await tablet.changed(record, { 'applicant/sex': typed('nam') });
  await tablet.sent();
  await answered(1);
  await tablet.changed(record, { [PHONE]: typed('0987654322') }, 'submit');
  const [first, second, third, fourth] = await changesOf(record);
  expect([second!.base, third!.base, fourth!.base]).toEqual([first!.id, null, third!.id]);
  offline(false);
  await tablet.sent();
  expect(await stored(record)).toMatchObject({
    status: 'accepted',
    values: { [PHONE]: { v: '0987654322' } },
  });
  expect(await tablet.row(record)).not.toHaveProperty('openCases');
});

for (const aside of [false, true]) {
  it(`sends in again what was given back, ${aside ? 'after it was set aside' : 'at once'}`, async () => {
    const record = await tablet.saved();
    await tablet.sent();
    await giveBack(record);
    await tablet.sent();
    expect((await tablet.vault.record(record))?.reason).toBe('Ảnh mờ');
    if (aside) await tablet.changed(record, { [PHONE]: typed('0987654321') }, 'set-aside');
    await tablet.sent();
    expect((await stored(record))?.status).toBe('returned');
    await tablet.changed(record, { [PHONE]: typed('0987654322') }, 'submit');
    await tablet.sent();
    expect((await stored(record))?.status).toBe('accepted');
    expect((await tablet.vault.record(record))?.line).toMatchObject({ status: 'accepted', sync: 'received' });
  });
}

it('voids a draft with a reason, and not without', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  expect(await tablet.vault.save(record, 'void', '  ')).toEqual({ ok: false, why: 'reason-missing' });
  expect(await tablet.vault.save(record, 'void', 'Ghi hai lần')).toEqual({ ok: true });
  await tablet.sent();
  expect(await stored(record)).toMatchObject({ status: 'voided' });
  expect(await tablet.vault.ledger()).toMatchObject({ captured: 1, voided: 1 });
});

const HALF = { 'applicant/birthDate': typed('5//1999'), 'card/issuedOn': typed('20/6/') };

it('voids a draft with a half-typed date: the registry takes it, with the dates as they were before', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  expect(await tablet.changed(record, HALF, 'void').then(({ ok }) => ok)).toBe(false);
  expect(await tablet.vault.save(record, 'void', 'Ghi hai lần')).toEqual({ ok: true });
  await tablet.sent();
  expect((await tablet.vault.record(record))?.line).toMatchObject({ status: 'voided', sync: 'received' });
  expect(await stored(record)).toMatchObject({
    status: 'voided',
    values: { 'applicant/birthDate': { v: '1999-02-15' }, 'card/issuedOn': { v: '2022-06-20' } },
  });
});

it('voids what was half typed and never saved, also where such a version is on its way', async () => {
  const fresh = await tablet.typed();
  await tablet.vault.write(fresh, HALF);
  expect(await tablet.vault.save(fresh, 'void', 'Lập nhầm người')).toEqual({ ok: true });
  offline();
  const sending = await tablet.typed();
  await tablet.changed(sending, HALF);
  await tablet.sent();
  await tablet.vault.openForm(sending);
  expect(await tablet.vault.save(sending, 'void', 'Lập trùng')).toEqual({ ok: true });
  offline(false);
  await tablet.sent();
  await tablet.sent();
  for (const record of [fresh, sending]) {
    expect((await stored(record))?.status).toBe('voided');
    expect((await tablet.row(record))?.refused).toBeUndefined();
  }
});

it('submits nothing that a rule blocks, and sets it aside all the same', async () => {
  const record = await tablet.typed({ 'applicant/fullName': 'Nguyễn 2' });
  expect(await tablet.vault.save(record, 'submit')).toMatchObject({ ok: false, why: 'blocked' });
  expect(await tablet.store.list('outbox')).toEqual([]);
  expect(await tablet.vault.save(record, 'set-aside')).toEqual({ ok: true });
});

it('submits no text that is no value of its field', async () => {
  const record = await tablet.typed({ 'applicant/fatherName': 'Nguyễn Văn Cha' });
  await tablet.vault.write(record, { 'card/issuedOn': { v: '20/5/', s: 'T' } });
  expect(await tablet.vault.save(record, 'submit')).toMatchObject({ ok: false });
  await tablet.vault.write(record, { 'card/issuedOn': { v: '2022-06-20', s: 'T' } });
  await tablet.vault.write(record, { 'request/category': { v: 'người khác', s: 'T' } });
  expect(await tablet.vault.save(record, 'submit')).toEqual({
    ok: false,
    why: 'unreadable',
    paths: ['request/category'],
  });
  expect(await tablet.store.list('outbox')).toEqual([]);
});

it('voids nothing that the registry has accepted, although its picture is to be taken again', async () => {
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait());
  await tablet.vault.save(record, 'submit');
  await tablet.sent();
  const pictures = await tablet.store.list('pictures');
  const writes = pictures.map((row) => ({ put: 'pictures', row: { ...row, state: 'mismatch' } }) as const);
  await tablet.store.commit({ writes, durability: 'strict' });
  tablet.vault.changedElsewhere();
  expect(await tablet.vault.record(record)).toMatchObject({ editable: true, voidable: false });
  await tablet.vault.openForm(record);
  expect(await tablet.vault.save(record, 'void', 'Nhầm')).toEqual({ ok: false, why: 'not-editable' });
});

it('blocks what a person says and cannot be, and lets paper say it', async () => {
  const blocking = async (s: 'T' | 'P') => {
    const record = await tablet.typed();
    await tablet.vault.write(record, { 'applicant/birthDate': { v: '2031-02-15', s } });
    const result = await tablet.vault.save(record, 'submit');
    return 'findings' in result ? result.findings.map(({ rule }) => rule) : [];
  };
  expect(await blocking('T')).toContain('PER-006');
  expect(await blocking('P')).not.toContain('PER-006');
});

it('changes nothing that has been submitted, or that is another officer’s', async () => {
  const record = await tablet.saved();
  await tablet.sent();
  expect(await tablet.vault.openForm(record)).toBeNull();
  expect(await tablet.vault.save(record, 'set-aside')).toEqual({ ok: false, why: 'not-open' });
  await tablet.pair('colleague');
  await tablet.unlock('colleague');
  expect([await tablet.vault.openForm(record), await tablet.vault.record(record)]).toEqual([null, null]);
});

it('saves nothing while locked', async () => {
  const record = await tablet.typed();
  await tablet.vault.lock();
  expect(await tablet.vault.save(record, 'submit')).toEqual({ ok: false, why: 'not-open' });
  expect([await tablet.vault.openForm(), await tablet.vault.write(record, {})]).toEqual([null, null]);
});

it('says that the device is full, and loses nothing: the same form saves once there is room', async () => {
  const record = await tablet.typed();
  tablet.store.full = true;
  expect(await tablet.vault.save(record, 'submit')).toEqual({ ok: false, why: 'storage-full' });
  expect(await tablet.vault.takePicture(record, portrait())).toBe('storage-full');
  await expect(tablet.vault.write(record, { [PHONE]: typed('0987654321') })).rejects.toMatchObject({
    code: 'storage-full',
  });
  tablet.store.full = false;
  expect(await tablet.vault.save(record, 'submit')).toMatchObject({ ok: true });
  expect((await tablet.vault.record(record))?.values[PHONE]?.v).toBe('0987654321');
});

it('overwrites nothing that a receipt or a pull writes in the middle of a save', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  const before = (await tablet.row(record))!;
  await tablet.vault.openForm(record);
  faults.beforeCommit = async ({ writes }) => {
    if (!writes.some((write) => 'put' in write && write.put === 'versions')) return;
    delete faults.beforeCommit;
    const told = { ...before, status: 'returned', openCases: 2 } as const;
    await tablet.store.commit({ writes: [{ put: 'records', row: told }], durability: 'strict' });
  };
  await tablet.vault.write(record, { [PHONE]: typed('0987654321') });
  expect(await tablet.vault.save(record, 'set-aside')).toEqual({ ok: true });
  expect(await tablet.row(record)).toMatchObject({ version: 2, openCases: 2 });
});

const BOOKINGS = { 'a receipt': 'batches', 'a pull': 'settings' } as const;
for (const [what, table] of Object.entries(BOOKINGS)) {
  it(`a save in the middle of booking ${what} stands`, async () => {
    const record = await tablet.saved('set-aside');
    let met = false;
    faults.beforeCommit = async ({ writes }) => {
      const puts = writes.flatMap((write) => ('put' in write ? [write.put] : []));
      if (met || !puts.includes(table) || !puts.includes('records')) return;
      met = true;
      await tablet.changed(record, { [PHONE]: typed('0987654321') });
    };
    await tablet.sent();
    await tablet.sent();
    expect([met, (await tablet.row(record))?.version]).toEqual([true, 2]);
    expect((await stored(record))?.values[PHONE]?.v).toBe('0987654321');
  });
}

it('goes on after a proxy’s refusal as if nothing had been said', async () => {
  tablet.network.next(BATCHES, answering(403, '<html>no</html>'));
  const record = await tablet.saved();
  await tablet.sent();
  await tablet.sent();
  expect((await stored(record))?.status).toBe('accepted');
});
