import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes.ts';
import { seededRandom } from '../../../src/lib/seeded-random.ts';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { cutAfter, listening, sendOnly, tusClient } from './tus-client.ts';
import { hashOf, knownTablet, served } from './served.ts';

const random = seededRandom('uploads');
const picture = (bytes: number): Bytes => Uint8Array.from({ length: bytes }, () => random.int(256));

/** A served registry that expects one picture, and a tablet that uploads it. */
async function expecting(bytes: Bytes, options: { revoked?: boolean } = {}) {
  const made = await served();
  const tablet = await knownTablet(made.registry, options);
  const cipher = await hashOf(bytes);
  made.registry.expected.set(cipher, bytes.length);
  const client = tusClient(await listening(made.app), tablet.headers);
  return { ...made, cipher, client };
}

describe('an upload', () => {
  it('M2 of an expected picture is stored under its address, and the registry told', async () => {
    const bytes = picture(200_000);
    const { cipher, client, objects, registry, uploadsDir } = await expecting(bytes);
    const begun = await client.create(cipher, bytes.length);
    expect(begun.headers.get('location')).toBe(`/api/v1/uploads/${cipher}`);
    expect((await client.append(cipher, 0, bytes)).headers.get('upload-offset')).toBe('200000');
    expect(await objects.get(cipher)).toEqual(bytes);
    expect(registry.questions('pictureArrived')).toEqual([cipher]);
    expect(readdirSync(uploadsDir)).toEqual([]);
  });

  it('M3 cut at any byte goes on where the registry says', async () => {
    const bytes = picture(300_000);
    const { app, cipher, client, objects } = await expecting(bytes);
    await client.create(cipher, bytes.length);
    let offset = 0;
    for (const cut of [1, 7, 4096, 65_535, 65_536, 65_537, 100_000]) {
      await cutAfter(
        app,
        await client.appendHead(cipher, offset, bytes),
        bytes.subarray(offset, offset + cut),
      );
      const told = await client.offset(cipher);
      expect(told).toBeGreaterThanOrEqual(offset);
      expect(told).toBeLessThanOrEqual(offset + cut);
      offset = told;
    }
    expect((await client.append(cipher, offset, bytes.subarray(offset))).status).toBe(204);
    expect(await objects.get(cipher)).toEqual(bytes);
  });

  it('M3 on a connection that went silent goes on with every byte that arrived', async () => {
    const bytes = picture(100_000);
    const { app, cipher, client, objects } = await expecting(bytes);
    await client.create(cipher, bytes.length);
    const silent = await sendOnly(app, await client.appendHead(cipher, 0, bytes), bytes.subarray(0, 70_001));
    await vi.waitFor(async () => expect(await client.offset(cipher)).toBe(70_001));
    expect((await client.append(cipher, 70_001, bytes.subarray(70_001))).status).toBe(204);
    silent.destroy();
    expect(await objects.get(cipher)).toEqual(bytes);
  });

  it('M3 begun again keeps what is there', async () => {
    const bytes = picture(1000);
    const { cipher, client } = await expecting(bytes);
    await client.create(cipher, bytes.length);
    await client.append(cipher, 0, bytes.subarray(0, 400));
    const again = await client.create(cipher, bytes.length);
    expect(again.status).toBe(201);
    expect(await client.offset(cipher)).toBe(400);
  });

  it('M3 of other bytes than its address says is dropped, and may begin anew', async () => {
    const bytes = picture(1000);
    const { cipher, client, objects, registry } = await expecting(bytes);
    await client.create(cipher, bytes.length);
    const reply = await client.append(cipher, 0, picture(1000));
    expect(await reply.json()).toMatchObject({ code: 'picture-hash', status: 422 });
    expect(await objects.has(cipher)).toBe(false);
    expect(registry.questions('pictureArrived')).toEqual([]);
    await client.create(cipher, bytes.length);
    expect((await client.append(cipher, 0, bytes)).status).toBe(204);
  });

  it('of a picture that is held tells so, and tells the registry again', async () => {
    const bytes = picture(1000);
    const { cipher, client, objects, registry } = await expecting(bytes);
    await objects.put(cipher, bytes);
    expect((await client.create(cipher, bytes.length)).status).toBe(201);
    expect(await client.offset(cipher)).toBe(1000);
    expect((await client.append(cipher, 1000, new Uint8Array(0))).status).toBe(204);
    expect(new Set(registry.questions('pictureArrived'))).toEqual(new Set([cipher]));
  });

  it('whose bytes were whole when the process died is finished by the next question', async () => {
    const bytes = picture(1000);
    const { cipher, client, objects, registry, uploadsDir } = await expecting(bytes);
    mkdirSync(uploadsDir, { recursive: true });
    writeFileSync(join(uploadsDir, cipher), bytes);
    expect(await client.offset(cipher)).toBe(1000);
    expect(await objects.get(cipher)).toEqual(bytes);
    expect(registry.questions('pictureArrived')).toEqual([cipher]);
  });

  it('B10 of a revoked tablet is taken', async () => {
    const bytes = picture(100);
    const { cipher, client, objects } = await expecting(bytes, { revoked: true });
    await client.create(cipher, bytes.length);
    await client.append(cipher, 0, bytes);
    expect(await objects.has(cipher)).toBe(true);
  });

  it('that the registry could not be told of is finished later', async () => {
    const bytes = picture(100);
    const { cipher, client, registry } = await expecting(bytes);
    await client.create(cipher, bytes.length);
    const told = registry.pictureArrived;
    registry.pictureArrived = () =>
      Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    expect(await (await client.append(cipher, 0, bytes)).json()).toMatchObject({ code: 'unavailable' });
    registry.pictureArrived = told;
    expect(await client.offset(cipher)).toBe(100);
    expect(registry.questions('pictureArrived')).toEqual([cipher]);
  });
});

