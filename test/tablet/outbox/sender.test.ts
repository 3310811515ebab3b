import { beforeEach, expect, it } from 'vitest';
import { sameBytes, utf8 } from '../../../src/lib/bytes.ts';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import { readBatch } from '../../../src/protocol/batch.ts';
import { sign, type Signed } from '../../../src/protocol/signed.ts';
import { RegistryClient } from '../../../src/tablet/outbox/registry-client.ts';
import { Sender } from '../../../src/tablet/outbox/sender.ts';
import { setting, settingWrite } from '../../../src/tablet/storage/settings.ts';
import {
  answering,
  changedReply,
  cut,
  halfBody,
  loginPage,
  lostReply,
  proxyFault,
  type Fate,
} from '../../support/scripted-network.ts';
import {
  VaultTown,
  adult,
  application,
  portrait,
  typed,
  type VaultTablet,
} from '../../support/vault-town.ts';

const BATCHES = '/api/v1/batches';
let town: VaultTown;
let tablet: VaultTablet;
let sender: Sender;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
  tablet.network.online = false;
  sender = new Sender(tablet.ports);
});

/** A complete application that waits in the outbox. */
async function waiting(n = 1): Promise<string> {
  const record = await tablet.saved('submit', adult(n, 'Nguyễn Văn Thử'));
  await tablet.sent();
  return record;
}

function online() {
  tablet.network.online = true;
  tablet.network.asked.length = 0;
}

const batches = () => tablet.store.list('batches');
const outbox = () => tablet.store.list('outbox');
const sentBodies = () => tablet.network.to(BATCHES).map(({ body }) => body!);
const problem = (code: string, status = 400) => answering(status, JSON.stringify({ code }));

it('B7 stores the bytes before the number is used, and sends only those, again and again', async () => {
  const record = await waiting();
  const [stored] = await batches();
  online();
  tablet.network.next(BATCHES, cut, 2);
  for (const expected of ['failed', 'failed', 'done']) expect((await sender.pass()).result).toBe(expected);
  expect(sentBodies()).toHaveLength(3);
  expect(sentBodies().every((body) => sameBytes(body, stored!.bytes!))).toBe(true);
  expect((await town.town.record(record))?.status).toBe('accepted');
});

it('B7 chains its numbers by hash over both shapes', async () => {
  for (const n of [1, 2, 3]) {
    tablet.network.online = true;
    await waiting(n);
    if (n === 2) await tablet.vault.lock();
    if (n === 2) await tablet.unlock();
  }
  const rows = await batches();
  expect(rows.map(({ no }) => no)).toEqual([1, 2, 3]);
  const headers = tablet.network.to(BATCHES).map(({ body }) => readBatch(body!).header);
  expect(headers.map(({ no }) => no)).toEqual([1, 2, 3]);
  expect(headers.map(({ prev }) => prev)).toEqual([null, rows[0]!.hash, rows[1]!.hash]);
});

it('B4 sends without unlocking what was sealed when it was saved', async () => {
  await tablet.vault.pause(true);
  const record = await waiting();
  tablet.restart();
  online();
  await tablet.vault.pause(false);
  await tablet.sent();
  expect(readBatch(sentBodies()[0]!).header.shape).toBe('copies');
  expect((await town.town.record(record))?.status).toBe('accepted');
});

const UNBELIEVED: [string, Fate][] = [
  ['lost', lostReply],
  ['cut in half', halfBody],
  ['a login page', loginPage],
  ['a proxy’s fault', proxyFault],
  ['empty', answering(200, '')],
  ['a refusal nobody agreed on', problem('no-such-code', 418)],
  [
    'a receipt with a changed text',
    told((signed) => ({ ...signed, text: signed.text.replace('"no":1', '"no":2') })),
  ],
  [
    'a receipt with a changed signature',
    told((signed) => ({ ...signed, signature: swapped(signed.signature) })),
  ],
  ['a receipt under an unknown key', told((signed) => ({ ...signed, key: 'sign-of-another' }))],
];

function told(change: (signed: Signed) => Signed): Fate {
  return changedReply((reply) => {
    const signed = JSON.parse(new TextDecoder().decode(reply.body)) as Signed;
    return { ...reply, body: utf8(JSON.stringify(change(signed))) };
  });
}
const swapped = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;

for (const [what, fate] of UNBELIEVED) {
  it(`R7 a reply that is ${what} changes nothing, and the same bytes go again`, async () => {
    await waiting();
    const before = [await outbox(), await batches(), await tablet.store.list('copies')];
    online();
    tablet.network.next(BATCHES, fate);
    expect((await sender.pass()).result).toBe('failed');
    expect([await outbox(), await batches(), await tablet.store.list('copies')]).toEqual(before);
    expect((await sender.pass()).result).toBe('done');
    expect(sameBytes(sentBodies()[0]!, sentBodies()[1]!)).toBe(true);
    expect(await outbox()).toEqual([]);
  });
}

