import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import type { ShownSource } from '../source-tag/source-tag.ts';
import '../action-button/action-button.ts';
import '../source-tag/source-tag.ts';

/**
 * One answer to check: what it is, its value, where it came from, and Change. With `large` it is read by the
 * citizen from across the table: no source, no button.
 *
 * @prop {string} label
 * @prop {string} value - empty shows the word for "nothing yet"
 * @prop {ShownSource | ''} source
 * @prop {number} page - of the paper file
 * @prop {boolean} fixed - cannot be changed here
 * @prop {boolean} large - the citizen's view
 * @slot note - `field-note` elements
 * @fires row-change
 */
@customElement('check-row')
export class CheckRow extends SpokenElement {
  static override shadowRootOptions = { ...SpokenElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    unseen,
    css`
      :host {
        container-type: inline-size;
        border-bottom: 1px solid var(--line);
        padding-block: var(--space-3);
      }
      :host(:last-child) {
        border-bottom: 0;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-4);
        align-items: center;
      }
      .label {
        color: var(--ink-2);
      }
      .value {
        font-size: var(--text-input);
        font-weight: 600;
        line-height: var(--line-title);
        overflow-wrap: anywhere;
      }
      .none {
        font-weight: 400;
        color: var(--ink-2);
      }
      .large {
        grid-template-columns: minmax(0, 1fr);
      }
      .large .value {
        font-size: var(--text-person);
      }
      /* By the room that the row has and the size of its text, not by the window: rows stand in panes too. */
      @container (width < 30em) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .label {
          grid-column: 1 / -1;
        }
      }
      @container (width < 14em) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property() source: ShownSource | '' = '';
  @property({ type: Number }) page = 0;
  @property({ type: Boolean }) fixed = false;
  @property({ type: Boolean }) large = false;

  override render(): TemplateResult {
    return html`<div class=${this.large ? 'row large' : 'row'} role="group" aria-labelledby="label">
        <span class="label" id="label">${this.label}</span>
        <div>
          <p class=${this.value ? 'value' : 'value none'}>${unbroken(this.value) || say().generic.empty}</p>
          ${
            this.source && !this.large
              ? html`<source-tag .source=${this.source} .page=${this.page}></source-tag>`
              : nothing
          }
        </div>
        ${this.fixed || this.large ? nothing : this.#changeButton()}
      </div>
      <slot name="note"></slot>`;
  }

  #changeButton(): TemplateResult {
    return html`<action-button kind="quiet" icon="edit" @click=${this.#change}
      ><span aria-hidden="true">${say().generic.change}</span
      ><span class="unseen">${say().generic.changeOf(this.label)}</span></action-button
    >`;
  }

  readonly #change = (): void => {
    this.dispatchEvent(new CustomEvent('row-change', { bubbles: true, composed: true }));
  };
}

/** The groups of a number stay on one line, where a line has room for them. */
const unbroken = (value: string): string => value.replace(/(?<=\d) (?=\d)/g, '\u00a0');

declare global {
  interface HTMLElementTagNameMap {
    'check-row': CheckRow;
  }
}
