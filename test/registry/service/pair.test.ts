import { beforeEach, expect, it } from 'vitest';
import { fromBase64url } from '../../../src/lib/base64url.ts';
import { Grant, PairingCode, PairingReply, TabletCertificate } from '../../../src/protocol/pairing.ts';
import { checked } from '../../../src/protocol/schema.ts';
import { verified } from '../../../src/protocol/signed.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { FieldTablet } from '../../support/field-tablet.ts';
import { HOME, PEOPLE, RegistryTown, SITE } from '../../support/registry-town.ts';

let town: RegistryTown;
let tablet: FieldTablet;
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  tablet = await FieldTablet.made(town.ports);
});

const DAY_MS = 86_400_000;
const asked = async (code: string, at = tablet) =>
  (await at.pairingRequest(code, await town.registry.facts())).request;
const code = async () => (await town.registry.issueCode(PEOPLE.officer.id)).code;

it('P1 issues a code of eight signs that nobody misreads, and stores no more than its keyed hash', async () => {
  const issued = await town.registry.issueCode(PEOPLE.officer.id);
  expect(checked(PairingCode, issued.code, 'a code')).toHaveLength(8);
  expect(issued.expiresAt - town.nowMs).toBe(7 * DAY_MS);
  expect(await town.store.within([], ({ tablets }) => tablets.code(issued.code))).toBeNull();
});

it('P1 refuses a code that is wrong, used by another, or too old', async () => {
  const used = await code();
  await town.registry.pair(await asked(used));
  const late = await code();
  const refused = { code: 'pairing-code' };
  await expect(town.registry.pair(await asked('00000000'))).rejects.toMatchObject(refused);
  const other = await FieldTablet.made(town.ports);
  await expect(town.registry.pair(await asked(used, other))).rejects.toMatchObject(refused);
  town.nowMs += 7 * DAY_MS + 1;
  await expect(town.registry.pair(await asked(late))).rejects.toMatchObject(refused);
});

it('P1 ends an unused code when the person gets a fresh one', async () => {
  const [older, fresh] = [await code(), await code()];
  await expect(town.registry.pair(await asked(older))).rejects.toMatchObject({ code: 'pairing-code' });
  await expect(town.registry.pair(await asked(fresh))).resolves.toBeDefined();
});

it('P1 issues no code for somebody it does not know', async () => {
  await expect(town.registry.issueCode(SITE)).rejects.toMatchObject({ code: 'not-found' });
});

it('P2 gives the same request the same answer, within the code’s time', async () => {
  const request = await asked(await code());
  const first = await town.registry.pair(request);
  town.nowMs += DAY_MS;
  expect(await town.registry.pair(request)).toEqual(first);
  town.nowMs += 7 * DAY_MS;
  await expect(town.registry.pair(request)).rejects.toMatchObject({ code: 'pairing-code' });
});

