import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import { withSituation } from '../../shell/form-step/situation-answers.ts';
import { withConsequences } from '../../shell/form-step/with-consequences.ts';
import type { VaultApi } from '../../vault/api.ts';
import type { Restored } from './record-history.ts';

/**
 * Writes an earlier value into a record's form with all that follows from it, as if it had been typed there: level and
 * subject of another age, and no signature for what was not read. False where the form cannot be opened or written.
 */
export async function putBack(
  vault: Pick<VaultApi, 'openForm' | 'write'>,
  record: string,
  { path, value }: Restored,
): Promise<boolean> {
  const form = await vault.openForm(record);
  if (!form) return false;
  const step = withSituation({ [path]: value }, form.values, vietnamDay(systemClock.nowMs()));
  return (await vault.write(record, withConsequences(step, form))) !== null;
}
