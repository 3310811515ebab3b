import { SAMPLE_COMMUNES } from '../../domain/made-up/communes.ts';
import { makeSites } from '../../domain/made-up/sites.ts';
import { vietnamDay } from '../../domain/partial-date.ts';
import { toBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Grant, RegistryFacts, Site } from '../../protocol/pairing.ts';
import { sign } from '../../protocol/signed.ts';
import { settingWrite } from '../storage/settings.ts';
import { lockSecret, newSecret, stretched } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';

/** A name and no word of the interface: it stands on slips and in records. */
const NAME = 'Cán bộ tập huấn';
const SITES = 2;
const HOME = SAMPLE_COMMUNES[0]!;

/**
 * Makes a tablet's officer under a registry that exists only as keys, whose private halves are gone when this ends:
 * what is sealed here can be opened by nobody, and there is no certificate to send it under.
 */
export async function pairMadeUpOfficer(ports: VaultPorts, passphrase: string): Promise<string> {
  const { crypto, random, stretchCost } = ports;
  const [signing, sealing] = [
    await crypto.newSigningKey({ extractable: false }),
    await crypto.newSealingKey(),
  ];
  const grant = madeUpGrant(ports);
  const under = await stretched(crypto, passphrase, { salt: random.bytes(16), cost: stretchCost });
  const locked = await lockSecret(crypto, await newSecret(ports), { ...under, officer: grant.person });
  const row = {
    ...locked,
    name: grant.name,
    grant: await sign(crypto, { id: 'sign-1', key: signing.privateKey }, grant),
    escrow: new Uint8Array(),
    escrowKey: 'recovery-1',
    failedTries: 0,
    nextTryAt: 0,
  };
  const registry = madeUpFacts(ports, { signing: signing.publicKey, sealing: sealing.publicKey });
  await ports.store.commit({
    writes: [{ put: 'officers', row }, settingWrite('registry', registry)],
    durability: 'strict',
  });
  return grant.person;
}

function madeUpGrant({ newId, clock }: VaultPorts): Grant {
  return {
    v: 1,
    type: 'grant',
    person: newId(),
    name: NAME,
    roles: ['officer'],
    communes: [HOME.newCode],
    sites: madeUpSites(vietnamDay(clock.nowMs())),
    at: clock.nowMs(),
  };
}

function madeUpSites(today: string): Site[] {
  const all = makeSites({ seed: 'training', people: 1000, home: HOME, today });
  return all.slice(0, SITES).map(({ id, name, target, communeNewCode }) => {
    return { id, commune: communeNewCode, catalogue: 'made-up', name, target };
  });
}

function madeUpFacts(
  { newId, clock }: VaultPorts,
  { signing, sealing }: { signing: Bytes; sealing: Bytes },
): RegistryFacts {
  const key = (id: string, bytes: Bytes) => ({ id, key: toBase64url(bytes) });
  return {
    name: NAME,
    epoch: newId(),
    versions: { newest: 1, oldest: 1 },
    timeMs: clock.nowMs(),
    signingKeys: [key('sign-1', signing)],
    sealingKey: key('seal-1', sealing),
    recoveryKey: key('recovery-1', sealing),
  };
}
