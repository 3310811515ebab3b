import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOME, PEOPLE } from '../../support/registry-town.ts';
import { VaultTown, adult, typed, type VaultTablet } from '../../support/vault-town.ts';

const NAMES = ['Nguyễn Văn Quý', 'Trần Thị Quỳnh', 'Lê Văn An', 'Đỗ Thị Ánh', 'Phạm Văn Dũng', "H'Hen Niê"];
let town: VaultTown;
let tablet: VaultTablet;
const records: string[] = [];
beforeAll(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
  tablet.network.online = false;
  for (const [n, name] of NAMES.entries()) {
    records.push(
      await tablet.saved('set-aside', { ...adult(100 + n, name), 'contact/phone': `09870000${n + 10}` }),
    );
  }
});

const found = async (text: string) =>
  (await tablet.vault.list({ text, limit: 50 })).lines.map(({ name }) => name);

it('lists by given name, as lists of people are read here', async () => {
  expect(await found('')).toEqual([
    'Lê Văn An',
    'Đỗ Thị Ánh',
    'Phạm Văn Dũng',
    "H'Hen Niê",
    'Nguyễn Văn Quý',
    'Trần Thị Quỳnh',
  ]);
});

const SEARCHES: [string, string[]][] = [
  ['quy', ['Nguyễn Văn Quý', 'Trần Thị Quỳnh']],
  ['quỳ', ['Nguyễn Văn Quý', 'Trần Thị Quỳnh']],
  ['quynh', ['Trần Thị Quỳnh']],
  ['QUÝ', ['Nguyễn Văn Quý', 'Trần Thị Quỳnh']],
  ['do anh', ['Đỗ Thị Ánh']],
  ['van d', ['Phạm Văn Dũng']],
  ['hen', ["H'Hen Niê"]],
  ['001099000103', ['Đỗ Thị Ánh']],
  ['104', ['Phạm Văn Dũng']],
  ['0987000012', ['Lê Văn An']],
  ['không có ai', []],
];
for (const [text, names] of SEARCHES) {
  it(`finds ${names.join(', ') || 'nobody'} by “${text}”`, async () => {
    expect(await found(text)).toEqual(names);
  });
}

it('gives any part of the list, with how many there are', async () => {
  const all = (await tablet.vault.list({ limit: 50 })).lines;
  const page = await tablet.vault.list({ offset: 2, limit: 3 });
  expect(page).toEqual({ lines: all.slice(2, 5), total: NAMES.length });
  expect(await tablet.vault.list({ offset: 50, limit: 3 })).toEqual({ lines: [], total: NAMES.length });
});

it('finds the live record of a number, and no voided one', async () => {
  expect(await tablet.vault.withNumber('001099000102')).toMatchObject({ record: records[2], last3: '102' });
  await tablet.vault.save(records[2]!, 'void', 'Ghi hai lần');
  expect(await tablet.vault.withNumber('001099000102')).toBeNull();
  expect((await tablet.vault.list({ status: 'voided', limit: 5 })).total).toBe(1);
});

it('never throws on any search, and finds by any part of any name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
      expect((await found(text)).length).toBeLessThanOrEqual(NAMES.length);
    }),
    { numRuns: 100 },
  );
  for (const name of NAMES) {
    for (const word of name.split(' ')) expect(await found(word)).toContain(name);
  }
});

it('adds up, whatever became of each record', async () => {
  const at = await VaultTown.made();
  const one = await at.atWork();
  const moves = fc.array(fc.constantFrom('draft', 'submit', 'refuse', 'return', 'void', 'journal', 'keep'), {
    maxLength: 5,
  });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      for (const step of steps) await play(at, one, { step, n: (n += 1) });
      const ledger = await one.vault.ledger();
      const { captured, ...parts } = ledger;
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(captured);
      expect(captured).toBe((await one.vault.list({ limit: 1 })).total);
      expect((await one.vault.state()).sync.needsYou).toBe(ledger.needsYou);
      expect((await one.vault.list({ only: 'needs-you', limit: 1 })).total).toBe(ledger.needsYou);
      expect(await one.vault.ledger('2026-11-22')).toEqual(ledger);
      expect((await one.vault.ledger('2026-11-21')).captured).toBe(0);
    }),
    { numRuns: 12 },
  );
}, 60_000);

