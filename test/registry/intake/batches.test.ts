import { beforeEach, expect, it } from 'vitest';
import { utf8, uint32, concat, type Bytes } from '../../../src/lib/bytes.ts';
import { headerBytes, writeBatch } from '../../../src/protocol/batch.ts';
import { dictionary } from '../../../src/protocol/dictionary.ts';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { BatchReceipt } from '../../../src/protocol/receipt.ts';
import { parsed } from '../../../src/protocol/schema.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { REGISTRY_CHAIN } from '../../../src/registry/store/stored.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { FieldTablet } from '../../support/field-tablet.ts';
import { PEOPLE, RegistryTown, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
});

const journal = async () =>
  (
    await town.store.within([REGISTRY_CHAIN], (unit) =>
      unit.log.entries(REGISTRY_CHAIN, { after: 0, limit: 99 }),
    )
  )
    .filter(({ act }) => act.startsWith('batch-'))
    .map(({ act, detail }) => `${act} ${detail}`);

it('B3 takes a batch in that was sealed together', async () => {
  const values = adultWithCard();
  const { answer, record } = await town.submitted(desk, values);
  expect(answer).toMatchObject({ outcome: 'applied', status: 'accepted' });
  expect(await town.record(record)).toMatchObject({ values, status: 'accepted', exact: true, openCases: 0 });
});

it('B4 takes copies in that were sealed one by one', async () => {
  const made = await Promise.all([town.signed(desk), town.signed(desk)]);
  const answers = await town.send(desk, await desk.tablet.copies(made.map(({ signed }) => signed)));
  expect(answers.map(({ change, outcome }) => [change, outcome])).toEqual(
    made.map(({ change }) => [change.id, 'applied']),
  );
});

it('B5 answers a copy that does not open, and holds up no other', async () => {
  const [good, torn, renamed] = await Promise.all([town.signed(desk), town.signed(desk), town.signed(desk)]);
  const broken = await desk.tablet.copy(torn!.signed);
  broken[broken.length - 1]! ^= 1;
  const other = desk.tablet.newId();
  const misnamed = await desk.tablet.copy(renamed!.signed, other);
  const batch = await desk.tablet.copies([good!.signed], [broken, misnamed, utf8('no copy at all')]);
  expect(await town.send(desk, batch)).toMatchObject([
    { change: good!.change.id, outcome: 'applied' },
    { change: torn!.change.id, outcome: 'rejected', code: 'copy-unreadable' },
    { change: other, outcome: 'rejected', code: 'copy-unreadable' },
  ]);
});

it('B5 refuses copies whose lengths do not add up', async () => {
  const { signed } = await town.signed(desk);
  const batch = await desk.tablet.copies([signed], []);
  const header = headerBytes({
    v: 1,
    tablet: desk.tablet.id,
    no: 9,
    prev: null,
    shape: 'copies',
    key: 'k',
    at: 1,
    count: 1,
  });
  const body = concat(uint32(500), batch.bytes.slice(0, 20));
  const bytes = await writeBatch(town.ports.crypto, desk.tablet.device.privateKey, {
    headerBytes: header,
    body,
  });
  await expect(town.registry.takeIn(bytes)).rejects.toMatchObject({ code: 'batch-unreadable' });
});

it('B7 refuses other bytes under a number that was used, and says so in the journal', async () => {
  await town.hand(desk, {});
  const { signed } = await town.signed(desk);
  const again = await desk.tablet.together([signed], { no: 1 });
  await expect(town.registry.takeIn(again.bytes)).rejects.toMatchObject({ code: 'batch-number-reused' });
  expect(await journal()).toEqual(['batch-number-reused 1']);
});

it('B8 reports a gap in the numbers and waits for nothing', async () => {
  await town.hand(desk, {});
  const lost = await desk.tablet.together([(await town.signed(desk)).signed]);
  const { answers } = await town.hand(desk, {});
  expect(answers[0]?.outcome).toBe('applied');
  expect(await journal()).toEqual(['batch-gap 3']);
  expect((await town.send(desk, lost))[0]?.outcome).toBe('applied');
});

it('B9 refuses a batch that its tablet did not sign before opening anything', async () => {
  const batch = await desk.tablet.together([(await town.signed(desk)).signed]);
  for (const at of [12, 200, batch.bytes.length - 1]) {
    const changed = batch.bytes.slice();
    changed[at]! ^= 4;
    await expect(town.registry.takeIn(changed)).rejects.toMatchObject({
      code: expect.stringMatching(/^batch-(signature|malformed)$|^tablet-unknown$/),
    });
  }
  expect((await town.send(desk, batch))[0]?.outcome).toBe('applied');
});

it('B9 refuses a batch of a tablet that it does not know', async () => {
  const foreign = await FieldTablet.made(town.ports);
  foreign.id = desk.tablet.newId();
  foreign.facts = await town.registry.facts();
  const batch = await foreign.together([(await town.signed(desk)).signed]);
  await expect(town.registry.takeIn(batch.bytes)).rejects.toMatchObject({ code: 'tablet-unknown' });
});

