import type { Role, Status } from '../../domain/status.ts';
import { appendActs } from '../intake/audit-chain.ts';
import type { RecordLine } from '../registry.ts';
import type { RegistryContext } from '../registry-ports.ts';
import { personOf } from './decide.ts';
import { DecisionRefusedError } from './refusals.ts';

const LISTING: readonly Role[] = ['supervisor', 'leader', 'administrator'];
const MOST = 1000;

/** Records of the person's communes, newest first; each commune that was looked into has it in its audit. */
export async function recordLines(
  registry: RegistryContext,
  question: { by: string; status?: Status; limit: number },
): Promise<RecordLine[]> {
  const { by, status } = question;
  const limit = Math.max(1, Math.min(question.limit, MOST));
  const person = await personOf(registry, by);
  if (!person.roles.some((role) => LISTING.includes(role))) throw new DecisionRefusedError('role-denied');
  const lines: RecordLine[] = [];
  for (const commune of person.communes) {
    lines.push(...(await linesOf(registry, { commune, by, status, limit })));
  }
  return lines.sort((a, b) => b.receivedAt - a.receivedAt).slice(0, limit);
}

/** One transaction a commune, so that no list holds two communes' heads at a time. */
function linesOf(
  registry: RegistryContext,
  question: { commune: string; by: string; status?: Status; limit: number },
): Promise<RecordLine[]> {
  const { commune, by, ...rest } = question;
  return registry.store.within([commune], async (unit) => {
    const records = await unit.records.list(commune, rest);
    const acts = [{ actor: by, act: 'listed', detail: String(records.length) }];
    await appendActs(registry.crypto, unit, { commune, at: registry.clock.nowMs(), acts });
    return records.map(({ id, status, receivedAt, openCases }) => ({
      commune,
      record: id,
      status,
      receivedAt,
      openCases,
    }));
  });
}
