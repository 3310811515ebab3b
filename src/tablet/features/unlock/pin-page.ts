import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../shell/officer-frame.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultStateController } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';
import './pin-form.ts';

/** The open officer's PIN. */
@customElement('pin-page')
export class PinPage extends SpokenElement {
  readonly #vault = new VaultStateController(this);

  override render(): TemplateResult {
    return html`<officer-frame current="today">
      <pin-form .setPin=${this.#set} ?has=${this.#vault.value?.open?.hasPin === true}></pin-form>
    </officer-frame>`;
  }

  readonly #set = (request: { passphrase: string; pin: string }) => vault().setPin(request);
}

declare global {
  interface HTMLElementTagNameMap {
    'pin-page': PinPage;
  }
}
