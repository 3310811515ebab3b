import { beforeEach, expect, it } from 'vitest';
import { cut } from '../../support/scripted-network.ts';
import { VaultTown, pictureBytes, portrait, type VaultTablet } from '../../support/vault-town.ts';

let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = await town.atWork();
  await tablet.vault.pause(true);
});

const rows = () => tablet.store.list('pictures');
const ciphertexts = async () => (await tablet.store.list('pictureBytes')).length;
const states = async () => (await rows()).map(({ state }) => state).sort();

async function send() {
  await tablet.vault.pause(false);
  await tablet.sent();
  await tablet.sent();
}

it('gives a picture back as it was taken, to its own record only', async () => {
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait());
  const { picture } = (await rows())[0]!;
  expect(await tablet.vault.picture(record, picture)).toEqual({
    bytes: pictureBytes(3000),
    type: 'image/webp',
  });
  const other = await tablet.vault.openForm();
  expect(await tablet.vault.picture(other!.record, picture)).toBeNull();
});

it('replaces a picture of the same kind, but keeps every proof', async () => {
  const record = await tablet.typed();
  for (const seed of [1, 2]) await tablet.vault.takePicture(record, portrait(900, seed));
  for (const seed of [3, 4])
    await tablet.vault.takePicture(record, { ...portrait(900, seed), kind: 'proof' });
  const kinds = (await tablet.vault.openForm(record))!.pictures.map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['portrait', 'proof', 'proof']);
});

it('drops the ciphertext of what was replaced or taken out, when the form is saved', async () => {
  const record = await tablet.typed();
  for (const seed of [1, 2]) await tablet.vault.takePicture(record, portrait(900, seed));
  await tablet.vault.takePicture(record, { ...portrait(900, 3), kind: 'proof' });
  const proof = (await tablet.vault.openForm(record))!.pictures.find(({ kind }) => kind === 'proof')!;
  await tablet.vault.dropPicture(record, proof.picture);
  expect(await ciphertexts()).toBe(3);
  await tablet.vault.save(record, 'set-aside');
  expect([await states(), await ciphertexts()]).toEqual([['waiting'], 1]);
});

it('drops what was replaced in a version that never left: no change will ever name it', async () => {
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait(900, 1));
  await tablet.vault.save(record, 'set-aside');
  await tablet.vault.openForm(record);
  await tablet.vault.takePicture(record, portrait(900, 2));
  await tablet.vault.save(record, 'submit');
  expect([await states(), await ciphertexts()]).toEqual([['waiting'], 1]);
  await send();
  expect(await states()).toEqual(['held']);
  expect((await tablet.vault.state()).sync).toMatchObject({ phase: 'idle', pictures: 0, bytes: 0 });
});

it('still sends what was replaced in a version that had left, as the registry expects it', async () => {
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait(900, 1));
  await tablet.vault.save(record, 'set-aside');
  await tablet.vault.pause(false);
  tablet.network.next('/api/v1/uploads', cut, 2);
  await tablet.sent();
  await tablet.vault.pause(true);
  await tablet.vault.openForm(record);
  await tablet.vault.takePicture(record, portrait(900, 2));
  await tablet.vault.save(record, 'set-aside');
  expect(await states()).toEqual(['waiting', 'waiting']);
  await send();
  expect(await states()).toEqual(['held', 'held']);
});

it('keeps a draft picture of a form that is set aside open in another, until that one is saved', async () => {
  const [one, two] = [await tablet.typed(), await tablet.typed()];
  await tablet.vault.takePicture(one, portrait(900, 1));
  await tablet.vault.takePicture(two, portrait(900, 2));
  await tablet.vault.save(one, 'set-aside');
  expect(await states()).toEqual(['draft', 'waiting']);
  await tablet.vault.discard(two);
  expect(await states()).toEqual(['waiting']);
});

it('holds a picture for viewing after it was sent', async () => {
  const record = await tablet.typed();
  await tablet.vault.takePicture(record, portrait());
  await tablet.vault.save(record, 'submit');
  await send();
  tablet.restart();
  await tablet.unlock();
  const { picture } = (await tablet.vault.record(record))!.pictures[0]!;
  expect((await tablet.vault.picture(record, picture))?.bytes).toEqual(pictureBytes(3000));
});