it('B9 refuses whole what it cannot read, and takes the same change in a new batch', async () => {
  const { signed } = await town.signed(desk);
  const unreadable = await desk.tablet.together([signed], { count: 2 });
  await expect(town.registry.takeIn(unreadable.bytes)).rejects.toMatchObject({ code: 'batch-unreadable' });
  const unknown = await desk.tablet.together([signed], { key: 'seal-99' });
  await expect(town.registry.takeIn(unknown.bytes)).rejects.toMatchObject({ code: 'batch-key-unknown' });
  expect((await town.send(desk, await desk.tablet.together([signed])))[0]?.outcome).toBe('applied');
});

it('B9 opens what was sealed to a key that has been rotated since', async () => {
  const batch = await desk.tablet.together([(await town.signed(desk)).signed]);
  await town.rotateKeys();
  desk.tablet.facts = await town.registry.facts();
  expect((await town.send(desk, batch))[0]?.outcome).toBe('applied');
});

it('B10 takes in what a revoked tablet sealed, and tells it nothing', async () => {
  const { change, signed } = await town.signed(desk, { set: adultWithCard() });
  const batch = await desk.tablet.together([signed]);
  await town.registry.revoke({ tablet: desk.tablet.id, by: PEOPLE.supervisor.id, reason: 'mất máy' });
  await expect(town.registry.takeIn(batch.bytes)).rejects.toMatchObject({ code: 'tablet-revoked' });
  expect((await town.record(change.record))?.status).toBe('draft');
});

it('B11 refuses what is too large, or no batch, before anything else', async () => {
  const large = new Uint8Array(LIMITS.batchBytes + 1) as Bytes;
  await expect(town.registry.takeIn(large)).rejects.toMatchObject({ code: 'batch-too-large' });
  for (const text of ['', 'STB1', '<html>'.repeat(50)])
    await expect(town.registry.takeIn(utf8(text))).rejects.toMatchObject({ code: 'batch-malformed' });
});

it('B11 stops a body that expands past its limit', async () => {
  const bomb = await town.ports.compression.compress(
    new Uint8Array(LIMITS.batchExpandedBytes + 1) as Bytes,
    dictionary(),
  );
  const header = { v: 1 as const, tablet: desk.tablet.id, no: 1, prev: null, shape: 'together' as const };
  const head = headerBytes({ ...header, key: desk.tablet.facts.sealingKey.id, at: 1, count: 1 });
  const to = (await town.ports.keys.sealing()).key;
  const body = await town.ports.crypto.seal(to, bomb, { info: 'sotay batch 1', aad: head });
  const { privateKey } = desk.tablet.device;
  const bytes = await writeBatch(town.ports.crypto, privateKey, { headerBytes: head, body });
  expect(bytes.length).toBeLessThan(LIMITS.batchBytes);
  await expect(town.registry.takeIn(bytes)).rejects.toMatchObject({ code: 'batch-unreadable' });
});

it('R2 signs a receipt of exactly this batch, and answers a replay the same', async () => {
  const batch = await desk.tablet.together([(await town.signed(desk, { set: adultWithCard() })).signed]);
  const first = parsed(BatchReceipt, (await town.registry.takeIn(batch.bytes)).text, { what: 'a receipt' });
  town.nowMs += 3_600_000;
  const second = parsed(BatchReceipt, (await town.registry.takeIn(batch.bytes)).text, { what: 'a receipt' });
  expect(first).toMatchObject({
    batch: batch.hash,
    no: 1,
    tablet: desk.tablet.id,
    epoch: desk.tablet.facts.epoch,
  });
  expect(second.answers).toEqual(first.answers);
});

it('R3 answers each change on its own: a bad one never holds up a good one', async () => {
  const { answers } = await town.hand(
    desk,
    { set: { 'applicant/sex': { v: 'x' } } },
    {},
    { kind: 'unheard-of' },
    { set: adultWithCard(), move: { to: 'submitted' } },
  );
  expect(answers.map(({ outcome, code }) => code ?? outcome)).toEqual([
    'values-invalid',
    'applied',
    'kind-unknown',
    'applied',
  ]);
});

it('R3 answers a change of no agreed shape by the id that it has', async () => {
  const { signed, change } = await town.signed(desk);
  const malformed = JSON.stringify({ ...change, extra: 1 });
  const batch = await desk.tablet.together([
    [malformed, signed[1]],
    ['not json', signed[1]],
  ]);
  expect(await town.send(desk, batch)).toEqual([
    { change: change.id, outcome: 'rejected', code: 'change-malformed' },
  ]);
});

it('R5 names the new epoch in every receipt after a restore', async () => {
  const before = (await town.registry.facts()).epoch;
  await town.registry.beginEpoch();
  const batch = await desk.tablet.together([(await town.signed(desk)).signed]);
  const receipt = parsed(BatchReceipt, (await town.registry.takeIn(batch.bytes)).text, { what: 'a receipt' });
  expect(receipt.epoch).not.toBe(before);
  expect((await town.registry.facts()).epoch).toBe(receipt.epoch);
});
