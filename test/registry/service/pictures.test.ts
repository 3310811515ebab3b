import { beforeEach, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes.ts';
import { PictureReceipt } from '../../../src/protocol/receipt.ts';
import { parsed } from '../../../src/protocol/schema.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { HOME, RegistryTown, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
const content = new Uint8Array(5000).fill(7) as Bytes;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

/** A record with one picture, whose key a test may spoil. */
async function withPicture(spoil: (key: { hash: string; key: string }) => object = () => ({}), of = desk) {
  const [record, row] = [desk.tablet.newId(), desk.tablet.newId()];
  const { key, ciphertext } = await desk.tablet.picture(record, row, content);
  const media = { [row]: { ...key, ...spoil(key) } };
  const { answers } = await town.hand(of, { record, media });
  return { record, ciphertext, cipher: key.cipher, answers, media };
}

async function stateOf(cipher: string, of = desk) {
  const receipt = await town.registry.pictureReceipt({ tablet: of.tablet.id, ciphers: [cipher] });
  const { pictures } = parsed(PictureReceipt, receipt.text, { what: 'a receipt' });
  expect(pictures.map((picture) => picture.cipher)).toEqual([cipher]);
  return pictures[0]!.state;
}

async function arrive(cipher: string, ciphertext: Bytes) {
  await town.objects.put(cipher, ciphertext);
  await town.registry.pictureArrived(cipher);
}

it('M2 expects only what an accepted change named, with its size', async () => {
  const { cipher, ciphertext } = await withPicture();
  expect(await town.registry.expectedPicture(cipher)).toEqual({ bytes: ciphertext.length });
  expect(await town.registry.expectedPicture('A'.repeat(43))).toBeNull();
});

it('M2 does not expect the pictures of a refused change', async () => {
  const row = desk.tablet.newId();
  const { key } = await desk.tablet.picture(desk.tablet.newId(), row, content);
  await town.hand(desk, { media: { [row]: key }, set: { 'applicant/sex': { v: 'x' } } });
  expect(await town.registry.expectedPicture(key.cipher)).toBeNull();
});

it('M4 says missing until it came, then held', async () => {
  const { cipher, ciphertext } = await withPicture();
  expect(await stateOf(cipher)).toBe('missing');
  await arrive(cipher, ciphertext);
  expect(await stateOf(cipher)).toBe('held');
  expect(await stateOf('A'.repeat(43))).toBe('missing');
});

it.each([
  ['another hash than the picture has', () => ({ hash: 'A'.repeat(43) })],
  ['another key', () => ({ key: 'A'.repeat(43) })],
])('M4 says mismatch where the record names %s', async (_what, spoil) => {
  const { cipher, ciphertext } = await withPicture(spoil);
  await arrive(cipher, ciphertext);
  expect(await stateOf(cipher)).toBe('mismatch');
});

it('M4 says mismatch for a picture that was encrypted for another record', async () => {
  const { cipher, ciphertext, media } = await withPicture();
  await town.hand(desk, { media });
  await arrive(cipher, ciphertext);
  expect(await stateOf(cipher)).toBe('mismatch');
});

it('M4 tells a tablet only of pictures that its own changes named', async () => {
  const { cipher, ciphertext } = await withPicture();
  await arrive(cipher, ciphertext);
  expect(await stateOf(cipher, await town.desk('colleague'))).toBe('missing');
});

it('M4 holds what was stored before its record came, as after a restore of the database', async () => {
  const [record, row] = [desk.tablet.newId(), desk.tablet.newId()];
  const { key, ciphertext } = await desk.tablet.picture(record, row, content);
  await town.objects.put(key.cipher, ciphertext);
  await town.hand(desk, { record, media: { [row]: key } });
  expect(await stateOf(key.cipher)).toBe('held');
});

it('M1 keeps the picture’s key only under the registry’s own', async () => {
  const { cipher, media } = await withPicture();
  const [picture] = await town.read((unit) => unit.pictures.at(HOME, [cipher]));
  const { key } = Object.values(media)[0]!;
  expect(picture?.wrappedKey).not.toContain(key);
  const rows = await town.read((unit) => unit.records.list(HOME, { limit: 5 }));
  expect(JSON.stringify(rows)).not.toContain(key);
});
