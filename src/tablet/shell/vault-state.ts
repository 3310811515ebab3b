import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchVault } from '../vault/client.ts';
import type { VaultState } from '../vault/api.ts';

type Listener = (state: VaultState) => void;

const listeners = new Set<Listener>();
let latest: VaultState | null = null;
let watching = false;

function tell(state: VaultState): void {
  latest = state;
  for (const listener of listeners) listener(state);
}

/** The vault's state as last told, or null before the worker answered. */
export function vaultState(): VaultState | null {
  return latest;
}

/** Calls the listener with every state from now on; the answer stops that. */
export function onVaultState(listener: Listener): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    void watchVault(tell);
  }
  if (latest) listener(latest);
  return () => listeners.delete(listener);
}

/** Draws an element again whenever the vault's state changed. */
export class VaultStateController implements ReactiveController {
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onState?: Listener,
  ) {
    host.addController(this);
  }

  get value(): VaultState | null {
    return latest;
  }

  hostConnected(): void {
    this.stop = onVaultState((state) => {
      this.onState?.(state);
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}
