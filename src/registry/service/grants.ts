import type { Grant } from '../../protocol/pairing.ts';
import { sign, type Signed } from '../../protocol/signed.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { Person } from '../store/stored.ts';

/** What the registry lets a person do, signed as it stands now. SPEC P3. */
export async function signedGrant(registry: RegistryContext, unit: Unit, person: Person): Promise<Signed> {
  const grant: Grant = {
    v: 1,
    ...{ type: 'grant' as const, person: person.id, name: person.name },
    roles: [...person.roles],
    communes: [...person.communes],
    sites: await unit.people.sites(person.sites),
    at: registry.clock.nowMs(),
  };
  return sign(registry.crypto, await registry.keys.signing(), grant);
}
