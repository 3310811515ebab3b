import { beforeEach, expect, it } from 'vitest';
import { readPairingCode } from '../../../src/tablet/vault/pairing.ts';
import { toBase64url } from '../../../src/lib/base64url.ts';
import { utf8 } from '../../../src/lib/bytes.ts';
import { systemRandom } from '../../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import { setting, settingWrite } from '../../../src/tablet/storage/settings.ts';
import { memoryKeys } from '../../support/memory-keys.ts';
import { PEOPLE } from '../../support/registry-town.ts';
import {
  answering,
  changedReply,
  halfBody,
  loginPage,
  lostReply,
  type Fate,
} from '../../support/scripted-network.ts';
import { PASSPHRASE, VaultTown, type VaultTablet } from '../../support/vault-town.ts';

const crypto = new WebCryptoAdapter();
let town: VaultTown;
let tablet: VaultTablet;
beforeEach(async () => {
  town = await VaultTown.made();
  tablet = town.tablet();
});

const pair = async (code: string, passphrase = PASSPHRASE) => tablet.vault.pair({ code, passphrase });
const officerRow = async () => (await tablet.store.list('officers'))[0]!;

it('reads a code as people type it', () => {
  expect(readPairingCode('7k2m-9q4x')).toBe('7K2M9Q4X');
  expect(readPairingCode(' 7K2M 9Q4X ')).toBe('7K2M9Q4X');
  expect(readPairingCode('oil0oil0')).toBe('01100110');
  expect(readPairingCode('7K2M9Q4')).toBeNull();
  expect(readPairingCode('7K2M9Q4U')).toBeNull();
});

it('pairs a tablet with a code, and shows its officer locked', async () => {
  expect((await tablet.vault.state()).stage).toBe('unpaired');
  expect(await pair((await tablet.code()).toLowerCase())).toEqual({ ok: true });
  const { stage, officers } = await tablet.vault.state();
  expect([stage, officers[0]?.name]).toEqual(['locked', PEOPLE.officer.name]);
});

it('asks nobody for a code that cannot be one, or a passphrase that is too short', async () => {
  expect(await pair('1234')).toEqual({ ok: false, why: 'code-shape' });
  expect(await pair(await tablet.code(), 'bảy chữ')).toEqual({ ok: false, why: 'weak' });
  expect(tablet.network.asked).toEqual([]);
});

it('P1 refuses a code that was never given, is used up, or has expired', async () => {
  expect(await pair('00000000')).toEqual({ ok: false, why: 'code' });
  const used = await tablet.code();
  await pair(used);
  expect(await pair(used, 'một câu khác hẳn')).toEqual({ ok: false, why: 'code' });
  const old = await tablet.code('colleague');
  await town.time.advance(8 * 24 * 3_600_000);
  expect(await pair(old)).toEqual({ ok: false, why: 'code' });
});

it('P3 works with what the registry granted by name, and with nothing else', async () => {
  await tablet.pair();
  await tablet.unlock();
  const { open } = await tablet.vault.state();
  expect(open).toMatchObject({ officer: PEOPLE.officer.id, roles: ['officer'] });
  expect(open?.sites.map(({ id }) => id)).toEqual([...PEOPLE.officer.sites]);
});

it('P4 escrows a secret that the recovery key opens, and no key that the registry holds', async () => {
  const recovery = await crypto.newSealingKey();
  const { keys } = await memoryKeys({ crypto, random: systemRandom });
  const held = { ...keys, recovery: async () => ({ id: 'recovery-1', key: recovery.publicKey }) };
  tablet = (await VaultTown.made({ keys: held })).tablet();
  await tablet.pair();
  const { escrow, publicKey, officer, signingKeyCipher } = await officerRow();
  const bound = { info: 'sotay escrow 1', aad: publicKey };
  const secret = await crypto.open(recovery.privateKey, escrow, bound);
  const signing = await crypto.dataKey(await crypto.derive(secret, 'sotay officer signing 1', 32));
  await crypto.importSigningKey(await crypto.decrypt(signing, signingKeyCipher, utf8(officer)));
  const own = (await keys.opening((await keys.sealing()).id))!;
  await expect(crypto.open(own, escrow, bound)).rejects.toMatchObject({ code: 'crypto' });
});

