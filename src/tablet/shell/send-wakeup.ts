import { SEND_TAG } from '../../../sw/names.ts';
import type { VaultState } from '../vault/api.ts';

/** Background Sync is not in TypeScript's library: https://wicg.github.io/background-sync/spec/ */
interface SyncManager {
  register(tag: string): Promise<void>;
}
type SyncingRegistration = ServiceWorkerRegistration & { readonly sync?: SyncManager };

/** Asks for a wake-up of the service worker as soon as there is a network. @returns whether the browser has that. */
async function askWakeup(): Promise<boolean> {
  const found = await navigator.serviceWorker?.getRegistration();
  const sync = (found as SyncingRegistration | undefined)?.sync;
  if (!sync) return false;
  // Refused where the person turned it off: the vault still sends whenever the app is open.
  return sync.register(SEND_TAG).then(
    () => true,
    () => false,
  );
}

const waitingIn = ({ sync }: VaultState): number => sync.records + sync.pictures;

/**
 * Registers the wake-up after every save, and when something still waits as the page goes out of sight or the
 * network goes. A tag registered twice is one registration.
 */
export class SendWakeup {
  private waiting = 0;

  constructor(private readonly ask: () => Promise<unknown> = askWakeup) {}

  heard(state: VaultState): void {
    const before = this.waiting;
    this.waiting = waitingIn(state);
    if (this.waiting > before) this.wake();
  }

  /** The page goes out of sight, or the network is gone. */
  leaving(): void {
    if (this.waiting > 0) this.wake();
  }

  private wake(): void {
    void this.ask();
  }
}
