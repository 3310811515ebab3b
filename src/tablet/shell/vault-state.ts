import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchVault } from '../vault/client.ts';
import type { VaultState } from '../vault/api.ts';

type Listener = (state: VaultState) => void;

const listeners = new Set<Listener>();
let latest: VaultState | null = null;
let watching = false;
let failed = false;

function tell(state: VaultState): void {
  latest = state;
  failed = false;
  for (const listener of listeners) listener(state);
}

/** The vault's state as last told, or null before the worker answered. */
export function vaultState(): VaultState | null {
  return latest;
}

/** Whether the vault said that it cannot open what the tablet holds (a database that another page blocks, say). */
export function vaultFailed(): boolean {
  return failed;
}

async function watch(listener: () => void): Promise<void> {
  try {
    await watchVault(tell);
  } catch {
    failed = true;
    listener();
  }
}

/** Calls the listener with every state from now on; the answer stops that. `onFailure`: it could not start. */
export function onVaultState(listener: Listener, onFailure: () => void = () => {}): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    void watch(onFailure);
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
    const heard = (state: VaultState): void => {
      this.onState?.(state);
      this.host.requestUpdate();
    };
    this.stop = onVaultState(heard, () => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}
