import { applied } from '../../domain/kinds/difference.ts';
import type { Values } from '../../domain/record.ts';
import type { Change } from '../../protocol/change.ts';
import type { StoredRecord } from '../store/stored.ts';

/**
 * What the author of a change saw before it: the values of every change it builds on, one upon the other. What the
 * registry made of them is not part of it, because tablets are told statuses, not merged values. Null when the
 * registry does not hold the base. SPEC C5.
 */
export function baseView(
  change: Pick<Change, 'base'>,
  record: StoredRecord | undefined,
  history: () => Promise<readonly Change[]>,
): Promise<Values | null> {
  if (change.base === null) return Promise.resolve({});
  if (!record) return Promise.resolve(null);
  if (record.exact && change.base === record.head) return Promise.resolve(record.values);
  return history().then((changes) => viewAfter(changes, change.base!));
}

function viewAfter(changes: readonly Change[], id: string): Values | null {
  const known = new Map(changes.map((change) => [change.id, change]));
  const steps: Change[] = [];
  for (let at: string | null = id; at !== null;) {
    const step = known.get(at);
    if (!step) return null;
    steps.push(step);
    known.delete(at);
    at = step.base;
  }
  return steps.reduceRight<Values>(
    (values, { set, unset }) => applied(values, { set: set as Values, unset }),
    {},
  );
}
