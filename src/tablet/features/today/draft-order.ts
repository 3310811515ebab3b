import type { RecordLine } from '../../vault/api.ts';

/** What is in progress first, then the newest: what an officer goes back to is what was left last. */
export function inDraftOrder(lines: readonly RecordLine[]): RecordLine[] {
  return [...lines].sort((a, b) => Number(b.open) - Number(a.open) || b.at - a.at);
}
