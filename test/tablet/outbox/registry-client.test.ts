import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { utf8 } from '../../../src/lib/bytes.ts';
import { ERROR_CODES } from '../../../src/protocol/error-codes.ts';
import { readClaim } from '../../../src/protocol/request-signature.ts';
import { RegistryClient } from '../../../src/tablet/outbox/registry-client.ts';
import { answering } from '../../support/scripted-network.ts';
import { VaultTown, type VaultTablet } from '../../support/vault-town.ts';

const PATH = '/api/v1/happenings';
let town: VaultTown;
let tablet: VaultTablet;
beforeAll(async () => {
  town = await VaultTown.made();
});
beforeEach(async () => {
  tablet = town.tablet();
  await tablet.pair();
});

const ask = (signed: 'whole' | 'address' | 'none' = 'whole') =>
  new RegistryClient(tablet.ports).ask({ method: 'GET', path: `${PATH}?after=`, signed });

for (const [code, { status }] of Object.entries(ERROR_CODES).filter(([code]) => code !== 'request-clock')) {
  it(`H3 reads the refusal ${code} by its code, whatever words come with it`, async () => {
    const body = JSON.stringify({ type: 'about:blank', title: 'No', status, code, detail: 'words' });
    tablet.network.next(PATH, answering(status, body, 'application/problem+json'));
    await expect(ask()).rejects.toMatchObject({ name: 'ProtocolError', code });
  });
}

it('H3 takes nothing else for a refusal of the registry’s', async () => {
  const anything = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom('{"code":"toString"}', '{"code":7}', '[]', ''),
  );
  const status = fc.constantFrom(302, 400, 401, 403, 404, 409, 413, 429, 511);
  await fc.assert(
    fc.asyncProperty(status, anything, async (number, text) => {
      tablet.network.next(PATH, answering(number, text));
      await expect(ask()).rejects.toMatchObject({ name: 'ReplyError', code: 'reply', status: number });
    }),
    { numRuns: 60 },
  );
});

it.each([500, 502, 503, 504])(
  'takes a bare %i for a registry that is away, not for a login page',
  async (status) => {
    tablet.network.next(PATH, answering(status, '<h1>Bad gateway</h1>'));
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable', status });
  },
);

it('H2 asks again once only: a registry whose time runs away is not followed in circles', async () => {
  const refusal = JSON.stringify({ code: 'request-clock', timeMs: 5 });
  tablet.network.next(PATH, answering(401, refusal), Infinity);
  await expect(ask()).rejects.toMatchObject({ code: 'request-clock' });
  expect(tablet.network.to(PATH)).toHaveLength(2);
});

it('H1 signs what it asks as this tablet, with the body’s digest where there is one to cover', async () => {
  await ask('whole');
  await ask('address').catch(() => undefined);
  await ask('none').catch(() => undefined);
  const [whole, address, none] = tablet.network
    .to(PATH)
    .map(({ method, path, headers }) => readClaim({ method, target: path, headers }));
  const digest = Buffer.from(await tablet.ports.crypto.sha256(utf8(''))).toString('base64url');
  expect([whole?.request.digest, address?.request.digest, none]).toEqual([digest, undefined, null]);
});

it('asks nothing signed on a tablet that is not paired', async () => {
  tablet = town.tablet();
  await expect(ask()).rejects.toMatchObject({ code: 'tablet-unknown' });
  expect(tablet.network.asked).toEqual([]);
});
