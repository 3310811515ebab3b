import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import type { FieldEvent, FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/text-field/text-field.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import type { PairRefusal, PairResult } from '../../vault/api.ts';
import {
  pairProblems,
  refusedField,
  type PairField,
  type PairProblem,
  type TypedPairing,
} from './pair-check.ts';

export type PairPurpose = 'first' | 'add' | 'renew';
export type Pair = (request: { code: string; passphrase: string }) => Promise<PairResult>;

/**
 * A pairing code and a new passphrase: for a new tablet, one more officer, or an officer who is locked out.
 *
 * @prop {PairPurpose} purpose
 * @prop {Pair} pair - asks the vault
 * @prop {PairRefusal | ''} refused - why the last try failed
 * @fires pair-done
 */
@customElement('pair-form')
export class PairForm extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
    `,
  ];

  @property() purpose: PairPurpose = 'first';
  @property({ attribute: false }) pair: Pair = () => Promise.resolve({ ok: true });
  @property() refused: PairRefusal | '' = '';
  @state() private problems: Partial<Record<PairField, PairProblem>> = {};
  @state() private busy = false;
  #typed: TypedPairing = { code: '', passphrase: '', again: '' };

  override render(): TemplateResult {
    const words = say().unlock;
    const title = { first: words.pairTitle, add: words.addTitle, renew: words.renewTitle }[this.purpose];
    return html`<form @submit=${this.#submitted} @field-input=${this.#typing} @field-enter=${this.#send}>
      <h1>${title}</h1>
      <p>${this.purpose === 'renew' ? words.renewIntro : words.pairIntro}</p>
      ${this.#fields()}
      <div>
        <notice-banner
          kind="stop"
          .text=${this.refused && !refusedField(this.refused) ? words.pairRefused[this.refused] : ''}
        ></notice-banner>
        <action-button kind="primary" wide icon="key" .busy=${this.busy} @click=${this.#send}
          >${this.busy ? words.pairing : words.pair}</action-button
        >
      </div>
    </form>`;
  }

  #fields(): TemplateResult {
    const words = say().unlock;
    return html`<text-field
        id="code"
        name="code"
        autocomplete="one-time-code"
        .label=${words.code}
        .help=${words.codeHelp}
        .error=${this.#error('code')}
      ></text-field>
      <text-field
        id="passphrase"
        name="passphrase"
        type="password"
        autocomplete="new-password"
        .label=${words.newPassphrase}
        .help=${words.newPassphraseHelp}
        .more=${words.newPassphraseMore}
        .error=${this.#error('passphrase')}
      ></text-field>
      <text-field
        id="again"
        name="again"
        type="password"
        autocomplete="new-password"
        .label=${words.again}
        .error=${this.#error('again')}
      ></text-field>`;
  }

  #error(field: PairField): string {
    const words = say().unlock;
    const problem = this.problems[field];
    if (problem) return words[problem];
    return this.refused && refusedField(this.refused) === field ? words.pairRefused[this.refused] : '';
  }

  readonly #submitted = (event: Event): void => event.preventDefault();

  readonly #typing = (event: FieldEvent): void => {
    this.#typed = { ...this.#typed, [event.detail.name]: event.detail.value };
  };

  readonly #send = async (): Promise<void> => {
    if (this.busy) return;
    this.refused = '';
    this.problems = pairProblems(this.#typed);
    if (Object.keys(this.problems).length > 0) return this.#focusFirst();
    this.busy = true;
    const { code, passphrase } = this.#typed;
    const result = await this.pair({ code, passphrase }).catch(() => ({ ok: false, why: 'fault' }) as const);
    this.busy = false;
    if (result.ok) this.dispatchEvent(new CustomEvent('pair-done', { bubbles: true, composed: true }));
    else {
      this.refused = result.why;
      await this.#focusFirst();
    }
  };

  async #focusFirst(): Promise<void> {
    await this.updateComplete;
    const wrong = (['code', 'passphrase', 'again'] as const).find((field) => this.#error(field) !== '');
    if (wrong) this.renderRoot.querySelector<FocusableField>(`#${wrong}`)?.focusField();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pair-form': PairForm;
  }
}
