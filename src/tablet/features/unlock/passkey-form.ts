import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/text-field/text-field.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { UnlockResult } from '../../vault/api.ts';
import type { AddResult } from './add-passkey.ts';
import type { PasskeyFault } from './device-passkey.ts';
import { refusedWords } from './refused-words.ts';

export type AddPasskey = (passphrase: string) => Promise<AddResult>;
export type DropPasskey = () => Promise<UnlockResult>;

/**
 * Turns unlocking by this device's fingerprint or face on, for the open officer who shows the passphrase once more, and off.
 *
 * @prop {AddPasskey} add - asks the vault and the device
 * @prop {DropPasskey} drop - asks the vault
 * @prop {boolean} has - it is on
 * @prop {PasskeyFault | ''} fault - what the device said to the last try
 */
@customElement('passkey-form')
export class PasskeyForm extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--space-5);
        max-width: 36rem;
      }
      .stack > :not(action-button) {
        align-self: stretch;
      }
    `,
  ];

  @property({ attribute: false }) add: AddPasskey = () => Promise.resolve({ ok: true });
  @property({ attribute: false }) drop: DropPasskey = () => Promise.resolve({ ok: true });
  @property({ type: Boolean }) has = false;
  @property() fault: PasskeyFault | '' = '';
  @state() private busy = false;
  @state() private problem = '';
  @state() private stuck = false;
  @state() private done: 'passkeyAdded' | 'passkeyDropped' | '' = '';
  #passphrase = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#passphrase = '';
  }

  /** What had the focus is gone once it is on or off: the one act that is left gets it. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const settled = this.done !== '' && this.has === (this.done === 'passkeyAdded');
    if (settled && (changed.has('has') || changed.has('done'))) void this.#focusAct();
  }

  async #focusAct(): Promise<void> {
    const act = this.renderRoot.querySelector('action-button');
    await act?.updateComplete;
    act?.focus();
  }

  override render(): TemplateResult {
    const words = say().unlock;
    return html`<div class="stack" @field-input=${this.#typing} @field-enter=${this.#add}>
      <h2>${words.passkeyTitle}</h2>
      <p>${words.passkeyAbout}</p>
      <div>
        <notice-banner kind="ok" .text=${this.done ? words[this.done] : ''}></notice-banner>
        <notice-banner kind="needs-you" .text=${this.#trouble}></notice-banner>
      </div>
      ${this.has ? this.#on() : this.#off()}
    </div>`;
  }

  get #trouble(): string {
    const words = say().unlock;
    if (this.stuck) return words.passkeyNotDropped;
    return this.fault ? words.passkeyFault[this.fault] : '';
  }

  #on(): TemplateResult {
    return html`<action-button icon="trash" .busy=${this.busy} @click=${this.#drop}
      >${say().unlock.dropPasskey}</action-button
    >`;
  }

  #off(): TemplateResult {
    const words = say().unlock;
    return html`<text-field
        id="passphrase"
        name="passphrase"
        type="password"
        autocomplete="current-password"
        .label=${words.passphrase}
        .error=${this.problem}
      ></text-field>
      <action-button icon="fingerprint" .busy=${this.busy} @click=${this.#add}
        >${this.busy ? words.addingPasskey : words.addPasskey}</action-button
      >`;
  }

  readonly #typing = (event: FieldEvent): void => {
    this.#passphrase = event.detail.value;
  };

  readonly #add = async (): Promise<void> => {
    const words = say().unlock;
    if (this.busy || this.has) return;
    [this.done, this.fault, this.problem] = ['', '', ''];
    if (this.#passphrase === '') return this.#say(words.typeFirst);
    this.busy = true;
    const result = await this.add(this.#passphrase).catch(() => null);
    this.busy = false;
    if (!result) return this.#say(words.notOpened);
    if (!result.ok) return this.#refused(result);
    this.#passphrase = '';
    this.done = 'passkeyAdded';
  };

  async #refused(result: AddResult & { ok: false }): Promise<void> {
    if ('left' in result) await this.#say(refusedWords(result));
    else this.fault = result.why;
  }

  readonly #drop = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    const result = await this.drop().catch(() => null);
    this.busy = false;
    this.stuck = !result?.ok;
    if (result?.ok) [this.done, this.fault, this.problem] = ['passkeyDropped', '', ''];
  };

  async #say(problem: string): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    this.renderRoot.querySelector<FocusableField>('#passphrase')?.focusField();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-form': PasskeyForm;
  }
}
