import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shell/theme/shared-styles.ts';

/** People here are called by the last word of their name, so its letter stands for them. */
const initialOf = (name: string): string => [...(name.trim().split(/\s+/u).at(-1) ?? '')][0] ?? '';

/**
 * An officer on the lock screen.
 *
 * @prop {string} name
 * @prop {string} detail - rank or unit, "3 hồ sơ chờ gửi"
 * @prop {boolean} chosen
 * @fires person-pick
 */
@customElement('person-tile')
export class PersonTile extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      button {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        width: 100%;
        min-height: var(--target-shutter);
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--outline);
        border-radius: var(--radius-large);
        background: var(--panel);
        color: var(--ink);
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--action);
        background: var(--tint-info);
      }
      .chosen {
        border-color: var(--action);
        background: var(--tint-info);
        box-shadow: inset 0 0 0 1px var(--action);
      }
      .initial {
        flex: none;
        display: grid;
        place-items: center;
        width: 3rem;
        height: 3rem;
        border-radius: 50%;
        background: var(--action);
        color: var(--on-action);
        font-size: var(--text-section);
        font-weight: 600;
        line-height: 1;
      }
      .words {
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      .name {
        font-size: var(--text-input);
        font-weight: 600;
        line-height: var(--line-title);
      }
      .detail {
        font-size: var(--text-help);
        color: var(--ink-2);
      }
    `,
  ];

  @property() name = '';
  @property() detail = '';
  @property({ type: Boolean }) chosen = false;

  override render(): TemplateResult {
    return html`<button
      type="button"
      class=${this.chosen ? 'chosen' : nothing}
      aria-pressed=${this.chosen ? 'true' : 'false'}
      @click=${this.#pick}
    >
      <span class="initial" aria-hidden="true">${initialOf(this.name)}</span>
      <span class="words">
        <span class="name">${this.name}</span>
        ${this.detail ? html`<span class="detail">${this.detail}</span>` : nothing}
      </span>
    </button>`;
  }

  readonly #pick = (): void => {
    this.dispatchEvent(new CustomEvent('person-pick', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'person-tile': PersonTile;
  }
}
