import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes.ts';
import type { MadePasskey, PasskeyOffer } from '../../../src/tablet/vault/api.ts';
import { grantPulledBefore } from '../../support/grant-pulled-before.ts';
import { PEOPLE } from '../../support/registry-town.ts';
import { PASSPHRASE, VaultTown, adult, type VaultTablet } from '../../support/vault-town.ts';

const officer = PEOPLE.officer.id;
const PIN = '274936';
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = await town.atWork();
  tablet.network.online = false;
});

/** What an authenticator would give: always the same for one salt, another for another. */
const prfOf = (salt: Bytes): Bytes => salt.map((byte) => byte ^ 0x5a);
const madeOf = ({ salt }: PasskeyOffer): MadePasskey => ({
  id: new Uint8Array(20).fill(7),
  salt,
  prf: prfOf(salt),
});

async function offered(): Promise<PasskeyOffer> {
  const result = await tablet.vault.offerPasskey({ passphrase: PASSPHRASE });
  if (!result.ok) throw new Error(`offer: ${result.why}`);
  return result.offer;
}

async function setPasskey(): Promise<MadePasskey> {
  const made = madeOf(await offered());
  expect(await tablet.vault.setPasskey({ passphrase: PASSPHRASE, passkey: made })).toEqual({ ok: true });
  return made;
}

const byPasskey = (prf: Bytes, who = officer) => tablet.vault.unlockByPasskey({ officer: who, prf });
const tile = async () => (await tablet.vault.state()).officers.find((one) => one.officer === officer)!;
const wrong = () => tablet.vault.unlock({ officer, passphrase: 'không phải câu này' });
const stage = async () => (await tablet.vault.state()).stage;

