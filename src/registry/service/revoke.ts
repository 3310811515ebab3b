import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { appendActs } from '../intake/audit-chain.ts';
import type { RegistryContext } from '../registry-ports.ts';
import { REGISTRY_CHAIN, type Person } from '../store/stored.ts';
import { personOf } from './decide.ts';
import { DecisionRefusedError } from './refusals.ts';

/** From now on the tablet is told nothing. An administrator, or a supervisor of one of its officers' communes. */
export async function revoke(
  registry: RegistryContext,
  question: { tablet: string; by: string; reason: string },
): Promise<void> {
  const { tablet, by } = question;
  const reason = question.reason.trim().slice(0, LIMITS.reasonLength);
  if (reason === '') throw new DecisionRefusedError('reason-missing');
  const person = await personOf(registry, by);
  const at = registry.clock.nowMs();
  await registry.store.within([REGISTRY_CHAIN], async (unit) => {
    const known = await unit.tablets.tablet(tablet);
    if (!known) throw new ProtocolError('not-found');
    const keys = await unit.tablets.officers(tablet);
    requireAllowed(person, await unit.people.people(keys.map((key) => key.person)));
    if (known.revokedAt !== null) return;
    await unit.tablets.revoke({ tablet, at, by, reason });
    const acts = [{ actor: by, act: 'tablet-revoked', tablet }];
    await appendActs(registry.crypto, unit, { commune: REGISTRY_CHAIN, at, acts });
  });
}

function requireAllowed(person: Person, officers: readonly Person[]): void {
  if (person.roles.includes('administrator')) return;
  if (!person.roles.includes('supervisor')) throw new DecisionRefusedError('role-denied');
  const shared = officers.some(({ communes }) =>
    communes.some((commune) => person.communes.includes(commune)),
  );
  if (!shared) throw new DecisionRefusedError('scope-denied');
}
