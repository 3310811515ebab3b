import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../shell/officer-frame.ts';
import { say } from '../../shell/language.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { VaultStateController } from '../../shell/vault-state.ts';
import { keepPasskey, vault } from '../../vault/client.ts';
import { addPasskey } from './add-passkey.ts';
import { canMakePasskey, forgetPasskey, makePasskey } from './device-passkey.ts';
import './passkey-form.ts';
import './pin-form.ts';

/** Quicker ways in than the passphrase, for the open officer: a PIN, and this device's passkey where it can make one. */
@customElement('pin-page')
export class PinPage extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .page {
        display: flex;
        flex-direction: column;
        gap: var(--space-6);
      }
    `,
  ];

  @state() private able = false;
  readonly #vault = new VaultStateController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void canMakePasskey().then((able) => (this.able = able));
  }

  override render(): TemplateResult {
    const open = this.#vault.value?.open;
    return html`<officer-frame current="today">
      <div class="page">
        <h1>${say().unlock.quickTitle}</h1>
        <pin-form .setPin=${this.#set} ?has=${open?.hasPin === true}></pin-form>
        ${this.able || open?.hasPasskey ? this.#passkey(open?.hasPasskey === true) : nothing}
        <div>
          <action-button icon="back" @click=${() => navigate('#/')}
            >${say().enrol.done.toToday}</action-button
          >
        </div>
      </div>
    </officer-frame>`;
  }

  #passkey(has: boolean): TemplateResult {
    return html`<passkey-form .add=${this.#add} .drop=${this.#drop} ?has=${has}></passkey-form>`;
  }

  readonly #set = (request: { passphrase: string; pin: string }) => vault().setPin(request);

  readonly #add = (passphrase: string) =>
    addPasskey(
      {
        offer: (request) => vault().offerPasskey(request),
        keep: keepPasskey,
        make: makePasskey,
        forget: forgetPasskey,
      },
      passphrase,
    );

  readonly #drop = async () => {
    const { open, officers } = this.#vault.value ?? {};
    const passkey = officers?.find(({ officer }) => officer === open?.officer)?.passkey;
    const result = await vault().dropPasskey();
    if (result.ok && passkey) await forgetPasskey(passkey.id);
    return result;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pin-page': PinPage;
  }
}