it('P2 lets one of two tablets win that use a code at once', async () => {
  const shared = await code();
  const other = await FieldTablet.made(town.ports);
  const requests = await Promise.all([asked(shared), asked(shared, other)]);
  const outcomes = await Promise.allSettled(requests.map((request) => town.registry.pair(request)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('P2 refuses a proof that the device key did not make over exactly this', async () => {
  const request = await asked(await code());
  const elsewhere = await asked(request.code, await FieldTablet.made(town.ports));
  const refused = { code: 'pairing-proof' };
  const { registry } = town;
  await expect(registry.pair({ ...request, proof: elsewhere.proof })).rejects.toMatchObject(refused);
  await expect(registry.pair({ ...request, officerKey: elsewhere.officerKey })).rejects.toMatchObject(
    refused,
  );
  await expect(registry.pair({ ...request, escrow: elsewhere.escrow })).rejects.toMatchObject(refused);
  await expect(registry.pair({ ...request, escrowKey: 'other' })).rejects.toMatchObject(refused);
  expect(await registry.pair(request)).toBeDefined();
});

it('P3 answers with a certificate and a grant that the registry signed', async () => {
  const request = await asked(await code());
  const reply = checked(PairingReply, await town.registry.pair(request), 'a reply');
  const keys = new Map(reply.registry.signingKeys.map(({ id, key }) => [id, fromBase64url(key)]));
  const { crypto } = town.ports;
  const grant = await verified(crypto, keys, { signed: reply.grant, schema: Grant });
  const certificate = await verified(crypto, keys, { signed: reply.certificate, schema: TabletCertificate });
  expect(grant).toMatchObject({ person: PEOPLE.officer.id, roles: ['officer'], communes: [HOME] });
  expect(grant.sites.map(({ id }) => id)).toEqual([SITE]);
  expect(certificate).toMatchObject({ tablet: reply.tablet, deviceKey: request.deviceKey });
});

it('P4 keeps the officer’s secret only as it was sealed', async () => {
  const request = await asked(await code());
  const reply = await town.registry.pair(request);
  const [officer] = await town.store.within([], ({ tablets }) => tablets.officers(reply.tablet));
  expect(officer).toMatchObject({
    escrow: request.escrow,
    escrowKey: request.escrowKey,
    key: request.officerKey,
  });
});

it('P5 refuses an officer key that another person holds, on whatever tablet, and leaves the code good', async () => {
  const { keys } = (await town.desk('officer', tablet)).officer;
  for (const at of [tablet, await FieldTablet.made(town.ports)]) {
    const fresh = (await town.registry.issueCode(PEOPLE.colleague.id)).code;
    const facts = await town.registry.facts();
    const taken = (await at.pairingRequest(fresh, facts, keys)).request;
    await expect(town.registry.pair(taken)).rejects.toMatchObject({ code: 'officer-key' });
    await expect(town.registry.pair(await asked(fresh, at))).resolves.toBeDefined();
  }
});

it('P5 takes the key of an officer again for the same person alone, and says so before and after the code is used', async () => {
  const { keys } = (await town.desk('officer', tablet)).officer;
  const fresh = await code();
  const { request } = await tablet.pairingRequest(fresh, await town.registry.facts(), keys);
  const another = { ...request, renews: PEOPLE.colleague.id };
  await expect(town.registry.pair(another)).rejects.toMatchObject({ code: 'officer-key' });
  const paired = await town.registry.pair({ ...request, renews: PEOPLE.officer.id });
  await expect(town.registry.pair(another)).rejects.toMatchObject({ code: 'officer-key' });
  expect(await town.registry.pair({ ...request, renews: PEOPLE.officer.id })).toEqual(paired);
});

it('P5 lets one of two people win who bring the same key at once', async () => {
  const keys = await town.ports.crypto.newSigningKey({ extractable: false });
  const facts = await town.registry.facts();
  const codes = [await code(), (await town.registry.issueCode(PEOPLE.colleague.id)).code];
  const requests = await Promise.all(codes.map((one) => tablet.pairingRequest(one, facts, keys)));
  const outcomes = await Promise.allSettled(requests.map(({ request }) => town.registry.pair(request)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('knows one device as one tablet, however many officers pair on it', async () => {
  const first = await town.desk('officer', tablet);
  const second = await town.desk('colleague', tablet);
  expect(second.tablet.id).toBe(first.tablet.id);
  const officers = await town.store.within([], ({ tablets }) => tablets.officers(tablet.id));
  expect(officers.map(({ person }) => person).sort()).toEqual([PEOPLE.officer.id, PEOPLE.colleague.id]);
});

it('pairs nobody on a tablet that was revoked', async () => {
  await town.desk('officer', tablet);
  await town.registry.revoke({ tablet: tablet.id, by: PEOPLE.administrator.id, reason: 'mất máy' });
  await expect(town.desk('colleague', tablet)).rejects.toMatchObject({ code: 'tablet-revoked' });
  expect(await town.registry.tablet(tablet.id)).toMatchObject({ revoked: true });
});