const TROUBLES: [string, Fate, string][] = [
  ['a login page', loginPage, 'not-registry'],
  ['half a body', halfBody, 'not-registry'],
  ['a redirect to a login page', answering(302, ''), 'not-registry'],
  ['a proxy’s fault', answering(502, 'Bad gateway'), 'unavailable'],
  ['a fault of the registry’s', answering(500, '{"code":"internal"}'), 'unavailable'],
  ['a refusal to hear more', answering(429, '{"code":"too-many-requests"}'), 'too-many'],
];
for (const [what, fate, why] of TROUBLES) {
  it(`keeps nothing of ${what} in place of either answer, and pairs with the same code afterwards`, async () => {
    const code = await tablet.code();
    tablet.network.next('/api/v1/registry', fate);
    expect(await pair(code)).toEqual({ ok: false, why });
    tablet.network.next('/api/v1/pairings', fate);
    expect(await pair(code)).toEqual({ ok: false, why });
    expect(await tablet.store.list('officers')).toEqual([]);
    expect(await pair(code)).toEqual({ ok: true });
  });
}

it('says that it is offline, and pairs with the same code later', async () => {
  const code = await tablet.code();
  tablet.network.online = false;
  expect(await pair(code)).toEqual({ ok: false, why: 'offline' });
  tablet.network.online = true;
  expect(await pair(code)).toEqual({ ok: true });
});

it('P2 a lost reply is asked for again with the same keys, also after a kill and a mistyped code', async () => {
  const code = await tablet.code();
  tablet.network.next('/api/v1/pairings', lostReply);
  expect(await pair(code)).toEqual({ ok: false, why: 'offline' });
  tablet.restart();
  expect(await pair('00000000')).toEqual({ ok: false, why: 'code' });
  expect(await pair(code)).toEqual({ ok: true });
  await tablet.unlock();
  await tablet.saved();
  await tablet.sent();
  expect((await tablet.vault.ledger()).accepted).toBe(1);
});

it('leaves no half-made pairing behind once it is paired, and none that opens without the passphrase', async () => {
  const code = await tablet.code();
  tablet.network.next('/api/v1/pairings', lostReply);
  await pair(code);
  expect(JSON.stringify(await tablet.store.get('settings', ['pairing']))).not.toContain(code);
  await pair(code);
  expect(await tablet.store.get('settings', ['pairing'])).toBeUndefined();
});

it('does not believe a grant that another key than the registry’s signed', async () => {
  const other = await VaultTown.made();
  const foreign = await other.registry.facts();
  const tell = changedReply((reply) => ({
    ...reply,
    body: new TextEncoder().encode(JSON.stringify(foreign)),
  }));
  tablet.network.next('/api/v1/registry', tell);
  expect(await pair(await tablet.code())).toEqual({ ok: false, why: 'not-registry' });
  expect((await tablet.vault.state()).stage).toBe('unpaired');
});

it('R4 one more officer does not turn a paired tablet over to another registry', async () => {
  await tablet.pair();
  const before = await tablet.store.get('settings', ['registry']);
  const foreign = (await VaultTown.made()).tablet();
  tablet.network.next('/api/v1', (request) => foreign.network.request(request), 2);
  expect(await pair(await foreign.code('colleague'))).toEqual({ ok: false, why: 'not-registry' });
  expect(await tablet.store.get('settings', ['registry'])).toEqual(before);
});

