import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { PEOPLE } from '../../support/registry-town.ts';
import {
  VaultTown,
  adult,
  application,
  pictureBytes,
  portrait,
  typed,
  type VaultTablet,
} from '../../support/vault-town.ts';

const NAME = 'applicant/fullName';
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = await town.atWork();
  tablet.network.online = false;
});

/** The tablet is killed; somebody starts it and unlocks again. */
async function killed() {
  tablet.restart();
  await tablet.unlock();
}

it('begins a form with today, the site chosen today, and nothing else that was not said', async () => {
  const form = (await tablet.vault.openForm())!;
  expect(form).toMatchObject({ status: 'draft', restored: false, pictures: [] });
  const { 'request/siteId': site, 'request/capturedOn': day } = form.values;
  expect([site?.v, day?.v]).toEqual([PEOPLE.officer.sites[0], '2026-11-22']);
});

it('begins no form before a site was chosen today', async () => {
  await town.time.advance(24 * 3_600_000);
  expect(await tablet.vault.openForm()).toBeNull();
  expect((await tablet.vault.state()).open?.site).toBeUndefined();
});

it('shows the same text and the same page after a kill between any two steps', async () => {
  const step = fc.oneof(
    fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 12 }),
      path: fc.constantFrom(NAME, 'contact/phone', 'contact/email'),
    }),
    fc.record({ empty: fc.constantFrom(NAME, 'contact/phone') }),
    fc.record({ page: fc.constantFrom('person', 'card', 'contact') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(8), async (steps, killAfter) => {
      const { record } = (await tablet.vault.openForm())!;
      await tablet.vault.write(record, { [NAME]: typed('A') });
      for (const [i, one] of steps.entries()) {
        if ('page' in one) await tablet.vault.turnPage(record, one.page);
        else if ('empty' in one) await tablet.vault.write(record, { [one.empty]: null });
        else await tablet.vault.write(record, { [one.path]: typed(one.text) });
        if (i === killAfter) {
          const before = await tablet.vault.openForm(record);
          await killed();
          expect(await tablet.vault.openForm(record)).toEqual({ ...before, restored: true });
        }
      }
      const before = await tablet.vault.openForm(record);
      await killed();
      expect(await tablet.vault.openForm(record)).toEqual({ ...before, restored: true });
      await tablet.vault.discard(record);
    }),
    { numRuns: 15 },
  );
});

it('keeps a page that was turned before anything was typed', async () => {
  const record = await tablet.saved('set-aside', adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.openForm(record);
  await tablet.vault.turnPage(record, 'contact');
  await tablet.vault.write(record, { 'contact/phone': typed('0987654321') });
  await killed();
  expect(await tablet.vault.openForm(record)).toMatchObject({ page: 'contact', restored: true });
});

it('puts the journal on top of the saved version, and only the version on the registry', async () => {
  const record = await tablet.saved('set-aside', adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.openForm(record);
  await tablet.vault.write(record, { [NAME]: typed('Nguyễn Văn Khác') });
  await killed();
  expect((await tablet.vault.openForm(record))?.values[NAME]?.v).toBe('Nguyễn Văn Khác');
  expect((await tablet.vault.record(record))?.values[NAME]?.v).toBe('Nguyễn Văn Thử');
});

it('loses no more than the last relaxed steps to a power cut, and nothing from before a strict one', async () => {
  const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(record, portrait());
  await tablet.vault.write(record, { [NAME]: typed('Nguyễn Văn Sau') });
  tablet.store.powerCut();
  await killed();
  const form = (await tablet.vault.openForm(record))!;
  expect(form.values[NAME]?.v).toBe('Nguyễn Văn Thử');
  expect(form.pictures).toHaveLength(1);
  expect((await tablet.vault.picture(record, form.pictures[0]!.picture))?.bytes).toEqual(pictureBytes(3000));
});

it('finds a form that only a journal holds, in lists and after a kill', async () => {
  const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await killed();
  const { lines } = await tablet.vault.list({ text: 'thu', limit: 10 });
  expect(lines).toMatchObject([{ record, open: true, status: 'draft', sync: 'on-tablet' }]);
});

it('writes nothing readable of what was typed', async () => {
  const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.save(record, 'set-aside');
  await tablet.vault.openForm(record);
  await tablet.vault.write(record, { [NAME]: typed('Nguyễn Văn Khác') });
  const tables = [
    'records',
    'versions',
    'entries',
    'journal',
    'outbox',
    'copies',
    'batches',
    'settings',
  ] as const;
  for (const table of tables) {
    const text = JSON.stringify(await tablet.store.list(table), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );
    for (const secret of ['Nguyễn', 'Khác', '001099000001', '0912345678']) expect(text).not.toContain(secret);
  }
});

it('gives nothing of an open form away once it is locked', async () => {
  const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.lock();
  expect(await tablet.vault.write(record, { [NAME]: typed('X') })).toBeNull();
  expect(await tablet.vault.list({ limit: 5 })).toEqual({ lines: [], total: 0 });
});

it('throws a never-saved form away whole, and of a saved one only what was typed since', async () => {
  const fresh = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(fresh, portrait());
  await tablet.vault.discard(fresh);
  expect([await tablet.vault.openForm(fresh), await tablet.store.list('pictureBytes')]).toEqual([null, []]);
  const saved = await tablet.saved('set-aside', adult(2, 'Trần Thị Thử'));
  await tablet.vault.openForm(saved);
  await tablet.vault.write(saved, { [NAME]: typed('Trần Thị Khác') });
  await tablet.vault.discard(saved);
  const { lines } = await tablet.vault.list({ limit: 5 });
  expect(lines).toMatchObject([{ record: saved, name: 'Trần Thị Thử', open: false }]);
});

it('sees each step upon the one before, although they come faster than they are written', async () => {
  const { record } = (await tablet.vault.openForm())!;
  const paths = Object.entries(application());
  await Promise.all(paths.map(([path, value]) => tablet.vault.write(record, { [path]: value })));
  await killed();
  expect((await tablet.vault.openForm(record))?.values).toMatchObject(application());
});
