import type { SyncView } from '../vault/api.ts';

/** How many of the things that waited when sending began have left. */
export interface SendingCount {
  readonly done: number;
  readonly left: number;
}

/**
 * Counts along while the tablet sends. What is saved meanwhile makes the total longer; done never equals the total
 * while anything is unreceipted. Null when nothing is being sent.
 */
export function followSending(before: SendingCount | null, sync: SyncView): SendingCount | null {
  if (sync.phase !== 'sending') return null;
  const left = sync.records + sync.pictures;
  const done = before ? before.done + Math.max(0, before.left - left) : 0;
  return { done, left };
}