it('renews with the same passphrase under the same keys, so that nothing becomes unreadable', async () => {
  await tablet.pair();
  await tablet.unlock();
  const record = await tablet.saved('set-aside');
  const { publicKey } = await officerRow();
  await tablet.pair();
  await tablet.unlock();
  expect((await officerRow()).publicKey).toEqual(publicKey);
  expect((await tablet.vault.state()).open?.unreadable).toBe(0);
  expect((await tablet.vault.record(record))?.line.name).toBe('Nguyễn Văn Mẫu');
});

it('P5 gives an officer keys of their own who chooses the passphrase of another on this tablet', async () => {
  await tablet.pair();
  await tablet.pair('colleague');
  const [one, other] = await tablet.store.list('officers');
  for (const part of ['salt', 'publicKey', 'secretCipher', 'escrow'] as const)
    expect([part, toBase64url(one![part]) === toBase64url(other![part])]).toEqual([part, false]);
  await tablet.unlock('colleague');
  await tablet.saved();
  await tablet.sent();
  expect((await tablet.vault.ledger()).accepted).toBe(1);
});

it('P5 does not give an officer the keys that another’s unfinished pairing left under the same passphrase', async () => {
  tablet.network.next('/api/v1/pairings', lostReply);
  expect(await pair(await tablet.code())).toEqual({ ok: false, why: 'offline' });
  await tablet.pair('colleague');
  const keys = await town.town.store.within([], async ({ tablets }) => {
    const { tablet: id } = (await setting(tablet.store, 'identity'))!;
    return (await tablets.officers(id)).map(({ person, key }) => [person, key] as const);
  });
  expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
  expect(keys.map(([person]) => person).sort()).toEqual([PEOPLE.officer.id, PEOPLE.colleague.id].sort());
});

it('P5 P2 renews under the same keys beside an officer of the same passphrase, also after a lost reply', async () => {
  await tablet.pair();
  await tablet.pair('colleague');
  const before = (await tablet.store.list('officers')).map(({ publicKey }) => toBase64url(publicKey));
  for (const who of ['officer', 'colleague'] as const) {
    const code = await tablet.code(who);
    tablet.network.next('/api/v1/pairings', lostReply, 2);
    expect(await pair(code)).toEqual({ ok: false, why: 'offline' });
    expect(await pair(code)).toEqual({ ok: false, why: 'offline' });
    expect(await pair(code)).toEqual({ ok: true });
  }
  const after = (await tablet.store.list('officers')).map(({ publicKey }) => toBase64url(publicKey));
  expect(after).toEqual(before);
});

it('renews with another passphrase under new keys: older records stay sealed, and still go out', async () => {
  await tablet.pair();
  await tablet.unlock();
  tablet.network.online = false;
  const record = await tablet.saved();
  await tablet.sent();
  tablet.network.online = true;
  await tablet.pair('officer', 'một câu khác hẳn');
  await tablet.unlock('officer', 'một câu khác hẳn');
  await tablet.sent();
  expect((await tablet.vault.state()).open?.unreadable).toBe(1);
  expect([await tablet.vault.record(record), await tablet.vault.openForm(record)]).toEqual([null, null]);
  expect((await town.town.record(record))?.status).toBe('accepted');
});

it('takes what was sealed under another name of this tablet into a new batch', async () => {
  await tablet.pair();
  await tablet.unlock();
  tablet.network.online = false;
  const record = await tablet.saved();
  await tablet.sent();
  expect((await tablet.store.list('batches'))[0]?.state).toBe('stored');
  await tablet.store.commit({
    writes: [settingWrite('identity', { ...(await setting(tablet.store, 'identity'))!, tablet: record })],
    durability: 'strict',
  });
  tablet.network.online = true;
  await tablet.pair();
  await tablet.sent();
  expect((await tablet.store.list('batches')).map(({ state }) => state)).toEqual(['refused', 'answered']);
  expect((await town.town.record(record))?.status).toBe('accepted');
});

it('says so when there is no room for a pairing', async () => {
  tablet.store.full = true;
  expect(await pair(await tablet.code())).toEqual({ ok: false, why: 'storage-full' });
});
