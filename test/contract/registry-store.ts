import { afterAll, beforeAll, expect, it } from 'vitest';
import { REGISTRY_CHAIN, type AuditEntry } from '../../src/registry/store/stored.ts';
import { UnstorableError, type Store, type Unit } from '../../src/registry/store/store.ts';
import { AWAY, HOME, OTHER_SITE, SITE } from '../support/registry-town.ts';
import { hashOf, idOf, storedChange, storedPicture, storedRecord } from '../support/stored-rows.ts';

/** What every adapter of the registry's store holds to; each test uses ids of its own. */
export function registryStoreContract(open: () => Promise<Store>): void {
  let store: Store;
  let next = 10_000;
  const fresh = () => idOf((next += 1));
  const home = <T>(work: (unit: Unit) => Promise<T>) => store.within([HOME], work);

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  it('gives back a record as it was put, and as it was replaced', async () => {
    const record = storedRecord({ id: fresh() });
    const later = { ...record, status: 'returned' as const, reason: 'Ảnh mờ', openCases: 2 };
    await home((unit) => unit.records.put([record]));
    expect(await home((unit) => unit.records.found(HOME, [record.id, fresh()]))).toEqual([record]);
    await home((unit) => unit.records.put([later]));
    expect(await home((unit) => unit.records.found(HOME, [record.id]))).toEqual([later]);
  });

  it('leaves nothing of a transaction whose work fails', async () => {
    const record = storedRecord({ id: fresh() });
    const before = await home((unit) => unit.log.advance(HOME, 0));
    const failing = home(async (unit) => {
      await unit.log.advance(HOME, 7);
      await unit.records.put([record]);
      await unit.pictures.expect([storedPicture({ record: record.id, cipher: hashOf('f') })]);
      await unit.settings.put('half', 'done');
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await home((unit) => unit.records.found(HOME, [record.id]))).toEqual([]);
    expect(await home((unit) => unit.settings.get('half'))).toBeNull();
    expect(await home((unit) => unit.pictures.places([hashOf('f')]))).toEqual([]);
    expect(await home((unit) => unit.log.head(HOME))).toEqual(before);
  });

  it('neither shows nor takes a row of a commune that the transaction was not opened for', async () => {
    const away = storedRecord({ id: fresh(), commune: AWAY });
    await store.within([AWAY], (unit) => unit.records.put([away]));
    expect(await home((unit) => unit.records.found(AWAY, [away.id]))).toEqual([]);
    expect(await store.within([], (unit) => unit.records.list(AWAY, { limit: 10 }))).toEqual([]);
    await expect(home((unit) => unit.records.put([{ ...away, status: 'voided' }]))).rejects.toThrow();
    const [kept] = await store.within([AWAY, HOME], (unit) => unit.records.found(AWAY, [away.id]));
    expect(kept?.status).toBe('accepted');
  });

  it('counts a commune on from where it stood, and one that is new from nothing', async () => {
    const commune = String(70_000 + (next += 1)).slice(0, 5);
    const advance = (count: number) => store.within([commune], (unit) => unit.log.advance(commune, count));
    expect(await store.within([commune], (unit) => unit.log.head(commune))).toBeNull();
    expect(await advance(3)).toEqual({ seq: 3, auditNo: 0, auditHash: '' });
    expect((await advance(2)).seq).toBe(5);
  });

  it('takes numbers one transaction after the other when many ask at once', async () => {
    const commune = '77001';
    const taken = await Promise.all(
      Array.from({ length: 8 }, () =>
        store.within([commune], async (unit) => (await unit.log.advance(commune, 10)).seq),
      ),
    );
    expect(taken.sort((a, b) => a - b)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  });

  it('remembers what each change was answered, and leaves the refused out of a record’s history', async () => {
    const record = fresh();
    const [second, refused, first] = [5, 4, 3].map((seq) => storedChange({ id: fresh(), record, seq }));
    const answer = { change: refused!.id, outcome: 'rejected' as const, code: 'rule-blocked' as const };
    await home((unit) => unit.log.add([second!, { ...refused!, answer }, first!]));
    const answers = await home((unit) => unit.log.answers(HOME, [refused!.id, first!.id, fresh()]));
    expect(Object.fromEntries(answers)).toEqual({ [refused!.id]: answer, [first!.id]: first!.answer });
    const history = await home((unit) => unit.log.changesOf(HOME, record));
    expect(history.map(({ id }) => id)).toEqual([first!.id, second!.id]);
  });

  it('refuses a change id that is there already', async () => {
    const change = storedChange({ id: fresh() });
    await home((unit) => unit.log.add([change]));
    await expect(home((unit) => unit.log.add([change]))).rejects.toBeInstanceOf(UnstorableError);
  });

  it('appends audit entries in order and moves the head with them', async () => {
    const commune = '77002';
    const entry = (no: number): AuditEntry => ({
      ...{ commune, no, at: 5, actor: 'registry', act: 'listed', kind: null, record: null, tablet: null },
      ...{ detail: '3', hash: hashOf(String(no)) },
    });
    await store.within([commune], async (unit) => {
      await unit.log.advance(commune, 0);
      await unit.log.audit(commune, [entry(1), entry(2), entry(3)]);
    });
    const read = await store.within([commune], (unit) => unit.log.entries(commune, { after: 1, limit: 1 }));
    expect(read).toEqual([entry(2)]);
    const head = await store.within([commune], (unit) => unit.log.head(commune));
    expect(head).toEqual({ seq: 0, auditNo: 3, auditHash: hashOf('3') });
  });

  it('lists a commune newest first, by status where one is asked for', async () => {
    const commune = '77003';
    const put = [1, 2, 3].map((n) =>
      storedRecord({ commune, id: fresh(), receivedAt: n, status: n === 2 ? 'draft' : 'accepted' }),
    );
    await store.within([commune], (unit) => unit.records.put(put));
    const list = (question: { status?: 'draft'; limit: number }) =>
      store.within([commune], async (unit) =>
        (await unit.records.list(commune, question)).map(({ receivedAt }) => receivedAt),
      );
    expect(await list({ limit: 2 })).toEqual([3, 2]);
    expect(await list({ status: 'draft', limit: 9 })).toEqual([2]);
  });

  it('finds live records by the keyed hash of their number', async () => {
    const [live, voided] = [fresh(), fresh()];
    const numberKey = hashOf('n');
    await home((unit) =>
      unit.records.put([
        storedRecord({ id: live, numberKey }),
        storedRecord({ id: voided, numberKey, status: 'voided' }),
      ]),
    );
    const found = await home((unit) => unit.records.withNumbers(HOME, [numberKey, hashOf('m')]));
    expect(found).toEqual([{ id: live, numberKey }]);
  });

  it('tells of sites and of authors, in the order of telling, and of nothing else', async () => {
    const commune = '77004';
    const [author, site] = [fresh(), fresh()];
    const rows = [
      storedRecord({ commune, id: fresh(), toldSeq: 9, site }),
      storedRecord({ commune, id: fresh(), toldSeq: 4, author }),
      storedRecord({ commune, id: fresh(), toldSeq: 6, site: OTHER_SITE }),
      storedRecord({ commune, id: fresh(), toldSeq: 2, site }),
    ];
    await store.within([commune], (unit) => unit.records.put(rows));
    const told = (after: number, limit: number) =>
      store.within([commune], async (unit) => {
        const question = { after, limit, sites: [site], authors: [author] };
        return (await unit.records.told(commune, question)).map(({ toldSeq }) => toldSeq);
      });
    expect(await told(0, 10)).toEqual([2, 4, 9]);
    expect(await told(2, 1)).toEqual([4]);
  });

  it('opens cases of records that are there, and closes them', async () => {
    const record = storedRecord({ id: fresh() });
    const one = {
      ...{ commune: HOME, id: fresh(), record: record.id, kind: 'edit' as const, openedAt: 7 },
      ...{ closedAt: null, detail: { paths: [{ path: 'contact/phone' }] } },
    };
    await home(async (unit) => {
      await unit.records.put([record]);
      await unit.records.openCases([one]);
    });
    expect(await home((unit) => unit.records.casesOf(HOME, record.id))).toEqual([one]);
    await home((unit) => unit.records.closeCase(HOME, one.id, 8));
    expect(await home((unit) => unit.records.casesOf(HOME, record.id))).toEqual([{ ...one, closedAt: 8 }]);
    const orphan = home((unit) => unit.records.openCases([{ ...one, id: fresh(), record: fresh() }]));
    await expect(orphan).rejects.toBeInstanceOf(UnstorableError);
  });

  it('expects a picture once, knows its commune by its address, and marks it', async () => {
    const record = storedRecord({ id: fresh() });
    const picture = storedPicture({ record: record.id, cipher: hashOf('p') });
    await home(async (unit) => {
      await unit.records.put([record]);
      await unit.pictures.expect([picture]);
      await unit.pictures.expect([{ ...picture, bytes: 5, wrappedKey: 'other' }]);
    });
    const places = await store.within([], (unit) => unit.pictures.places([picture.cipher, hashOf('q')]));
    expect(places).toEqual([{ cipher: picture.cipher, commune: HOME, bytes: 40_000 }]);
    await home((unit) => unit.pictures.mark({ ...picture, state: 'held' }));
    expect(await home((unit) => unit.pictures.at(HOME, [picture.cipher]))).toEqual([
      { ...picture, state: 'held' },
    ]);
  });

  it('gives a job to one at a time, again after its lease, and never after its end', async () => {
    const commune = '77005';
    const job = { commune, id: fresh(), kind: 'register' as const, record: fresh(), notBefore: 10, tries: 0 };
    await store.within([commune], (unit) => unit.jobs.add([job]));
    const claim = (now: number) =>
      store.within([commune], (unit) => unit.jobs.claim(commune, { now, until: now + 100, limit: 5 }));
    expect(await claim(9)).toEqual([]);
    expect(await claim(10)).toEqual([{ ...job, notBefore: 110, tries: 1 }]);
    expect(await claim(50)).toEqual([]);
    expect((await claim(110)).map(({ tries }) => tries)).toEqual([2]);
    await store.within([commune], (unit) => unit.jobs.end(commune, job.id));
    expect(await claim(1000)).toEqual([]);
  });

  it('keeps a batch once, tells the same bytes from others, and holds on to the first answers', async () => {
    const tablet = fresh();
    const keep = (no: number, hash: string) =>
      store.within([], (unit) =>
        unit.batches.keep({ tablet, no, prev: null, hash, receivedAt: 1, bytes: new Uint8Array([0, 255]) }),
      );
    const answers = [storedChange().answer];
    expect(await keep(1, hashOf('1'))).toEqual({ state: 'new', before: null });
    expect(await keep(1, hashOf('1'))).toEqual({ state: 'same', answers: null });
    await store.within([], (unit) => unit.batches.answer({ tablet, no: 1, at: 2, answers }));
    await store.within([], (unit) => unit.batches.answer({ tablet, no: 1, at: 3, answers: [] }));
    expect(await keep(1, hashOf('1'))).toEqual({ state: 'same', answers });
    expect(await keep(1, hashOf('x'))).toEqual({ state: 'other' });
    expect(await keep(2, hashOf('2'))).toEqual({ state: 'new', before: hashOf('1') });
  });

  it('keeps people, sites and the register’s rows, and never moves a site to another commune', async () => {
    const person = {
      id: fresh(),
      name: 'Lò Thị Thử',
      roles: ['officer' as const],
      communes: [HOME],
      sites: [SITE],
    };
    const site = { id: fresh(), commune: '77006', catalogue: '2025-07', name: 'Nhà văn hoá' };
    const row = { fullName: 'Hồ Thị Mẫu', birthDate: '1990', sex: 'nu' as const, dead: false };
    await store.within([], async ({ people }) => {
      await people.put([person]);
      await people.putSites([site]);
      await people.putSites([{ ...site, name: 'Trường học' }]);
      await people.putSites([{ ...site, commune: '77007' }]);
      await people.putRegisterRows([{ numberKey: hashOf('r'), row }]);
    });
    await store.within([], async ({ people }) => {
      expect(await people.person(person.id)).toEqual(person);
      expect(await people.person(fresh())).toBeNull();
      expect(await people.sites([site.id])).toEqual([{ ...site, name: 'Trường học' }]);
      expect(await people.communes()).toContain('77006');
      expect(await people.registerRow(hashOf('r'))).toEqual(row);
      expect((await people.all()).map(({ id }) => id)).toContain(person.id);
    });
  });

  it('knows a tablet by id and by key, its officers in the order of pairing, and its revocation', async () => {
    const key = hashOf('k') + (next += 1);
    const unrevoked = { revokedAt: null, revokedBy: null, revokedReason: null };
    const tablet = { id: fresh(), deviceKey: key, pairedAt: 4, ...unrevoked };
    const officer = (n: number) => ({
      ...{ tablet: tablet.id, person: idOf(n), key: `key-${n}`, pairedAt: n },
      ...{ escrow: 'sealed', escrowKey: 'recovery-1' },
    });
    await store.within([], async ({ tablets }) => {
      await tablets.add(tablet);
      for (const n of [6, 5, 5]) await tablets.addOfficer(officer(n));
    });
    await store.within([], async ({ tablets }) => {
      expect(await tablets.withKey(key)).toEqual(tablet);
      expect(await tablets.officers(tablet.id)).toEqual([officer(5), officer(6)]);
      expect(await tablets.holdersOf('key-5')).toContain(idOf(5));
      expect(await tablets.holdersOf('nobody’s')).toEqual([]);
      await tablets.revoke({ tablet: tablet.id, at: 9, by: idOf(4), reason: 'mất máy' });
      const revoked = { revokedAt: 9, revokedBy: idOf(4), revokedReason: 'mất máy' };
      expect(await tablets.tablet(tablet.id)).toEqual({ ...tablet, ...revoked });
    });
  });

  it('keeps a pairing code with the request that used it', async () => {
    const hash = `code-${(next += 1)}`;
    const unused = { hash, person: idOf(1), expiresAt: 77, request: null, reply: null };
    await store.within([], ({ tablets }) => tablets.addCode(unused));
    expect(await store.within([], ({ tablets }) => tablets.code(hash))).toEqual(unused);
    await store.within([], ({ tablets }) => tablets.useCode({ hash, request: 'asked', reply: '{}' }));
    expect(await store.within([], ({ tablets }) => tablets.code(hash))).toEqual({
      ...unused,
      request: 'asked',
      reply: '{}',
    });
    expect(await store.within([], ({ tablets }) => tablets.code('none'))).toBeNull();
  });

  it("ends a person's unused pairing codes, and nothing else", async () => {
    const code = (person: number, reply: string | null) => {
      const expiresAt = 77;
      return { hash: `code-${(next += 1)}`, person: idOf(person), expiresAt, request: null, reply };
    };
    const [unused, used, ofAnother] = [code(21, null), code(21, '{}'), code(22, null)];
    await store.within([], async ({ tablets }) => {
      for (const one of [unused, used, ofAnother]) await tablets.addCode(one);
      await tablets.endCodes({ person: idOf(21), at: 50 });
      await tablets.endCodes({ person: idOf(21), at: 60 });
    });
    await store.within([], async ({ tablets }) => {
      expect(await tablets.code(unused.hash)).toEqual({ ...unused, expiresAt: 50 });
      for (const one of [used, ofAnother]) expect(await tablets.code(one.hash)).toEqual(one);
    });
  });

  it('lets the first value of a setting stand, until it is put', async () => {
    const name = `setting-${(next += 1)}`;
    await store.within([REGISTRY_CHAIN], async ({ settings }) => {
      expect(await settings.first(name, 'a')).toBe('a');
      expect(await settings.first(name, 'b')).toBe('a');
      await settings.put(name, 'c');
      expect(await settings.get(name)).toBe('c');
    });
  });
}
