import type { SyncView } from '../../vault/api.ts';

/** The one act that the state asks for. While locked nobody can look at what came back. */
export function stateAct(sync: SyncView, unlocked: boolean): 'needs-you' | 'resume' | 'send' | 'none' {
  if (sync.phase === 'paused') return 'resume';
  if (sync.needsYou > 0 && unlocked) return 'needs-you';
  return sync.records + sync.pictures > 0 && sync.phase !== 'sending' ? 'send' : 'none';
}