describe('an upload is refused', () => {
  const unknown = 'Z'.repeat(42) + 'A';

  it('M2 when no accepted change named its address', async () => {
    const { client } = await expecting(picture(10));
    expect(await (await client.create(unknown, 10)).json()).toMatchObject({
      code: 'picture-unknown',
      status: 409,
    });
  });

  it.each([
    [9, 'picture-hash'],
    [11, 'picture-too-large'],
    [LIMITS.pictureBytes + 1, 'picture-too-large'],
  ])('when it would be %i bytes and the record says 10', async (bytes, code) => {
    const { cipher, client } = await expecting(picture(10));
    expect(await (await client.create(cipher, bytes)).json()).toMatchObject({ code });
  });

  it('when it sends more than it announced', async () => {
    const bytes = picture(10);
    const { cipher, client, objects } = await expecting(bytes);
    await client.create(cipher, 10);
    expect(await (await client.append(cipher, 0, picture(11))).json()).toMatchObject({
      code: 'picture-too-large',
    });
    expect(await objects.has(cipher)).toBe(false);
  });

  it('at another offset than the registry told', async () => {
    const { cipher, client } = await expecting(picture(10));
    await client.create(cipher, 10);
    expect((await client.append(cipher, 5, picture(5))).status).toBe(409);
    expect(await client.offset(cipher)).toBe(0);
  });

  it('when it was never begun', async () => {
    const { cipher, client } = await expecting(picture(10));
    expect(await (await client.append(cipher, 0, picture(10))).json()).toMatchObject({ code: 'not-found' });
  });

  it.each(['', 'short', '../../../../etc/passwd', 'A'.repeat(44)])(
    'when "%s" is its address',
    async (cipher) => {
      const { client } = await expecting(picture(10));
      expect(await (await client.create(cipher, 10)).json()).toMatchObject({ code: 'request-malformed' });
    },
  );

  it('when its length comes later, or its body with the creation', async () => {
    const { client } = await expecting(picture(10));
    const meta = `cipher ${Buffer.from(unknown).toString('base64')}`;
    const deferred = await client.post({ 'upload-defer-length': '1', 'upload-metadata': meta });
    const filled = await client.post({
      'upload-length': '10',
      'upload-metadata': meta,
      'content-type': 'application/offset+octet-stream',
    });
    expect(await deferred.json()).toMatchObject({ code: 'request-malformed' });
    expect(await filled.json()).toMatchObject({ code: 'request-malformed' });
  });

  it('H1 when no tablet signed it', async () => {
    const { app, cipher } = await expecting(picture(10));
    const reply = await app.inject({ method: 'PATCH', url: `/api/v1/uploads/${cipher}`, payload: '' });
    expect(reply.json()).toMatchObject({ code: 'request-unsigned' });
  });
});
