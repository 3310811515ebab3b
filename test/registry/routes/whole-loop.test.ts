import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes.ts';
import { utf8 } from '../../../src/lib/bytes.ts';
import { PairingReply, RegistryFacts } from '../../../src/protocol/pairing.ts';
import { PullReply } from '../../../src/protocol/pull.ts';
import { checked } from '../../../src/protocol/schema.ts';
import { Signed } from '../../../src/protocol/signed.ts';
import { httpServer } from '../../../src/registry/http-server.ts';
import { registryMetrics } from '../../../src/registry/routes/metrics.ts';
import { openPostgresStore } from '../../../src/registry/store/postgres-store.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { FieldTablet } from '../../support/field-tablet.ts';
import { postgresKinds, startPostgres, type PostgresKind } from '../../support/postgres.ts';
import { HOME, PEOPLE, RegistryTown, SITE } from '../../support/registry-town.ts';
import { signedHeaders } from './served.ts';
import { tusClient } from './tus-client.ts';

/** A registry with its town on a real PostgreSQL, reached over a real port. */
async function servedTown(kind: PostgresKind) {
  const server = await startPostgres({ kind });
  onTestFinished(() => server.stop());
  const store = await openPostgresStore({ url: server.url });
  onTestFinished(() => store.close());
  const town = await RegistryTown.over(store);
  const folder = mkdtempSync(join(tmpdir(), 'loop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { registry, objects, ports } = town;
  const { crypto, clock } = ports;
  const places = { uploadsDir: join(folder, 'uploads'), appDir: join(folder, 'app') };
  const isReady = async () => true;
  const parts = { registry, objects, crypto, clock, metrics: registryMetrics(), isReady, ...places };
  const app = await httpServer(parts);
  onTestFinished(() => app.close());
  return { town, origin: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

/** What a tablet asks over HTTP; each reply is checked against its schema. */
class Caller {
  constructor(
    private readonly origin: string,
    private readonly nowMs: number,
    readonly tablet: FieldTablet,
  ) {}

  facts = async () => checked(RegistryFacts, await this.json('/api/v1/registry'), 'facts');

  async pair(code: string) {
    const { request, keys } = await this.tablet.pairingRequest(code, await this.facts());
    const reply = await this.json('/api/v1/pairings', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    this.tablet.paired(checked(PairingReply, reply, 'a pairing'));
    return keys;
  }

  async send(bytes: Bytes) {
    const headers = { 'content-type': 'application/octet-stream' };
    return checked(Signed, await this.json('/api/v1/batches', { headers, body: bytes }), 'a receipt');
  }

  uploads = () => tusClient(this.origin, this.sign);

  async pictureStates(ciphers: string[]) {
    const body = JSON.stringify({ ciphers });
    const target = '/api/v1/picture-receipts';
    const headers = {
      'content-type': 'application/json',
      ...(await this.sign({ method: 'POST', target, body })),
    };
    const { text } = checked(Signed, await this.json(target, { headers, body }), 'a receipt');
    return (JSON.parse(text) as { pictures: { cipher: string; state: string }[] }).pictures;
  }

  async happenings(after: string) {
    const target = `/api/v1/happenings?after=${after}`;
    const headers = await this.sign({ method: 'GET', target, body: '' });
    return checked(PullReply, await this.json(target, { headers }), 'happenings');
  }

  private readonly sign = (request: { method: string; target: string; body?: string }) =>
    signedHeaders(this.tablet.device.privateKey, {
      ...request,
      tablet: this.tablet.id,
      createdMs: this.nowMs,
    });

  private async json(path: string, init: RequestInit = {}): Promise<unknown> {
    const method = init.body ? 'POST' : 'GET';
    const reply = await fetch(this.origin + path, { method, ...init });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }
}

describe.each(postgresKinds())('the whole loop over HTTP on the %s PostgreSQL', (kind) => {
  it('goes from a pairing code to the approval that the tablet is told', async () => {
    const { town, origin } = await servedTown(kind);
    const caller = new Caller(origin, town.nowMs, await FieldTablet.made(town.ports));
    const { tablet } = caller;
    const { code } = await town.registry.issueCode(PEOPLE.officer.id);
    const officer = { person: PEOPLE.officer.id, keys: await caller.pair(code) };

    const [record, row] = [tablet.newId(), tablet.newId()];
    const { key, ciphertext } = await tablet.picture(record, row, utf8('portrait'.repeat(20_000)));
    const move = { to: 'submitted' } as const;
    const change = tablet.change(officer, {
      site: SITE,
      record,
      set: adultWithCard(),
      move,
      media: { [row]: key },
    });
    const batch = await tablet.together([await tablet.sign(officer, change)]);
    const answers = await tablet.believed(await caller.send(batch.bytes), batch);
    expect(answers).toMatchObject([{ change: change.id, outcome: 'applied', status: 'accepted' }]);
    expect(await tablet.believed(await caller.send(batch.bytes), batch)).toEqual(answers);

    expect(await caller.pictureStates([key.cipher])).toEqual([{ cipher: key.cipher, state: 'missing' }]);
    const uploads = caller.uploads();
    await uploads.create(key.cipher, ciphertext.length);
    await uploads.append(key.cipher, 0, ciphertext.subarray(0, 50_000));
    const offset = await uploads.offset(key.cipher);
    await uploads.append(key.cipher, offset, ciphertext.subarray(offset));
    expect(await caller.pictureStates([key.cipher])).toEqual([{ cipher: key.cipher, state: 'held' }]);

    const before = await caller.happenings('');
    await town.registry.decide({ commune: HOME, record, to: 'approved', by: PEOPLE.supervisor.id });
    const after = await caller.happenings(before.cursor);
    expect(after.happenings).toMatchObject([{ record, status: 'approved' }]);
  });

  it('B10 takes in what a revoked tablet sealed and tells it nothing', async () => {
    const { town, origin } = await servedTown(kind);
    const caller = new Caller(origin, town.nowMs, await FieldTablet.made(town.ports));
    const { tablet } = caller;
    const { code } = await town.registry.issueCode(PEOPLE.officer.id);
    const officer = { person: PEOPLE.officer.id, keys: await caller.pair(code) };
    await town.registry.revoke({ tablet: tablet.id, by: PEOPLE.administrator.id, reason: 'mất máy' });
    const change = tablet.change(officer, { site: SITE, set: adultWithCard() });
    const batch = await tablet.together([await tablet.sign(officer, change)]);
    await expect(caller.send(batch.bytes)).rejects.toThrow('tablet-revoked');
    expect((await town.record(change.record))?.status).toBe('draft');
    await expect(caller.happenings('')).rejects.toThrow('tablet-revoked');
  });
});
