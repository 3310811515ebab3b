import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';

/**
 * A row of a list: the whole row is one target. Others can see the screen, so callers give a name, a birth year
 * and three digits at most.
 *
 * @prop {string} primary - the name
 * @prop {string} secondary - "1962 · …001"
 * @prop {string} href - a link when set, else a button
 * @prop {boolean} current - the one shown beside the list
 * @prop {boolean} beside - the end is short, a figure: never below
 * @slot end - `record-status`, a time, a count
 * @fires row-open when it is a button
 */
@customElement('list-row')
export class ListRow extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
        border-bottom: 1px solid var(--line);
      }
      :host(:last-child) {
        border-bottom: 0;
      }
      a,
      button {
        display: flex;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        width: 100%;
        min-height: 4rem;
        padding: var(--space-3) var(--space-4);
        border: 0;
        border-inline-start: 5px solid transparent;
        background: var(--panel);
        color: var(--ink);
        text-align: start;
        text-decoration: none;
        cursor: pointer;
      }
      a:hover,
      button:hover {
        background: var(--tint-info);
      }
      .current {
        background: var(--tint-info);
        border-inline-start-color: var(--action);
      }
      .body {
        flex: 1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-4);
        min-width: 0;
      }
      /* Every row of a list alike: below in all, or beside in all, however long a name is. */
      @container (width < 32em) {
        .body:not(.beside) {
          flex-direction: column;
          align-items: flex-start;
        }
      }
      .words {
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      .primary {
        font-size: var(--text-body);
        font-weight: 600;
        line-height: var(--line-title);
        overflow-wrap: anywhere;
      }
      .secondary {
        font-size: var(--text-help);
        color: var(--ink-2);
      }
      .go {
        color: var(--ink-2);
      }
    `,
  ];

  @property() primary = '';
  @property() secondary = '';
  @property() href = '';
  @property({ type: Boolean }) current = false;
  @property({ type: Boolean }) beside = false;

  override render(): TemplateResult {
    const marked = this.current ? 'current' : nothing;
    if (this.href) {
      return html`<a class=${marked} href=${this.href} aria-current=${this.current ? 'true' : nothing}
        >${this.#body()}</a
      >`;
    }
    return html`<button
      class=${marked}
      type="button"
      aria-current=${this.current ? 'true' : nothing}
      @click=${this.#open}
    >
      ${this.#body()}
    </button>`;
  }

  #body(): TemplateResult {
    return html`<span class=${this.beside ? 'body beside' : 'body'}>
        <span class="words">
          <span class="primary">${this.primary}</span>
          ${this.secondary ? html`<span class="secondary">${this.secondary}</span>` : nothing}
        </span>
        <slot name="end"></slot>
      </span>
      <app-icon class="go" name="forward"></app-icon>`;
  }

  readonly #open = (): void => {
    this.dispatchEvent(new CustomEvent('row-open', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'list-row': ListRow;
  }
}
