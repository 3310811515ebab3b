import { expose } from 'comlink';
import Dexie from 'dexie';
import { foldedKey } from '../../../src/domain/folded-key.ts';
import { communeMaker } from '../../../src/domain/made-up/commune.ts';
import type { MadeUpPerson } from '../../../src/domain/made-up/person.ts';
import type { Values } from '../../../src/domain/record.ts';
import { toBase64url } from '../../../src/lib/base64url.ts';
import { idMaker } from '../../../src/lib/uuid.ts';
import { FflateCompression } from '../../../src/platform/deflate.ts';
import { FetchNetwork } from '../../../src/platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import { WebLocks } from '../../../src/platform/web-locks.ts';
import { sign } from '../../../src/protocol/signed.ts';
import { KeyvalDeviceKeys } from '../../../src/tablet/storage/device-key.ts';
import { FileBallast } from '../../../src/tablet/storage/ballast.ts';
import { DexieStore } from '../../../src/tablet/storage/dexie-store.ts';
import { turnLogOver } from '../../../src/tablet/storage/log-turnover.ts';
import { settingWrite } from '../../../src/tablet/storage/settings.ts';
import {
  lockSecret,
  newSecret,
  openKeyring,
  STRETCH_COST,
  stretched,
  type Keyring,
} from '../../../src/tablet/vault/keyring.ts';
import { sealEntry } from '../../../src/tablet/vault/sealed-rows.ts';
import { entryOf } from '../../../src/tablet/vault/session.ts';
import { Vault } from '../../../src/tablet/vault/vault.ts';
import type { VaultPorts } from '../../../src/tablet/vault/vault-ports.ts';
import { personValues } from '../../../test/support/person-values.ts';
import type { VaultBench, VaultTimes } from './api.ts';
import { openRaw, putRaw } from './raw-store.ts';

const OFFICER = '01932f00-0000-7000-8000-00000000f001';
const SITE = '01932f00-0000-7000-8000-00000000f002';
const PASSPHRASE = 'made-up passphrase';
const DAY = '2026-11-22';
const SAVES = 200;
const REPEATS = 5;
const QUERIES = ['n', 'ng', 'nguyen', 'nguyen thi', 'huệ', 'van an', '0010', 'tran t', 'le', 'quy'];

const crypto = new WebCryptoAdapter();
const ports: VaultPorts = {
  store: new DexieStore('vault-bench', { ballast: new FileBallast(), turnLogOver }),
  deviceKeys: new KeyvalDeviceKeys(crypto),
  crypto,
  compression: new FflateCompression(),
  network: new FetchNetwork(self.location.origin),
  locks: new WebLocks(),
  clock: systemClock,
  random: systemRandom,
  scheduler: systemScheduler,
  newId: idMaker(systemClock, systemRandom),
  stretchCost: STRETCH_COST,
};

class PeerDexie extends Dexie {
  records!: Dexie.Table<{ record: string; name: string; folded: string; values: Values }, string>;
  constructor() {
    super('dexie-peer', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ records: 'record,folded' });
  }
}

/** Pairs this bench's tablet with a registry that exists only as keys. */
async function pairedOfficer(): Promise<Keyring> {
  const signing = await crypto.newSigningKey({ extractable: false });
  const sealing = await crypto.newSealingKey();
  const under = await stretched(crypto, PASSPHRASE, { salt: ports.random.bytes(16), cost: STRETCH_COST });
  const locked = await lockSecret(crypto, await newSecret(ports), { ...under, officer: OFFICER });
  const by = { id: 'sign-1', key: signing.privateKey };
  const site = { id: SITE, commune: '00097', catalogue: 'bench', name: 'Bench' };
  const grant = {
    v: 1,
    type: 'grant',
    person: OFFICER,
    name: 'Bench',
    roles: ['officer'],
    communes: ['00097'],
    sites: [site],
    at: 1,
  };
  const named = (id: string, key: Uint8Array) => ({ id, key: toBase64url(key) });
  const facts = {
    name: 'Bench',
    epoch: SITE,
    versions: { newest: 1, oldest: 1 },
    timeMs: Date.now(),
    signingKeys: [named('sign-1', signing.publicKey)],
    sealingKey: named('seal-1', sealing.publicKey),
    recoveryKey: named('recovery-1', sealing.publicKey),
  };
  const row = {
    ...locked,
    name: 'Bench',
    grant: await sign(crypto, by, grant),
    escrow: new Uint8Array(1),
    escrowKey: 'recovery-1',
    failedTries: 0,
    nextTryAt: 0,
  };
  await ports.store.commit({
    writes: [{ put: 'officers', row }, settingWrite('registry', facts)],
    durability: 'strict',
  });
  return openKeyring(crypto, locked, PASSPHRASE);
}

