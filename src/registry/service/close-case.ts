import { vietnamDay } from '../../domain/partial-date.ts';
import { kindNamed } from '../../domain/kinds/kinds.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { appendActs } from '../intake/audit-chain.ts';
import { blocking } from '../intake/judge-change.ts';
import { currentRecord } from '../intake/kind-versions.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Unit } from '../store/store.ts';
import type { Person, StoredCase, StoredRecord } from '../store/stored.ts';
import { personOf } from './decide.ts';
import { DecisionRefusedError } from './refusals.ts';

export interface CaseQuestion {
  readonly commune: string;
  readonly record: string;
  /** A supervisor of that commune. */
  readonly by: string;
}

/** All cases of a record, open and closed; who looked is in the audit. @throws DecisionRefusedError */
export async function casesOf(registry: RegistryContext, question: CaseQuestion): Promise<StoredCase[]> {
  const { commune, record, by } = question;
  requireSupervisor(await personOf(registry, by), commune);
  return registry.store.within([commune], async (unit) => {
    const cases = await unit.records.casesOf(commune, record);
    const acts = [{ actor: by, act: 'cases-read', record }];
    await appendActs(registry.crypto, unit, { commune, at: registry.clock.nowMs(), acts });
    return cases;
  });
}

/**
 * A supervisor leaves the registry's values as they stand and closes the case. The last one that closes lets a
 * submitted record be accepted, if no rule blocks. @throws ProtocolError `not-found`, DecisionRefusedError
 */
export async function closeCase(
  registry: RegistryContext,
  question: CaseQuestion & { readonly case: string },
): Promise<void> {
  const { commune, by } = question;
  requireSupervisor(await personOf(registry, by), commune);
  await registry.store.within([commune], async (unit) => {
    const at = registry.clock.nowMs();
    const head = await unit.log.advance(commune, 1);
    const { record, closed } = await openCase(unit, question);
    await unit.records.closeCase(commune, closed.id, at);
    const openCases = record.openCases - 1;
    const status = openCases === 0 && mayBeAccepted(registry, record, at) ? 'accepted' : record.status;
    await unit.records.put([{ ...record, openCases, status, changedAt: at, toldSeq: head.seq }]);
    const act = { actor: by, act: 'case-closed', kind: record.kind, record: record.id };
    const acts = [{ ...act, detail: `${closed.kind} ${status}` }];
    await appendActs(registry.crypto, unit, { commune, at, acts, head });
  });
}

async function openCase(
  unit: Unit,
  question: CaseQuestion & { readonly case: string },
): Promise<{ record: StoredRecord; closed: StoredCase }> {
  const { commune } = question;
  const [record] = await unit.records.found(commune, [question.record]);
  const cases = await unit.records.casesOf(commune, question.record);
  const closed = cases.find(({ id, closedAt }) => id === question.case && closedAt === null);
  if (!record || !closed) throw new ProtocolError('not-found');
  return { record, closed };
}

function requireSupervisor(person: Person, commune: string): void {
  if (!person.roles.includes('supervisor')) throw new DecisionRefusedError('role-denied');
  if (!person.communes.includes(commune)) throw new DecisionRefusedError('scope-denied');
}

function mayBeAccepted(registry: RegistryContext, record: StoredRecord, at: number): boolean {
  const kind = kindNamed(record.kind);
  if (!kind || record.status !== 'submitted') return false;
  const { status } = record;
  const context = { today: vietnamDay(at), status, ...(registry.places && { places: registry.places }) };
  return blocking(kind, currentRecord(record).values, context).length === 0;
}
