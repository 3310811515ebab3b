import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../../src/lib/bytes.ts';
import { NetworkError } from '../../../src/lib/ports/network.ts';
import { ProtocolError } from '../../../src/protocol/error-codes.ts';
import { setting, settingWrite } from '../../../src/tablet/storage/settings.ts';
import { Sender, type Pass } from '../../../src/tablet/outbox/sender.ts';
import { uploadPicture } from '../../../src/tablet/outbox/tus-upload.ts';
import type { Ask, RegistryClient } from '../../../src/tablet/outbox/registry-client.ts';
import { answering, direct, lostReply, type Fate } from '../../support/scripted-network.ts';
import { adult, pictureBytes, portrait, VaultTown, type VaultTablet } from '../../support/vault-town.ts';

const UPLOADS = '/api/v1/uploads';
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = await town.atWork();
  await tablet.vault.pause(true);
});

let number = 0;
/** A record with one picture, saved on a tablet that sends only by `pass`. */
async function withPicture(size = 3000, seed = 1): Promise<string> {
  const record = await tablet.typed(adult((number += 1), 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(record, portrait(size, seed));
  await tablet.vault.save(record, 'submit');
  await tablet.sent();
  return record;
}

async function pass(): Promise<Pass> {
  const unpaused = { writes: [settingWrite('paused', false)], durability: 'strict' } as const;
  await tablet.store.commit(unpaused);
  tablet.network.asked.length = 0;
  const came = await new Sender(tablet.ports).pass();
  // As the service worker tells the vault that it wrote.
  tablet.vault.changedElsewhere();
  return came;
}

const pictures = () => tablet.store.list('pictures');
const states = async () => (await pictures()).map(({ state }) => state);

it('M1 addresses a picture by its ciphertext, under a key of its own that the change carries sealed', async () => {
  await withPicture(3000, 1);
  await withPicture(3000, 1);
  const [one, two] = await pictures();
  expect(one!.hash).toBe(two!.hash);
  expect(one!.cipher).not.toBe(two!.cipher);
  const address = await tablet.ports.crypto.sha256(
    (await tablet.store.get('pictureBytes', [one!.cipher]))!.bytes,
  );
  expect(one!.cipher).toBe(Buffer.from(address).toString('base64url'));
});

it('M4 books a picture as held only on the registry’s word, after what it opens to was looked at', async () => {
  await withPicture();
  let asked = 0;
  const second: Fate = (request, onward) => ((asked += 1) === 2 ? lostReply : direct)(request, onward);
  tablet.network.next('/api/v1/picture-receipts', second, 2);
  expect(await pass()).toMatchObject({ code: 'offline' });
  expect(await states()).toEqual(['waiting']);
  await pass();
  expect(await states()).toEqual(['held']);
  const [row] = await pictures();
  const receipt = await town.registry.pictureReceipt({
    tablet: (await setting(tablet.store, 'identity'))!.tablet,
    ciphers: [row!.cipher],
  });
  expect(receipt.text).toContain('"state":"held"');
});

it('M4 does not believe a picture receipt that is changed, or meant for another tablet', async () => {
  const other = await town.atWork('colleague');
  await withPicture();
  const [row] = await pictures();
  const foreign = await town.registry.pictureReceipt({
    tablet: (await setting(other.store, 'identity'))!.tablet,
    ciphers: [row!.cipher],
  });
  const claim = foreign.text.replace('missing', 'held');
  for (const said of [foreign, { ...foreign, text: claim }]) {
    tablet.network.next('/api/v1/picture-receipts', answering(200, JSON.stringify(said)));
    expect(await pass()).toMatchObject({ code: expect.stringMatching(/^(receipt|statement)$/) });
    expect(await states()).toEqual(['waiting']);
  }
});

it('M2 goes to the registry only after its record, portraits first', async () => {
  const record = await tablet.typed(adult((number += 1), 'Nguyễn Văn Thử'));
  await tablet.vault.takePicture(record, { ...portrait(900, 1), kind: 'proof' });
  await tablet.vault.takePicture(record, portrait(900, 2));
  await tablet.vault.save(record, 'submit');
  await tablet.sent();
  await pass();
  const posted = tablet.network.asked.filter(
    ({ method, path }) => method === 'POST' && !path.includes('receipts'),
  );
  expect(posted.map(({ path }) => path)).toEqual(['/api/v1/batches', UPLOADS, UPLOADS]);
  const first = (await pictures()).find(({ rank }) => rank === 0)!;
  const named = `cipher ${Buffer.from(first.cipher).toString('base64')}`;
  expect(posted[1]!.headers['upload-metadata']).toBe(named);
});

it('M2 a picture that the registry does not know yet holds up no other and is taken later', async () => {
  await withPicture(3000, 1);
  await withPicture(3000, 2);
  tablet.network.next(UPLOADS, answering(409, '{"code":"picture-unknown"}'), 1);
  expect((await pass()).result).toBe('done');
  expect((await states()).sort()).toEqual(['held', 'waiting']);
  await pass();
  expect(await states()).toEqual(['held', 'held']);
});

it('M4 a picture that is not what its record names needs its officer', async () => {
  const record = await withPicture();
  const [row] = await pictures();
  const bytes = (await tablet.store.get('pictureBytes', [row!.cipher]))!.bytes;
  const { objects, registry } = town.town;
  tablet.network.next(UPLOADS, async () => {
    // The registry's disk gives back other bytes than it took.
    await objects.put(row!.cipher, bytes.map((byte) => byte ^ 1) as Bytes);
    await registry.pictureArrived(row!.cipher);
    throw new NetworkError('offline');
  });
  expect([(await pass()).result, (await pass()).result]).toEqual(['failed', 'done']);
  expect(await states()).toEqual(['mismatch']);
  expect((await tablet.vault.record(record))?.line).toMatchObject({
    sync: 'needs-you',
    pictureMismatch: true,
  });
  await tablet.vault.openForm(record);
  await tablet.vault.takePicture(record, portrait(900, 9));
  expect(await tablet.vault.save(record, 'submit')).toMatchObject({ ok: true });
  await tablet.sent();
  await tablet.sent();
  expect(await states()).toEqual(['held']);
  expect((await tablet.vault.record(record))?.line.sync).toBe('received');
});

it('M3 resumes at what the registry has, and uploads nothing that it holds already', async () => {
  await withPicture(200_000);
  let patches = 0;
  const third: Fate = (request, onward) =>
    (request.method === 'PATCH' && (patches += 1) === 3 ? lostReply : direct)(request, onward);
  tablet.network.next(UPLOADS, third, 5);
  expect((await pass()).result).toBe('failed');
  await pass();
  const pieces = tablet.network.to(UPLOADS).filter(({ method }) => method === 'PATCH');
  expect(pieces.map(({ headers }) => headers['upload-offset'])).toEqual([String(3 * 64 * 1024)]);
  await pass();
  expect([await states(), tablet.network.to(UPLOADS)]).toEqual([['held'], []]);
});

/** A tus server that drops the link after so many further bytes, each time. */
function droppingServer(cuts: number[]) {
  const held: number[] = [];
  let left = cuts.shift() ?? Infinity;
  const ask = async ({ method, body = new Uint8Array(), headers }: Ask) => {
    const reply = (status: number, more: Record<string, string>) => ({
      status,
      headers: more,
      body: utf8(''),
    });
    if (method === 'POST') return reply(201, { location: `http://127.0.0.1${UPLOADS}/one` });
    if (method === 'HEAD') return reply(200, { 'upload-offset': String(held.length) });
    if (headers!['upload-offset'] !== String(held.length)) throw new ProtocolError('request-malformed');
    const taken = [...body.slice(0, left)];
    held.push(...taken);
    left -= taken.length;
    if (left > 0) return reply(204, { 'upload-offset': String(held.length) });
    left = cuts.shift() ?? Infinity;
    throw new NetworkError('offline');
  };
  return { held, client: { ask } as unknown as RegistryClient };
}

it('M3 arrives whole wherever and however often the link is cut', async () => {
  const any = fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.array(fc.integer({ min: 1, max: 90_000 })));
  await fc.assert(
    fc.asyncProperty(any, async ([size, cuts]) => {
      const bytes = pictureBytes(size);
      const { held, client } = droppingServer([...cuts]);
      for (let tries = 0; tries <= cuts.length; tries += 1) {
        await uploadPicture(client, { cipher: 'A'.repeat(43), bytes }).catch((error: unknown) => {
          if (!(error instanceof NetworkError)) throw error;
        });
      }
      expect(Buffer.from(held).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

const NO_UPLOAD_SERVER: [string, Record<string, string>][] = [
  ['leads to another path', { location: '/elsewhere/one' }],
  ['leads nowhere', {}],
  ['tells an offset past the end', { location: `${UPLOADS}/one`, 'upload-offset': '9999999' }],
  ['tells an offset that is no number', { location: `${UPLOADS}/one`, 'upload-offset': '-1' }],
  ['never moves on', { location: `${UPLOADS}/one`, 'upload-offset': '0' }],
];
for (const [what, headers] of NO_UPLOAD_SERVER) {
  it(`gives up on a server that ${what}`, async () => {
    const ask = async () => ({ status: 200, headers, body: utf8('') });
    const upload = uploadPicture({ ask } as unknown as RegistryClient, { cipher: 'A', bytes: utf8('abc') });
    await expect(upload).rejects.toMatchObject({ code: 'reply' });
  });
}
