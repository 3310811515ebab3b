import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VaultState } from '../vault/api.ts';
import { onVaultState, vaultState } from './vault-state.ts';

/**
 * Reads something of the vault's again at each edition, for a page that shows it. An answer that a later reading has
 * overtaken is dropped. `value` is null until the first answer.
 */
export class VaultReading<T> implements ReactiveController {
  value: T | null = null;
  private edition = -1;
  private asked = 0;
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: (state: VaultState) => Promise<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = onVaultState((state) => {
      this.host.requestUpdate();
      if (state.edition === this.edition) return;
      this.edition = state.edition;
      void this.refresh(state);
    });
  }

  hostDisconnected(): void {
    this.stop?.();
    this.edition = -1;
  }

  /** Reads once more: what is asked for has changed. */
  again(): void {
    const state = vaultState();
    if (state) void this.refresh(state);
  }

  private async refresh(state: VaultState): Promise<void> {
    const asked = (this.asked += 1);
    const value = await this.read(state);
    if (asked !== this.asked) return;
    this.value = value;
    this.host.requestUpdate();
  }
}