it('R4 does not believe a receipt that somebody else signed under the name of the registry’s key', async () => {
  await waiting();
  online();
  const crypto = new WebCryptoAdapter();
  const { privateKey } = await crypto.newSigningKey({ extractable: false });
  tablet.network.next(BATCHES, async (request, onward) => {
    const signed = JSON.parse(new TextDecoder().decode((await onward(request)).body)) as Signed;
    const forged = await sign(crypto, { id: signed.key, key: privateKey }, JSON.parse(signed.text) as object);
    return { status: 200, headers: {}, body: utf8(JSON.stringify(forged)) };
  });
  expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'statement' });
  expect(await outbox()).toHaveLength(1);
});

it('R4 does not take a genuine receipt of another batch, or of another tablet, for its own', async () => {
  tablet.network.online = true;
  await waiting(1);
  const { receipt } = (await batches())[0]!;
  const other = await town.atWork('colleague');
  await other.saved('submit', adult(2, 'Trần Thị Hai'));
  await other.sent();
  const foreign = (await other.store.list('batches'))[0]!.receipt;
  tablet.network.online = false;
  await waiting(3);
  online();
  for (const old of [receipt, foreign]) {
    tablet.network.next(BATCHES, answering(200, JSON.stringify(old)));
    expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'receipt' });
    expect(await outbox()).toHaveLength(1);
  }
});

it('B9 puts the changes of a refused batch into a new one, under a new number, one by one', async () => {
  const records = [await waiting(1)];
  online();
  tablet.network.next(BATCHES, problem('batch-unreadable', 422));
  expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'batch-unreadable' });
  expect((await outbox()).map(({ batch }) => batch)).toEqual([undefined]);
  expect((await sender.pass()).result).toBe('done');
  const rows = await batches();
  expect(rows.map(({ no, state }) => [no, state])).toEqual([
    [1, 'refused'],
    [2, 'answered'],
  ]);
  expect(readBatch(sentBodies()[1]!).header).toMatchObject({ no: 2, prev: rows[0]!.hash, shape: 'copies' });
  expect((await town.town.record(records[0]!))?.status).toBe('accepted');
});

it('waits between the tries of a registry that refuses every batch, and never uses a number twice', async () => {
  await waiting();
  online();
  tablet.network.next(BATCHES, problem('batch-unreadable', 422), 4);
  for (let n = 0; n < 4; n += 1) expect((await sender.pass()).result).toBe('failed');
  expect(sentBodies().map((body) => readBatch(body).header.no)).toEqual([1, 2, 3, 4]);
});

it('counts on past the numbers that a lost database had used', async () => {
  await waiting();
  online();
  tablet.network.next(BATCHES, problem('batch-number-reused', 409), 3);
  expect((await sender.pass()).result).toBe('done');
  expect(sentBodies().map((body) => readBatch(body).header.no)).toEqual([1, 2, 3, 4]);
});

it('ends a pass even if every number is said to be used', async () => {
  await waiting();
  online();
  tablet.network.next(BATCHES, problem('batch-number-reused', 409), Infinity);
  expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'batch-number-reused' });
});

it('ends a pass whose receipt answers nothing, and keeps what it was about', async () => {
  await waiting();
  online();
  const { keys, crypto } = town.town.ports;
  tablet.network.next(BATCHES, async (request, onward) => {
    const { text } = JSON.parse(new TextDecoder().decode((await onward(request)).body)) as Signed;
    const silent = { ...(JSON.parse(text) as object), answers: [] };
    return {
      status: 200,
      headers: {},
      body: utf8(JSON.stringify(await sign(crypto, await keys.signing(), silent))),
    };
  });
  expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'receipt' });
  expect((await outbox()).map(({ batch }) => batch)).toEqual([undefined]);
});

it('lets one of two senders send, and tells the other that it is busy', async () => {
  await waiting();
  online();
  const results = await Promise.all([sender.pass(), new Sender(tablet.ports).pass()]);
  expect(results.map(({ result }) => result).sort()).toEqual(['busy', 'done']);
  expect(sentBodies()).toHaveLength(1);
});

it('sends nothing while paused, and nothing before it is paired', async () => {
  await waiting();
  online();
  await tablet.store.commit({ writes: [settingWrite('paused', true)], durability: 'strict' });
  expect(await sender.pass()).toEqual({ result: 'paused' });
  const unpaired = town.tablet();
  expect(await new Sender(unpaired.ports).pass()).toEqual({ result: 'unpaired' });
  expect([...tablet.network.asked, ...unpaired.network.asked]).toEqual([]);
});

