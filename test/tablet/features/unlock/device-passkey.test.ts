import { describe, expect, it } from 'vitest';
import {
  askPasskey,
  canAskPasskey,
  canMakePasskey,
  makePasskey,
  type PasskeyDevice,
} from '../../../../src/tablet/features/unlock/device-passkey.ts';
import { FakePasskeyDevice, PASSKEY_ID, type FakeAuthenticator } from '../../../support/fake-passkeys.ts';

const salt = new Uint8Array(32).fill(3);
const first = new Uint8Array(32).fill(5);
const offer = { user: new Uint8Array(16), name: 'Nguyễn Văn Thử', salt };
const passkey = { id: PASSKEY_ID, salt };

const device = (gives: FakeAuthenticator = {}) => new FakePasskeyDevice(gives);

describe('asking for passkeys', () => {
  it.each(['127.0.0.1', '[::1]', '10.0.0.7'])('is not possible at the address %s', (host) => {
    expect(canAskPasskey({ ...device(), host })).toBe(false);
  });

  it.each(['localhost', 'registry.test'])('is possible under the domain %s', (host) => {
    expect(canAskPasskey({ ...device(), host })).toBe(true);
  });

  it('is not possible where the browser has none', () => {
    expect(canAskPasskey({ ...device(), credentials: undefined })).toBe(false);
    expect(canAskPasskey({ ...device(), api: null })).toBe(false);
  });

  const able = (api: PasskeyDevice['api']) => canMakePasskey({ ...device(), api });
  const yes = { isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(true) };
  const capable = (prf: boolean) => ({
    ...yes,
    getClientCapabilities: () => Promise.resolve({ 'extension:prf': prf }),
  });

  it('is offered where the device has a lock of its own and the browser says nothing against the PRF', async () => {
    expect(await able(yes)).toBe(true);
    expect(await able(capable(true))).toBe(true);
    expect(await able(capable(false))).toBe(false);
    expect(await able({})).toBe(false);
    expect(
      await able({ isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.reject(new Error()) }),
    ).toBe(false);
  });
});

describe('making a passkey', () => {
  it('takes the output that making it gave', async () => {
    const made = await makePasskey(offer, device({ made: { enabled: true, results: { first } } }));
    expect(made).toEqual({ id: PASSKEY_ID, salt, prf: first });
  });

  it('tells the device the officer’s own name and asks for this device, its lock and a discoverable key', async () => {
    const at = device({ made: { results: { first } } });
    await makePasskey(offer, at);
    expect(at.creations[0]).toMatchObject({
      user: { id: offer.user, name: 'Nguyễn Văn Thử', displayName: 'Nguyễn Văn Thử' },
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        residentKey: 'required',
        userVerification: 'required',
      },
      extensions: { prf: { eval: { first: salt } } },
    });
  });

  it.each([{ enabled: true }, {}, undefined])(
    'asks once where making it gave no output: %o',
    async (made) => {
      const at = device({ made, asked: { results: { first } } });
      expect(await makePasskey(offer, at)).toEqual({ id: PASSKEY_ID, salt, prf: first });
      expect(at.requests).toHaveLength(1);
    },
  );

  it.each([
    { made: { enabled: false }, why: 'no-prf' },
    { made: { enabled: true }, asked: undefined, why: 'no-prf' },
    { made: { enabled: true }, asked: 'NotAllowedError', why: 'cancelled' },
  ])('that gives no output is forgotten again: %o', async ({ why, ...gives }) => {
    const at = device(gives);
    expect(await makePasskey(offer, at)).toBe(why);
    expect(at.forgotten).toEqual([{ rpId: 'registry.test', credentialId: 'AQIDBA' }]);
  });

  it.each([
    ['NotAllowedError', 'cancelled'],
    ['AbortError', 'cancelled'],
    ['InvalidStateError', 'failed'],
    ['SecurityError', 'failed'],
  ])('that the browser ends with %s is %s', async (made, why) => {
    expect(await makePasskey(offer, device({ made }))).toBe(why);
  });
});

describe('asking a passkey', () => {
  it('names this one on this device, and gives the output as bytes of its own', async () => {
    const at = device({ asked: { results: { first: first.buffer } } });
    const output = await askPasskey(passkey, undefined, at);
    expect(output).toEqual(first);
    expect((output as Uint8Array).buffer).not.toBe(first.buffer);
    expect(at.requests[0]?.publicKey).toMatchObject({
      allowCredentials: [{ type: 'public-key', id: PASSKEY_ID, transports: ['internal'] }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: salt } } },
    });
  });

  it('gives nothing where the person stops, and says so where there is no PRF', async () => {
    expect(await askPasskey(passkey, undefined, device({ asked: 'NotAllowedError' }))).toBe('cancelled');
    expect(await askPasskey(passkey, undefined, device())).toBe('no-prf');
  });
});
