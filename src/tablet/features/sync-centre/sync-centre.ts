import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { systemClock } from '../../../platform/system.ts';
import { askLastingStorage } from '../../shell/lasting-storage.ts';
import { drawnAgainByNetwork } from '../../shell/network-turns.ts';
import { followSending, type SendingCount } from '../../shell/sending-count.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { VaultStateController } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';
import './sync-view.ts';

/** The sync centre from the vault, without a frame: it stands on a page of its own and on the lock screen. */
@customElement('sync-centre')
export class SyncCentre extends SpokenElement {
  @state() private persistAsked = false;
  #sending: SendingCount | null = null;
  readonly #vault = new VaultStateController(this, (state) => {
    this.#sending = followSending(this.#sending, state.sync);
  });
  readonly #ledger = new VaultReading(this, async (state) => (state.open ? vault().ledger() : null));

  constructor() {
    super();
    drawnAgainByNetwork(this);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#vault.value;
    if (!state) return nothing;
    return html`<sync-view
      .sync=${state.sync}
      .room=${state.room}
      .ledger=${this.#ledger.value}
      .sending=${this.#sending}
      .nowMs=${systemClock.nowMs()}
      .online=${navigator.onLine}
      .persistAsked=${this.persistAsked}
      @sync-send=${() => void vault().sendNow()}
      @sync-pause=${(event: CustomEvent<{ paused: boolean }>) => void vault().pause(event.detail.paused)}
      @sync-persist=${this.#persist}
    ></sync-view>`;
  }

  /** Asking twice for a pause that already holds makes the vault look at its room again and tell it. */
  readonly #persist = async (): Promise<void> => {
    const granted = await askLastingStorage();
    this.persistAsked = !granted;
    if (granted) await vault().pause(this.#vault.value?.sync.phase === 'paused');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-centre': SyncCentre;
  }
}
