import { expect, it } from 'vitest';
import { concat, fromUtf8, readUint32, sameBytes, uint32, utf8 } from '../../src/lib/bytes.ts';
import { readBatch, verifyBatch } from '../../src/protocol/batch.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { joinCopies, openCopy, openTogether, readCopy, splitCopies } from '../../src/protocol/sealing.ts';
import { ShapeError } from '../../src/protocol/schema.ts';
import {
  change,
  copies,
  copyOf,
  crypto,
  device,
  header,
  ports,
  registry,
  signed,
  together,
  uuid,
} from './made-up-batch.ts';

it('B1 is STB1, a header, a body and the device key’s signature over both', async () => {
  const bytes = await together([await signed(change(1))]);
  expect(fromUtf8(bytes.slice(0, 4))).toBe('STB1');
  const headerLength = readUint32(bytes, 4);
  const bodyLength = readUint32(bytes, 8 + headerLength);
  expect(bytes.length).toBe(4 + 4 + headerLength + 4 + bodyLength + 64);
  const whole = bytes.slice(0, -64);
  expect(await crypto.verify(device.publicKey, whole, bytes.slice(-64))).toBe(true);
  expect(await verifyBatch(crypto, device.publicKey, readBatch(bytes))).toBe(true);
});

it('B1 does not verify with any bit changed before the signature', async () => {
  const bytes = await together([await signed(change(1))]);
  for (const at of [9, 60, bytes.length - 80]) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    const read = orNull(() => readBatch(changed));
    expect(read && (await verifyBatch(crypto, device.publicKey, read))).not.toBe(true);
  }
});

it('B2 tells order and size in clear, and nothing of anyone in it', async () => {
  const one = change(1);
  const bytes = await together([await signed(one)]);
  const { header: clear, headerBytes } = readBatch(bytes);
  expect(Object.keys(clear).sort()).toEqual(['at', 'count', 'key', 'no', 'prev', 'shape', 'tablet', 'v']);
  expect(clear).toEqual(header());
  const text = Buffer.from(bytes).toString('latin1');
  for (const value of ['001099000001', '0912345678', 'mau@example.vn', one.record, one.id, one.by]) {
    expect(text).not.toContain(value);
  }
  expect(headerBytes.length).toBeLessThan(LIMITS.batchHeaderBytes);
});

it('B3 opens with the header that it was sealed with, and with no other', async () => {
  const changes = [await signed(change(1)), await signed(change(2))];
  const { body, headerBytes } = readBatch(await together(changes));
  expect(await openTogether(ports, registry.privateKey, { body, headerBytes })).toEqual(changes);
  const other = utf8(JSON.stringify(header({ no: 2, count: 2 })));
  const opening = openTogether(ports, registry.privateKey, { body, headerBytes: other });
  await expect(opening).rejects.toMatchObject({ code: 'crypto' });
});

it('B4 a copy opens under its own change id and key, and under no other name', async () => {
  const one = await signed(change(1));
  const copy = readCopy(await copyOf(one));
  expect(await openCopy(ports, registry.privateKey, copy)).toEqual(one);
  for (const named of [
    { ...copy, changeId: uuid(9) },
    { ...copy, keyId: 'seal-2' },
  ]) {
    await expect(openCopy(ports, registry.privateKey, named)).rejects.toMatchObject({ code: 'crypto' });
  }
});

it('B5 puts each copy behind its length', async () => {
  const sealed = await Promise.all([1, 2, 3].map(async (n) => copyOf(await signed(change(n)))));
  const split = splitCopies(readBatch(await copies([await signed(change(1))])).body);
  expect(split).toHaveLength(1);
  expect(splitCopies(joinCopies(sealed)).every((copy, i) => sameBytes(copy, sealed[i]!))).toBe(true);
  expect(() => splitCopies(joinCopies(sealed).slice(0, -1))).toThrow(ShapeError);
  const tooMany = joinCopies(Array.from({ length: LIMITS.batchChanges + 1 }, () => new Uint8Array(0)));
  expect(() => splitCopies(tooMany)).toThrow(ShapeError);
});

it('B11 refuses a batch over its limit, and a header that says it is longer than it may be', () => {
  expect(() => readBatch(new Uint8Array(LIMITS.batchBytes + 1))).toThrow(ShapeError);
  const long = uint32(LIMITS.batchHeaderBytes + 1);
  expect(() => readBatch(concat(utf8('STB1'), long, new Uint8Array(4000)))).toThrow(ShapeError);
});

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
