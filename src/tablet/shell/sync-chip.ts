import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/status-chip/status-chip.ts';
import { systemClock } from '../../platform/system.ts';
import { isTraining } from '../../platform/training.ts';
import { chipState } from './chip-state.ts';
import { drawnAgainByNetwork } from './network-turns.ts';
import { followSending, type SendingCount } from './sending-count.ts';
import { SpokenElement } from './spoken-element.ts';
import { VaultStateController } from './vault-state.ts';

/**
 * The status chip filled from the vault's state; for the `chip` slot of any `app-frame`. Opens the sync centre unless
 * whoever draws it takes `chip-open` for itself (the lock screen, where the place is kept).
 */
@customElement('sync-chip')
export class SyncChip extends SpokenElement {
  readonly #vault = new VaultStateController(this, (state) => {
    this.#sending = followSending(this.#sending, state.sync);
  });
  #sending: SendingCount | null = null;

  constructor() {
    super();
    drawnAgainByNetwork(this);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#vault.value;
    if (!state || state.stage === 'unpaired') return nothing;
    const { kind, text } = chipState(state, {
      nowMs: systemClock.nowMs(),
      sending: this.#sending,
      online: navigator.onLine,
      training: isTraining(),
    });
    return html`<status-chip .kind=${kind} .text=${text} @chip-open=${this.#open}></status-chip>`;
  }

  readonly #open = (event: Event): void => {
    event.stopPropagation();
    const taken = new CustomEvent('sync-open', { bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(taken)) location.assign('#/sync');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-chip': SyncChip;
  }
}
