import { toBase64url } from '../../lib/base64url.ts';
import type { Bytes } from '../../lib/bytes.ts';
import type { Grant, RegistryFacts } from '../../protocol/pairing.ts';
import { sign } from '../../protocol/signed.ts';
import { settingWrite } from '../storage/settings.ts';
import { lockSecret, newSecret, stretched } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Names and no words of the interface: they stand on slips and in records. */
const NAME = 'Cán bộ tập huấn';
const SITES = [
  { name: 'Trụ sở Công an xã', target: 250 },
  { name: 'Nhà văn hóa thôn 1', target: 80 },
];
/** Home of the generator's people. */
const COMMUNE = '18352';

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
    communes: [COMMUNE],
    sites: SITES.map((site) => ({ ...site, id: newId(), commune: COMMUNE, catalogue: 'made-up' })),
    at: clock.nowMs(),
  };
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