async function play(
  at: VaultTown,
  one: VaultTablet,
  { step, n }: { step: string; n: number },
): Promise<void> {
  one.network.online = step !== 'keep';
  const who = adult(n, 'Nguyễn Văn Thử');
  if (step === 'journal') return void (await one.typed(who));
  const elsewhere = step === 'refuse' ? { 'request/siteId': PEOPLE.colleague.sites[1]! } : {};
  const aside = step === 'draft' || step === 'void';
  const record = await one.saved(aside ? 'set-aside' : 'submit', { ...who, ...elsewhere });
  await one.sent();
  if (step === 'void') await one.vault.save(record, 'void', 'Ghi hai lần');
  if (step === 'return') {
    await at.registry.decide({
      commune: HOME,
      record,
      to: 'returned',
      by: PEOPLE.supervisor.id,
      reason: 'Mờ',
    });
  }
  await one.sent();
}

it('shows what a form still holds in the list before it is saved', async () => {
  const record = await tablet.typed(adult(300, 'Vũ Thị Mới'));
  await tablet.vault.write(record, { 'applicant/fullName': typed('Vũ Thị Mới Hơn') });
  expect(await found('moi hon')).toEqual(['Vũ Thị Mới Hơn']);
});

describe('a day, a site, and a form that nobody answered', () => {
  let at: VaultTown;
  let one: VaultTablet;
  beforeAll(async () => {
    at = await VaultTown.made();
    one = await at.atWork();
    one.network.online = false;
    for (const [n, name] of ['Lê Văn An', 'Phạm Văn Dũng'].entries()) {
      await one.saved('submit', adult(n, name));
      await at.time.advance(60_000);
    }
  });

  it('lists the people of a day as the day went, the latest first', async () => {
    const day = await one.vault.list({ day: '2026-11-22', limit: 1 });
    expect([day.lines[0]!.name, day.total]).toEqual(['Phạm Văn Dũng', 2]);
    expect((await one.vault.list({ day: '2026-11-21', limit: 1 })).total).toBe(0);
  });

  it('says of a draft why it waits: the country, or the reason of a refused signature', async () => {
    const abroad = { 'absence/abroad': typed(true), 'absence/country': typed('JP') };
    const kept = { 'kept/a/rule': typed('EID-022'), 'kept/a/note': typed('thinks about it') };
    for (const [n, more] of [abroad, kept].entries()) {
      const form = (await one.vault.openForm())!;
      await one.vault.write(form.record, { 'applicant/fullName': typed(`Người Vắng ${n}`), ...more });
    }
    const { lines } = await one.vault.list({ text: 'nguoi vang', limit: 5 });
    expect(lines.map(({ abroad: country, asideFor }) => country ?? asideFor)).toEqual([
      'JP',
      'thinks about it',
    ]);
    expect((await one.vault.list({ text: 'dung', limit: 1 })).lines[0]).not.toHaveProperty('abroad');
    for (const { record } of lines) await one.vault.discard(record);
  });

  it('counts a site’s own', async () => {
    expect((await one.vault.list({ site: PEOPLE.officer.sites[0]!, limit: 0 })).total).toBe(2);
    expect((await one.vault.list({ site: PEOPLE.colleague.sites[1]!, limit: 0 })).total).toBe(0);
  });

  it('counts nowhere what nobody entered anything into', async () => {
    const form = (await one.vault.openForm())!;
    await one.vault.write(form.record, { 'card/state': typed('valid') });
    expect((await one.vault.ledger()).captured).toBe(2);
    expect((await one.vault.list({ only: 'drafts', limit: 5 })).total).toBe(0);
    await one.vault.write(form.record, { 'applicant/fullName': typed('Vũ Thị Mới') });
    expect((await one.vault.ledger()).setAside).toBe(1);
  });
});
