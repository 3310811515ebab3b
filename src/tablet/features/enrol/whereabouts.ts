import type { SyncState } from '../../../domain/status.ts';
import type { VaultState } from '../../vault/api.ts';

/**
 * Where a signed record is, as far as may be said: it is packed for sending before there is a network, and then it
 * still waits on this tablet.
 *
 * @param online what the browser says; the vault's worker hears of a network that went only later
 */
export function whereaboutsOf(
  sync: SyncState,
  state: Pick<VaultState, 'sync'> | null,
  online: boolean,
): SyncState {
  if (sync !== 'sending') return sync;
  return online && state?.sync.phase === 'sending' ? 'sending' : 'on-tablet';
}
