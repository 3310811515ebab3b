import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, say } from '../../shell/language.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';

/**
 * An "i" that opens its text in place: no pop-up, works offline, nothing jumps away.
 *
 * @prop {string} about - what it explains, for the button's name
 * @prop {string} text - at most 40 words
 */
@customElement('inline-help')
export class InlineHelp extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      button {
        display: inline-grid;
        place-items: center;
        width: var(--target);
        height: var(--target);
        margin-block: -0.5rem;
        border: 0;
        border-radius: var(--radius);
        background: none;
        color: var(--action);
        cursor: pointer;
      }
      p {
        flex-basis: 100%;
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--tint-info);
        color: var(--ink);
        font-size: var(--text-help);
        max-width: var(--measure);
      }
    `,
  ];

  @property() about = '';
  @property() text = '';
  @state() private open = false;
  protected readonly language = new LanguageController(this);

  override render(): TemplateResult {
    return html`<button
        type="button"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${say().generic.helpAbout(this.about)}
        @click=${() => (this.open = !this.open)}
      >
        <app-icon name="info"></app-icon>
      </button>
      ${this.open ? html`<p role="note">${this.text}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inline-help': InlineHelp;
  }
}