it('stops before the next batch when it is told to, and claims no more than it did', async () => {
  await waiting();
  await tablet.store.commit({ writes: [{ remove: 'settings', key: ['allSentAt'] }], durability: 'strict' });
  const stop = new AbortController();
  online();
  tablet.network.next(BATCHES, async (request, onward) => {
    stop.abort();
    return onward(request);
  });
  expect(await sender.pass({ signal: stop.signal })).toEqual({ result: 'stopped' });
  expect(sentBodies()).toHaveLength(1);
  expect(await setting(tablet.store, 'allSentAt')).toBeUndefined();
});

it('has sent all only when no picture waits either', async () => {
  tablet.network.online = true;
  await tablet.store.commit({ writes: [{ remove: 'settings', key: ['allSentAt'] }], durability: 'strict' });
  tablet.network.next('/api/v1/uploads', problem('picture-unknown', 409));
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait());
  await tablet.vault.save(record, 'submit');
  expect((await new Sender(tablet.ports).pass()).result).toBe('done');
  expect(await setting(tablet.store, 'allSentAt')).toBeUndefined();
  await tablet.sent();
  expect(await setting(tablet.store, 'allSentAt')).toBe(town.time.nowMs());
});

it('H2 learns the registry’s time from its refusal, asks again, and leaves its own clock alone', async () => {
  online();
  tablet.skewMs = 3 * 3_600_000;
  const client = new RegistryClient(tablet.ports);
  const ask = { method: 'GET', path: '/api/v1/happenings?after=', signed: 'whole' } as const;
  expect((await client.ask(ask)).status).toBe(200);
  expect(tablet.network.asked).toHaveLength(2);
  expect(await setting(tablet.store, 'clockSkewMs')).toBe(-3 * 3_600_000);
  expect((await tablet.vault.state()).sync.clockOffMinutes).toBe(-180);
  await client.ask(ask);
  expect(tablet.network.asked).toHaveLength(3);
});

it('follows a rotation of the registry’s keys', async () => {
  await waiting();
  await town.town.rotateKeys();
  online();
  expect((await sender.pass()).result).toBe('done');
  const facts = await town.registry.facts();
  expect((await setting(tablet.store, 'registry'))?.sealingKey).toEqual(facts.sealingKey);
  tablet.network.online = false;
  const record = await waiting(2);
  online();
  await sender.pass();
  expect((await town.town.record(record))?.status).toBe('accepted');
});

it('does not take the keys of a registry that shares none with its own', async () => {
  await waiting();
  const before = await setting(tablet.store, 'registry');
  const foreign = await (await VaultTown.made()).registry.facts();
  online();
  tablet.network.next(
    BATCHES,
    told((signed) => ({ ...signed, key: 'sign-9' })),
  );
  const keys = foreign.signingKeys.map(({ key }) => ({ id: 'sign-9', key }));
  tablet.network.next('/api/v1/registry', answering(200, JSON.stringify({ ...foreign, signingKeys: keys })));
  expect(await sender.pass()).toMatchObject({ result: 'failed', code: 'statement' });
  expect(await setting(tablet.store, 'registry')).toEqual(before);
});

it('sends versions of one record in their order, although the clock was set back between them', async () => {
  const record = await tablet.saved('set-aside');
  await tablet.sent();
  tablet.skewMs = -365 * 24 * 3_600_000;
  await tablet.changed(record, { 'contact/phone': typed('0987654321') });
  await tablet.sent();
  online();
  tablet.network.next(BATCHES, problem('batch-unreadable', 422));
  expect([(await sender.pass()).result, (await sender.pass()).result]).toEqual(['failed', 'done']);
  expect(readBatch(sentBodies()[1]!).header.count).toBe(2);
  expect((await tablet.row(record))?.refused).toBeUndefined();
  expect((await town.town.record(record))?.values['contact/phone']?.v).toBe('0987654321');
});

it('splits what waits into batches that a weak link can carry', async () => {
  const form = application();
  for (let n = 0; n < 51; n += 1) {
    const opened = await tablet.vault.openForm();
    await tablet.vault.write(opened!.record, form);
    await tablet.vault.save(opened!.record, 'set-aside');
  }
  online();
  await sender.pass();
  expect(
    sentBodies()
      .map((body) => readBatch(body).header.count)
      .reduce((a, b) => a + b, 0),
  ).toBe(51);
  expect(sentBodies().every((body) => readBatch(body).header.count <= 50)).toBe(true);
});
