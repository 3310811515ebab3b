import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/registry/store/postgres-store.ts';
import type { Store } from '../../src/registry/store/store.ts';
import { REGISTRY_CHAIN } from '../../src/registry/store/stored.ts';
import { ask } from '../support/ask.ts';
import { adultWithCard } from '../support/eid-values.ts';
import { postgresKinds, startPostgres } from '../support/postgres.ts';
import { HOME, PEOPLE, RegistryTown, type Desk } from '../support/registry-town.ts';

describe.each(postgresKinds())('the registry over the %s PostgreSQL', (kind) => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let store: Store;
  let town: RegistryTown;
  let desk: Desk;

  beforeAll(async () => {
    server = await startPostgres({ kind });
    store = await openPostgresStore({ url: server.url });
    town = await RegistryTown.over(store);
    desk = await town.desk();
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });

  const count = async (table: string, where = 'true') =>
    Number((await ask(server.url, `SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]!.n);

  it('holds a record exactly as its officer saved it', async () => {
    const values = adultWithCard();
    const { record, answer } = await town.submitted(desk, values);
    expect(answer).toMatchObject({ outcome: 'applied', status: 'accepted' });
    expect((await town.record(record))?.values).toEqual(values);
    expect(await count('records', `id = '${record}'`)).toBe(1);
  });

  it('C3 applies a change once when replays and other shapes of it race each other', async () => {
    const { change, signed } = await town.signed(desk, { set: adultWithCard(), move: { to: 'submitted' } });
    const together = await desk.tablet.together([signed]);
    const copies = await desk.tablet.copies([signed]);
    const racing = Array.from({ length: 6 }, () => [together, copies]).flat();
    const answers = await Promise.all(racing.map((batch) => town.send(desk, batch)));
    expect(new Set(answers.map((one) => JSON.stringify(sorted(one[0]!)))).size).toBe(1);
    expect(answers[0]).toMatchObject([{ outcome: 'applied', status: 'accepted' }]);
    expect(await count('changes', `id = '${change.id}'`)).toBe(1);
    expect(await count('audit', `record = '${change.record}'`)).toBe(1);
  });

  it('C3 gives the numbers of many tablets at once in their order, none twice', async () => {
    const desks = [desk, await town.desk('colleague'), await town.desk('officer')];
    const batches = [];
    for (const one of [...desks, ...desks]) {
      const made = await Promise.all([town.signed(one), town.signed(one)]);
      batches.push({ one, batch: await one.tablet.together(made.map(({ signed }) => signed)) });
    }
    const answers = await Promise.all(batches.map(({ one, batch }) => town.send(one, batch)));
    expect(answers.flat().map(({ outcome }) => outcome)).toEqual(Array(12).fill('applied'));
    const seqs = await ask(server.url, `SELECT seq FROM changes WHERE commune = '${HOME}' ORDER BY seq`);
    expect(new Set(seqs.map(({ seq }) => seq)).size).toBe(seqs.length);
  });

  it('R3 refuses what PostgreSQL cannot keep, and keeps the rest of the batch', async () => {
    const { answers } = await town.hand(desk, { set: { 'contact/email': { v: 'a\u0000b' } } }, {});
    expect(answers).toMatchObject([{ code: 'values-invalid' }, { outcome: 'applied' }]);
  });

  it('stores a batch as it came before it decides about it', async () => {
    const batch = await desk.tablet.together([(await town.signed(desk)).signed], { count: 2 });
    await expect(town.registry.takeIn(batch.bytes)).rejects.toMatchObject({ code: 'batch-unreadable' });
    const [raw] = await ask(
      server.url,
      `SELECT encode(sha256(bytes), 'hex') = encode(decode(translate(hash, '-_', '+/') || '=', 'base64'), 'hex') AS same
       FROM raw_batches WHERE tablet = '${desk.tablet.id}' AND no = ${batch.no}`,
    );
    expect(raw).toEqual({ same: true });
  });

  it('finds whole chains, then the very entry that its owner changed', async () => {
    await town.registry.records({ by: PEOPLE.supervisor.id, limit: 5 });
    const whole = await town.registry.verifyAudit();
    expect(whole.broken).toEqual([]);
    expect(whole.entries).toBe(await count('audit'));
    await ask(server.url, `UPDATE audit SET actor = 'nobody' WHERE commune = '${HOME}' AND no = 2`);
    expect((await town.registry.verifyAudit()).broken).toEqual([{ commune: HOME, no: 2 }]);
  });

  it('finds an entry that is gone, from the middle or from the end', async () => {
    const last = await count('audit', `commune = '${REGISTRY_CHAIN}'`);
    await ask(server.url, `DELETE FROM audit WHERE commune = '${REGISTRY_CHAIN}' AND no = ${last}`);
    expect((await town.registry.verifyAudit()).broken).toContainEqual({ commune: REGISTRY_CHAIN, no: last });
    await ask(server.url, `DELETE FROM audit WHERE commune = '${REGISTRY_CHAIN}' AND no = 1`);
    expect((await town.registry.verifyAudit()).broken).toContainEqual({ commune: REGISTRY_CHAIN, no: 1 });
  });

  it('holds no personal value in the audit, in a column that is indexed, or beside the values', async () => {
    const personal = /001099000001|Nguyễn|0912345678/;
    for (const table of ['audit', 'heads', 'jobs', 'pictures', 'raw_batches', 'batch_answers', 'settings']) {
      expect([table, JSON.stringify(await ask(server.url, `SELECT * FROM ${table}`))]).toEqual([
        table,
        expect.not.stringMatching(personal),
      ]);
    }
    const rows = await ask(server.url, `SELECT to_jsonb(r) - 'values' AS rest FROM records r`);
    expect(JSON.stringify(rows)).not.toMatch(personal);
  });
});

const sorted = (answer: object) => Object.fromEntries(Object.entries(answer).sort());
