import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { TextEntry } from '../field-element/text-entry.ts';

/**
 * A line of text, several lines, or a secret with a "show" button. Paste is always allowed.
 *
 * Properties and events of `FieldElement` and `TextEntry`, and:
 * @prop {'text' | 'password' | 'email' | 'search'} type
 * @prop {string} inputMode - "numeric" for a PIN
 * @prop {string} autocomplete - off unless told: a shared tablet must not offer the last citizen's words
 * @prop {number} maxLength - 0 for none
 * @prop {number} rows - more than 1 gives a text area
 */
@customElement('text-field')
export class TextField extends TextEntry {
  static override styles = [
    TextEntry.styles,
    css`
      .with-button {
        display: flex;
        gap: var(--space-2);
      }
      .show {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target-primary);
        padding: 0 var(--space-4);
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--action);
        font-weight: 600;
        cursor: pointer;
      }
      textarea.box {
        resize: vertical;
      }
    `,
  ];

  @property() type: 'text' | 'password' | 'email' | 'search' = 'text';
  @property() override inputMode = '';
  @property() autocomplete: AutoFill = 'off';
  @property({ type: Number }) maxLength = 0;
  @property({ type: Number }) rows = 1;
  @state() private revealed = false;

  override render(): TemplateResult {
    if (this.rows > 1) return this.framed(this.#area());
    const line = this.#line();
    return this.framed(
      this.type === 'password' ? html`<div class="with-button">${line}${this.#showButton()}</div>` : line,
    );
  }

  #line(): TemplateResult {
    const { inputMode, autocomplete, maxLength } = this;
    const autocapitalize = this.type === 'text' ? 'sentences' : 'none';
    const type = this.revealed ? 'text' : this.type;
    return this.textBox({ type, inputMode, autocomplete, autocapitalize, maxLength });
  }

  #area(): TemplateResult {
    return html`<textarea
      id="control"
      class="box"
      rows=${this.rows}
      maxlength=${this.maxLength || nothing}
      spellcheck="false"
      aria-describedby=${this.describedBy}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.onInput}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
      @blur=${this.onBlur}
    ></textarea>`;
  }

  #showButton(): TemplateResult {
    const word = this.revealed ? say().generic.hide : say().generic.show;
    return html`<button class="show" type="button" @click=${() => (this.revealed = !this.revealed)}>
      <app-icon name=${this.revealed ? 'eye-off' : 'eye'}></app-icon>${word}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-field': TextField;
  }
}
