import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/text-field/text-field.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { PinResult } from '../../vault/api.ts';
import { refusedWords } from './refused-words.ts';

export type SetPin = (request: { passphrase: string; pin: string }) => Promise<PinResult>;
type Field = 'passphrase' | 'pin' | 'again';

/**
 * Sets or removes the PIN of the open officer, who shows the passphrase once more.
 *
 * @prop {SetPin} setPin - asks the vault
 * @prop {boolean} has - a PIN is set
 */
@customElement('pin-form')
export class PinForm extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 36rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-5);
      }
    `,
  ];

  @property({ attribute: false }) setPin: SetPin = () => Promise.resolve({ ok: true });
  @property({ type: Boolean }) has = false;
  @state() private busy = false;
  @state() private problem: { field: Field; text: string } | null = null;
  @state() private done: 'pinSet' | 'pinDropped' | '' = '';
  #typed: Record<Field, string> = { passphrase: '', pin: '', again: '' };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#typed = { passphrase: '', pin: '', again: '' };
  }

  override render(): TemplateResult {
    const words = say().unlock;
    return html`<div class="stack" @field-input=${this.#typing} @field-enter=${() => this.#send('set')}>
      <h2>${words.pinTitle}</h2>
      <p>${words.pinAbout}</p>
      <notice-banner kind="ok" .text=${this.done ? words[this.done] : ''}></notice-banner>
      ${this.done ? nothing : this.#fields()}
    </div>`;
  }

  #fields(): TemplateResult {
    const words = say().unlock;
    return html`${this.#field('passphrase', words.passphrase)}
      ${this.#field('pin', words.newPin, words.newPinHelp)} ${this.#field('again', words.pinAgain)}
      <div class="acts">
        <action-button kind="primary" icon="key" .busy=${this.busy} @click=${() => this.#send('set')}
          >${this.busy ? words.unlocking : words.setPin}</action-button
        >
        ${
          this.has
            ? html`<action-button icon="trash" @click=${() => this.#send('drop')}
                >${words.dropPin}</action-button
              >`
            : nothing
        }
      </div>`;
  }

  #field(field: Field, label: string, help = ''): TemplateResult {
    const secret = field === 'passphrase';
    return html`<text-field
      id=${field}
      name=${field}
      type="password"
      autocomplete=${secret ? 'current-password' : 'off'}
      inputMode=${secret ? '' : 'numeric'}
      maxLength=${secret ? 0 : 6}
      .label=${label}
      .help=${help}
      .error=${this.problem?.field === field ? this.problem.text : ''}
    ></text-field>`;
  }

  readonly #typing = (event: FieldEvent): void => {
    this.#typed = { ...this.#typed, [event.detail.name]: event.detail.value };
  };

  async #send(act: 'set' | 'drop'): Promise<void> {
    const words = say().unlock;
    const { passphrase, pin, again } = this.#typed;
    if (this.busy) return;
    if (passphrase === '') return this.#say('passphrase', words.typeFirst);
    if (act === 'set' && pin === '') return this.#say('pin', words.pinWeak);
    if (act === 'set' && pin !== again) return this.#say('again', words.pinDiffers);
    this.busy = true;
    const result = await this.setPin({ passphrase, pin: act === 'set' ? pin : '' }).catch(() => null);
    this.busy = false;
    if (result?.ok) [this.done, this.problem] = [act === 'set' ? 'pinSet' : 'pinDropped', null];
    else if (result?.why === 'weak') await this.#say('pin', words.pinWeak);
    else await this.#say('passphrase', result ? refusedWords(result) : words.notOpened);
  }

  async #say(field: Field, text: string): Promise<void> {
    this.problem = { field, text };
    await this.updateComplete;
    this.renderRoot.querySelector<FocusableField>(`#${field}`)?.focusField();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pin-form': PinForm;
  }
}