describe('a passkey', () => {
  it('opens after a restart, with every form as it was', async () => {
    const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
    const { id, salt, prf } = await setPasskey();
    tablet.restart();
    expect((await tile()).passkey).toEqual({ id, salt });
    expect(await byPasskey(prf)).toEqual({ ok: true });
    expect((await tablet.vault.openForm(record))?.values['applicant/fullName']?.v).toBe('Nguyễn Văn Thử');
    expect((await tablet.vault.state()).open?.hasPasskey).toBe(true);
  });

  it('is offered with the officer’s id, name and 32 fresh bytes, and nothing of it is stored', async () => {
    const before = await tablet.store.get('officers', [officer]);
    const [one, two] = [await offered(), await offered()];
    expect(Buffer.from(one.user).toString('hex')).toBe(officer.replaceAll('-', ''));
    expect(one.name).toBe(PEOPLE.officer.name);
    expect(one.salt).toHaveLength(32);
    expect(one.salt).not.toEqual(two.salt);
    expect(await tablet.store.get('officers', [officer])).toEqual(before);
  });

  it('is offered and kept only for who knows the passphrase, and a wrong one counts', async () => {
    const passphrase = 'không phải câu này';
    const made = madeOf(await offered());
    expect(await tablet.vault.offerPasskey({ passphrase })).toMatchObject({ why: 'wrong', left: 9 });
    expect(await tablet.vault.setPasskey({ passphrase, passkey: made })).toMatchObject({
      why: 'wrong',
      left: 8,
    });
    expect((await tile()).passkey).toBeUndefined();
  });

  it('is offered and kept for nobody while the tablet is locked', async () => {
    const made = madeOf(await offered());
    await tablet.vault.lock();
    const refused = { ok: false, why: 'passkey' };
    expect(await tablet.vault.offerPasskey({ passphrase: PASSPHRASE })).toMatchObject(refused);
    expect(await tablet.vault.setPasskey({ passphrase: PASSPHRASE, passkey: made })).toMatchObject(refused);
    expect(await tablet.vault.dropPasskey()).toMatchObject(refused);
  });

  it('leaves id, salt and a ciphertext on the disk; neither salt nor id opens it', async () => {
    const { id, salt } = await setPasskey();
    const { passkey } = (await tablet.store.get('officers', [officer]))!;
    expect(Object.keys(passkey!).sort()).toEqual(['credentialId', 'salt', 'secretCipher']);
    await tablet.vault.lock();
    for (const known of [salt, id])
      expect(await byPasskey(known)).toMatchObject({ ok: false, why: 'passkey' });
  });

  it.each([
    ['another output', 32, 1],
    ['a short one', 31, 0x5a],
    ['none', 0, 0],
  ])('does not open with %s, counts no try, and the right one opens after that', async (_, length, mask) => {
    const { salt, prf } = await setPasskey();
    await tablet.vault.lock();
    const other = salt.map((byte) => byte ^ mask).slice(0, length);
    for (let n = 0; n < 12; n += 1)
      expect(await byPasskey(other)).toMatchObject({ ok: false, why: 'passkey' });
    expect(await stage()).toBe('locked');
    expect(await byPasskey(prf)).toEqual({ ok: true });
  });

  it.each([0, 5, 60])(
    'with a garbage ciphertext of %i bytes opens nothing; the passphrase does',
    async (length) => {
      const { prf } = await setPasskey();
      const row = (await tablet.store.get('officers', [officer]))!;
      const passkey = { ...row.passkey!, secretCipher: new Uint8Array(length).fill(9) };
      const writes = [{ put: 'officers', row: { ...row, passkey } }] as const;
      await tablet.store.commit({ writes, durability: 'strict' });
      await tablet.vault.lock();
      expect(await byPasskey(prf)).toMatchObject({ ok: false, why: 'passkey' });
      await tablet.unlock();
    },
  );

  it('does not open an officer who is off', async () => {
    const { prf } = await setPasskey();
    await tablet.vault.lock();
    for (let n = 0; n < 10; n += 1) {
      await town.time.advance((await tile()).waitMs);
      await wrong();
    }
    expect(await byPasskey(prf)).toMatchObject({ ok: false, why: 'off' });
    expect(await tile()).not.toHaveProperty('passkey');
  });

  it('does not open while wrong passphrases must be waited for, and forgives none of them', async () => {
    const { prf } = await setPasskey();
    await tablet.vault.lock();
    for (let n = 0; n < 4; n += 1) await wrong();
    expect(await byPasskey(prf)).toMatchObject({ ok: false, why: 'wait', waitMs: 5000 });
    await town.time.advance(5000);
    expect(await byPasskey(prf)).toEqual({ ok: true });
    await tablet.vault.lock();
    expect(await wrong()).toMatchObject({ why: 'wrong', left: 5 });
  });

  it.each([PASSPHRASE, 'Một mật khẩu khác'])(
    'opens nothing once its officer came by a new code: %s',
    async (next) => {
      const { prf } = await setPasskey();
      await tablet.vault.lock();
      tablet.network.online = true;
      await tablet.pair('officer', next);
      expect(await tile()).not.toHaveProperty('passkey');
      expect(await byPasskey(prf)).toMatchObject({ ok: false, why: 'passkey' });
    },
  );

  it('opens its own officer alone', async () => {
    const { prf } = await setPasskey();
    tablet.network.online = true;
    await tablet.pair('colleague');
    await tablet.vault.lock();
    expect(await byPasskey(prf, PEOPLE.colleague.id)).toMatchObject({ ok: false, why: 'passkey' });
    expect(await byPasskey(prf)).toEqual({ ok: true });
  });

  it('is not kept on a full tablet, and one that is set opens there', async () => {
    const first = await setPasskey();
    const second = madeOf(await offered());
    tablet.store.full = true;
    const full = { ok: false, why: 'storage-full' };
    expect(await tablet.vault.setPasskey({ passphrase: PASSPHRASE, passkey: second })).toMatchObject(full);
    expect(await tablet.vault.offerPasskey({ passphrase: PASSPHRASE })).toMatchObject(full);
    await tablet.vault.lock();
    expect(await byPasskey(first.prf)).toEqual({ ok: true });
    expect(await tablet.vault.dropPasskey()).toMatchObject(full);
    tablet.store.full = false;
  });

  it('is replaced by another one, and the PIN stays', async () => {
    expect(await tablet.vault.setPin({ passphrase: PASSPHRASE, pin: PIN })).toEqual({ ok: true });
    const [first, second] = [await setPasskey(), await setPasskey()];
    await tablet.vault.lock();
    expect(await byPasskey(first.prf)).toMatchObject({ ok: false, why: 'passkey' });
    expect(await tablet.vault.unlockByPin({ officer, pin: PIN })).toEqual({ ok: true });
    await tablet.vault.lock();
    expect(await byPasskey(second.prf)).toEqual({ ok: true });
  });

  it('is taken away without the passphrase', async () => {
    const { prf } = await setPasskey();
    expect(await tablet.vault.dropPasskey()).toEqual({ ok: true });
    expect((await tablet.vault.state()).open?.hasPasskey).toBe(false);
    await tablet.vault.lock();
    expect(await byPasskey(prf)).toMatchObject({ ok: false, why: 'passkey' });
  });

  it('keeps a grant that was pulled while it was being written', async () => {
    const pull = grantPulledBefore(officer, 'passkey');
    tablet = await town.atWork(
      'officer',
      pull.faults(() => tablet.store),
    );
    await setPasskey();
    const row = (await tablet.store.get('officers', [officer]))!;
    expect(pull.told()).toBe(true);
    expect(row.grant.text.endsWith(' ')).toBe(true);
    expect(row.passkey).toBeDefined();
  });
});

describe('a PIN beside a passkey', () => {
  const setPin = () => tablet.vault.setPin({ passphrase: PASSPHRASE, pin: PIN });
  const byPin = () => tablet.vault.unlockByPin({ officer, pin: PIN });

  it('is not made good by the passkey: that takes the passphrase, on the same day', async () => {
    await setPin();
    const { prf } = await setPasskey();
    tablet.restart();
    await byPasskey(prf);
    await tablet.vault.lock();
    expect((await tile()).pin).toBe(false);
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('that is good stays good', async () => {
    await setPin();
    const { prf } = await setPasskey();
    await tablet.vault.lock();
    await byPasskey(prf);
    await tablet.vault.lock();
    expect(await byPin()).toEqual({ ok: true });
  });

  it('whose hour is over does not live again when the passkey opened and the tablet locks', async () => {
    await setPin();
    const { prf } = await setPasskey();
    await tablet.vault.lock();
    await town.time.advance(61 * 60_000);
    await byPasskey(prf);
    await tablet.vault.lock();
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });
});