/** What a tablet keeps of a picture that the registry holds: its bytes take no part here. */
function heldPictures(record: string) {
  const row = { owner: OFFICER, record, state: 'held', size: 60_000, type: 'image/webp', at: 1 } as const;
  return [0, 1, 1].map((rank) => ({
    ...row,
    rank,
    picture: ports.newId(),
    cipher: toBase64url(ports.random.bytes(32)),
    hash: toBase64url(ports.random.bytes(32)),
    keyCipher: ports.random.bytes(60),
  }));
}

/** Entries of the index and what pictures there are: unlocking and lists read nothing else of a record. */
async function fill(keys: Keyring, people: readonly MadeUpPerson[], peer: PeerDexie): Promise<void> {
  for (let at = 0; at < people.length; at += 500) {
    const part = people.slice(at, at + 500);
    const values = part.map((person) => personValues(person, SITE, DAY));
    const ids = part.map(() => ports.newId());
    const entries = await Promise.all(
      values.map((one, i) => sealEntry(ports, keys, entryOf(ids[i]!, one, Date.now()))),
    );
    const rows = ids.map((record) => ({
      owner: OFFICER,
      record,
      site: SITE,
      status: 'submitted' as const,
      version: 1,
      head: record,
      receipted: record,
      at: 1,
    }));
    await ports.store.commit({
      writes: [
        ...entries.map((row) => ({ put: 'entries' as const, row })),
        ...rows.map((row) => ({ put: 'records' as const, row })),
        ...ids.flatMap(heldPictures).map((row) => ({ put: 'pictures' as const, row })),
      ],
      durability: 'relaxed',
    });
    await peer.records.bulkPut(
      values.map((one, i) => ({
        record: ids[i]!,
        name: part[i]!.fullName,
        folded: foldedKey(part[i]!.fullName),
        values: one,
      })),
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function repeated(times: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) all.push(await timed(() => work(i)));
  return all;
}

async function saves(vault: Vault, people: readonly MadeUpPerson[], peer: PeerDexie) {
  const raw = await openRaw();
  const saveMs: number[] = [];
  const dexieSaveMs: number[] = [];
  const rawSaveMs: number[] = [];
  for (const person of people.slice(0, SAVES + 10)) {
    const values = personValues(person, SITE, DAY);
    const form = await vault.openForm();
    await vault.write(form!.record, values);
    let answer: unknown;
    saveMs.push(await timed(async () => (answer = await vault.save(form!.record, 'submit'))));
    if (!(answer as { ok: boolean }).ok) throw new Error(`not saved: ${JSON.stringify(answer)}`);
    const row = { record: ports.newId(), name: person.fullName, folded: foldedKey(person.fullName), values };
    dexieSaveMs.push(await timed(() => peer.records.put(row)));
    rawSaveMs.push(await timed(() => putRaw(raw, row)));
  }
  // The first ten warm up engine and database.
  return { saveMs: saveMs.slice(10), dexieSaveMs: dexieSaveMs.slice(10), rawSaveMs: rawSaveMs.slice(10) };
}

async function measure(records: number): Promise<VaultTimes> {
  const maker = communeMaker({ seed: 'bench', people: Math.ceil(records * 2.2) });
  const people: MadeUpPerson[] = [];
  // A spare adult for each oddity that a rule would block: the saves take those who pass.
  for (let i = 0; i < maker.peopleCount && people.length < records; i += 1) {
    const person = maker.personAt(i);
    if (person.card && person.birthDate < '2008-01-01' && person.oddities.length === 0) people.push(person);
  }
  const keys = await pairedOfficer();
  const peer = new PeerDexie();
  await fill(keys, people, peer);
  const vault = new Vault(ports);
  vault.sync.stop();
  const unlockMs = await repeated(REPEATS, async () => {
    const result = await vault.unlock({ officer: OFFICER, passphrase: PASSPHRASE });
    await vault.list({ limit: 1 });
    if (!result.ok) throw new Error('not unlocked');
  });
  const stretchMs = await repeated(3, () => crypto.stretch(PASSPHRASE, new Uint8Array(16), STRETCH_COST));
  const dexieReadAllMs = await repeated(REPEATS, () => peer.records.toArray());
  const firstMs = await repeated(50, () => vault.list({ limit: 50 }));
  const dexieFirstMs = await repeated(50, () => peer.records.orderBy('folded').limit(50).toArray());
  const searchMs = await repeated(QUERIES.length * 5, (i) =>
    vault.list({ text: QUERIES[i % QUERIES.length]!, limit: 50 }),
  );
  const dexieSearchMs = await repeated(QUERIES.length, (i) => {
    const key = foldedKey(QUERIES[i]!);
    return peer.records
      .filter((row) => row.folded.includes(key))
      .limit(50)
      .toArray();
  });
  // Laid up once in a tablet's life, at its first unlocking: its way to the medium is not part of a day's saving.
  await ports.store.keepRoom();
  await vault.chooseSite(SITE);
  const saved = await saves(vault, people, peer);
  return { ...saved, unlockMs, stretchMs, dexieReadAllMs, firstMs, dexieFirstMs, searchMs, dexieSearchMs };
}

expose({ measure } satisfies VaultBench);
