import { vietnamDay } from '../../domain/partial-date.ts';
import { mayMove, needsReason, type Role, type Status } from '../../domain/status.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { appendActs } from '../intake/audit-chain.ts';
import { currentRecord } from '../intake/kind-versions.ts';
import type { Decision } from '../registry.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { Person, StoredRecord } from '../store/stored.ts';
import { DecisionRefusedError } from './refusals.ts';

/** Who may have the identity provider asked. The provider decides; the person answers for asking. */
const ASKING: readonly Role[] = ['supervisor', 'administrator'];

/** What a decision comes to once its person, its record and the provider were heard. */
interface Outcome {
  readonly to: Status;
  readonly reason: string | null;
}

/**
 * A supervisor returns or voids; approving and activating ask the identity provider, who may return instead.
 * @throws ProtocolError `not-found`, DecisionRefusedError, ProviderUnavailableError
 */
export async function decide(registry: RegistryContext, decision: Decision): Promise<void> {
  const { commune, record: id } = decision;
  const person = await personOf(registry, decision.by);
  if (!person.communes.includes(commune)) throw new DecisionRefusedError('scope-denied');
  const [record] = await registry.store.within([commune], (unit) => unit.records.found(commune, [id]));
  if (!record) throw new ProtocolError('not-found');
  requireAllowed(person, record, decision);
  // The provider is asked outside any transaction; what it says holds only if nothing moved meanwhile.
  const outcome = await outcomeOf(registry, record, decision);
  await registry.store.within([commune], (unit) => carryOut(registry, unit, { decision, record, outcome }));
}

export async function personOf(registry: RegistryContext, id: string): Promise<Person> {
  const person = await registry.store.within([], (unit) => unit.people.person(id));
  if (!person) throw new DecisionRefusedError('role-denied');
  return person;
}

const throughProvider = (to: Status) => to === 'approved' || to === 'activated';

function requireAllowed(person: Person, record: StoredRecord, { to, reason }: Decision): void {
  const roles = throughProvider(to) ? ASKING : (['supervisor'] as const);
  if (!person.roles.some((role) => (roles as readonly Role[]).includes(role)))
    throw new DecisionRefusedError('role-denied');
  if (needsReason(to) && !reason?.trim()) throw new DecisionRefusedError('reason-missing');
  if (reason !== undefined && reason.length > LIMITS.reasonLength)
    throw new DecisionRefusedError('reason-missing');
  if (!mayMove({ from: record.status, to, by: throughProvider(to) ? 'provider' : 'supervisor' }))
    throw new DecisionRefusedError('move-denied');
  if (to === 'approved' && record.openCases > 0) throw new DecisionRefusedError('cases-open');
}

async function outcomeOf(
  registry: RegistryContext,
  record: StoredRecord,
  decision: Decision,
): Promise<Outcome> {
  const { to, reason = null } = decision;
  if (to === 'approved') {
    const approval = await registry.provider.approve(currentRecord(record));
    return approval.approved ? { to, reason: null } : { to: 'returned', reason: approval.reason };
  }
  if (to === 'activated' && !(await registry.provider.activate(currentRecord(record))))
    throw new DecisionRefusedError('move-denied');
  return { to, reason };
}

async function carryOut(
  registry: RegistryContext,
  unit: Unit,
  made: { decision: Decision; record: StoredRecord; outcome: Outcome },
): Promise<void> {
  const { decision, record, outcome } = made;
  const { commune } = decision;
  const at = registry.clock.nowMs();
  const head = await unit.log.advance(commune, 1);
  const [now] = await unit.records.found(commune, [record.id]);
  const unmoved = now?.status === record.status && now.head === record.head;
  if (!now || !unmoved || (outcome.to === 'approved' && now.openCases > 0))
    throw new DecisionRefusedError('move-denied');
  const noticeOn = outcome.to === 'approved' ? vietnamDay(at) : now.noticeOn;
  const moved = { status: outcome.to, reason: outcome.reason, noticeOn, changedAt: at, toldSeq: head.seq };
  await unit.records.put([{ ...now, ...moved }]);
  const act = { actor: decision.by, act: 'decided', kind: now.kind, record: now.id };
  const acts = [{ ...act, detail: `${now.status} ${outcome.to}` }];
  await appendActs(registry.crypto, unit, { commune, at, acts, head });
}
