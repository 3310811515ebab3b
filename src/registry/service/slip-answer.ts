import type { SlipMark } from '../../protocol/slip.ts';
import type { SlipAnswer } from '../registry.ts';
import type { RegistryContext } from '../registry-ports.ts';

/**
 * What anyone who holds a slip may know: the state and the expected day. Null for a record that has not arrived.
 * SPEC S2. Not in the audit chain: nothing personal is told, and a stranger must not be able to make the chain grow.
 */
export async function slipAnswer(registry: RegistryContext, mark: SlipMark): Promise<SlipAnswer | null> {
  const { commune, record } = mark;
  const [found] = await registry.store.within([commune], (unit) => unit.records.found(commune, [record]));
  if (!found) return null;
  const { status, dueOn, noticeOn } = found;
  return { status, ...(dueOn && { dueOn }), ...(noticeOn && { noticeOn }) };
}
