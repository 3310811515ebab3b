import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantPulledBefore } from '../../support/grant-pulled-before.ts';
import { PEOPLE } from '../../support/registry-town.ts';
import { PASSPHRASE, VaultTown, adult, type VaultTablet } from '../../support/vault-town.ts';

const PIN = '274936';
const officer = PEOPLE.officer.id;
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = await town.atWork();
  tablet.network.online = false;
});

const setPin = (pin = PIN, passphrase = PASSPHRASE) => tablet.vault.setPin({ passphrase, pin });
const byPin = (pin = PIN, who = officer) => tablet.vault.unlockByPin({ officer: who, pin });
const tile = async () => (await tablet.vault.state()).officers.find((one) => one.officer === officer)!;
async function lockedWithPin(): Promise<void> {
  expect(await setPin()).toEqual({ ok: true });
  await tablet.vault.lock();
}

describe('a PIN', () => {
  it('reopens after a short lock, with every form as it was', async () => {
    const record = await tablet.typed(adult(1, 'Nguyễn Văn Thử'));
    await lockedWithPin();
    expect((await tile()).pin).toBe(true);
    expect(await byPin()).toEqual({ ok: true });
    expect((await tablet.vault.openForm(record))?.values['applicant/fullName']?.v).toBe('Nguyễn Văn Thử');
    expect((await tablet.vault.save(record, 'set-aside')).ok).toBe(true);
  });

  it('is set only by who knows the passphrase, and a wrong one counts', async () => {
    expect(await setPin(PIN, 'không phải câu này')).toMatchObject({ ok: false, why: 'wrong', left: 9 });
    await tablet.vault.lock();
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it.each(['12345', '1234567', '111111', '123456', '654321', 'abcdef'])(
    '%s is refused: too short, no digits, or the first that anyone tries',
    async (pin) => expect(await setPin(pin)).toEqual({ ok: false, why: 'weak' }),
  );

  it('is gone after five wrong tries; the passphrase opens, and arms it again', async () => {
    await lockedWithPin();
    for (const left of [4, 3, 2, 1])
      expect(await byPin('999998')).toMatchObject({ ok: false, why: 'wrong', left });
    expect(await byPin('999998')).toMatchObject({ ok: false, why: 'pin', left: 0 });
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
    await tablet.unlock();
    await tablet.vault.lock();
    expect(await byPin()).toEqual({ ok: true });
  });

  it('counts many tries at once, one by one', async () => {
    await lockedWithPin();
    const tries = await Promise.all(Array.from({ length: 12 }, () => byPin('999998')));
    expect(tries.filter((result) => !result.ok && result.why === 'wrong')).toHaveLength(4);
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('is not listened to an hour after locking, nor the day after, nor when the clock goes back', async () => {
    await lockedWithPin();
    await town.time.advance(61 * 60_000);
    expect((await tile()).pin).toBe(false);
    await tablet.unlock();
    await tablet.vault.lock();
    tablet.skewMs = -3_600_000;
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('is still there after more than an hour of work', async () => {
    expect(await setPin()).toEqual({ ok: true });
    for (let minutes = 0; minutes < 90; minutes += 4) {
      await town.time.advance(4 * 60_000);
      tablet.vault.touch();
      await tablet.vault.state();
    }
    await tablet.vault.lock();
    expect(await byPin()).toEqual({ ok: true });
  });

  it('opens nothing after a restart, until the passphrase was typed', async () => {
    await lockedWithPin();
    tablet.restart();
    expect((await tile()).pin).toBe(false);
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
    await tablet.unlock();
    expect((await tablet.vault.state()).open?.hasPin).toBe(true);
    await tablet.vault.lock();
    expect(await byPin()).toEqual({ ok: true });
  });

  it('leaves nothing on the disk that a PIN could be tried on', async () => {
    await setPin();
    const row = (await tablet.store.get('officers', [officer]))!;
    const { crypto } = tablet.ports;
    const raw = await crypto.stretch(PIN, row.pin!.salt, row.cost);
    const key = await crypto.dataKey(raw);
    for (const sealed of [row.pin!.keyCipher, row.secretCipher])
      await expect(crypto.decrypt(key, sealed, new Uint8Array())).rejects.toThrow();
  });

  it('opens nothing once its officer came by a new code', async () => {
    await lockedWithPin();
    tablet.network.online = true;
    await tablet.pair('officer');
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('is taken away by an empty one', async () => {
    await setPin();
    expect(await setPin('')).toEqual({ ok: true });
    expect((await tablet.vault.state()).open?.hasPin).toBe(false);
    await tablet.vault.lock();
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('opens its own officer alone, and not one who is off', async () => {
    tablet.network.online = true;
    await tablet.pair('colleague');
    await lockedWithPin();
    expect(await byPin(PIN, PEOPLE.colleague.id)).toMatchObject({ ok: false, why: 'pin' });
    expect(await byPin()).toEqual({ ok: true });
  });

  it('waits as long as wrong passphrases must be waited for', async () => {
    await lockedWithPin();
    for (let tries = 0; tries < 4; tries += 1)
      await tablet.vault.unlock({ officer, passphrase: 'không phải câu này' });
    expect(await byPin()).toMatchObject({ ok: false, why: 'wait', waitMs: 5_000 });
    await town.time.advance(5_000);
    expect(await byPin()).toEqual({ ok: true });
  });

  it('does not come back with a clock that is set back into its hour', async () => {
    await lockedWithPin();
    const stop = new AbortController();
    void tablet.vault.guardIdle(stop.signal);
    await town.time.advance(61 * 60_000);
    tablet.skewMs = -30 * 60_000;
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
    stop.abort();
    tablet.skewMs = 0;
  });

  it('keeps a grant that was pulled while it was being written', async () => {
    const pull = grantPulledBefore(officer, 'pin');
    tablet = await town.atWork(
      'officer',
      pull.faults(() => tablet.store),
    );
    await setPin();
    const row = (await tablet.store.get('officers', [officer]))!;
    expect(pull.told()).toBe(true);
    expect(row.grant.text.endsWith(' ')).toBe(true);
    expect(row.pin).toBeDefined();
  });

  const HOURS_3 = 3 * 3_600_000;

  it('set while the tablet is locked ends with its hour, and with a takeover at once', async () => {
    const setting = setPin();
    await tablet.vault.lock();
    expect(await setting).toEqual({ ok: true });
    tablet.skewMs = HOURS_3;
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
    tablet.skewMs = 0;
    await tablet.unlock();
    const again = setPin();
    await tablet.vault.setLeading(false);
    await again;
    await tablet.vault.setLeading(true);
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
  });

  it('ends with its hour for an officer whose place another took', async () => {
    tablet.network.online = true;
    await tablet.pair('colleague');
    await setPin();
    await tablet.vault.unlock({ officer: PEOPLE.colleague.id, passphrase: PASSPHRASE });
    tablet.skewMs = HOURS_3;
    expect(await byPin()).toMatchObject({ ok: false, why: 'pin' });
    tablet.skewMs = 0;
  });

  it('that reopened is good after more than an hour of work', async () => {
    await lockedWithPin();
    await town.time.advance(60_000);
    expect(await byPin()).toEqual({ ok: true });
    for (let minutes = 0; minutes < 64; minutes += 4) {
      await town.time.advance(4 * 60_000);
      tablet.vault.touch();
    }
    await tablet.vault.lock();
    expect(await byPin()).toEqual({ ok: true });
  });
});
