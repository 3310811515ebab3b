import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GlyphName } from '../app-icon/glyphs.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'destructive';

/**
 * A button. Never disabled: let people press it and say what is missing. While `busy` a press does nothing, so
 * that an impatient second press does not act twice; say what goes on in the slot ("Đang lưu…").
 *
 * @prop {ButtonKind} kind - one primary a page
 * @prop {GlyphName | ''} icon
 * @prop {boolean} wide - takes the whole width
 * @prop {boolean} busy
 * @slot - the word
 * @fires click
 */
@customElement('action-button')
export class ActionButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
      :host([wide]) {
        display: block;
      }
      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        width: 100%;
        /* Of one height in a row, whichever of them is the primary. */
        height: 100%;
        min-height: var(--target);
        padding: var(--space-2) var(--button-padding, var(--space-4));
        border: 2px solid var(--action);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--action);
        font-size: var(--text-body);
        font-weight: 600;
        line-height: var(--line-title);
        text-align: center;
        cursor: pointer;
        transition: background-color var(--motion);
      }
      button:hover,
      button:active {
        background: var(--tint-info);
      }
      .primary {
        min-height: var(--target-primary);
        padding-inline: var(--space-5);
        font-size: var(--text-input);
      }
      .primary,
      .primary:hover {
        background: var(--action);
        color: var(--on-action);
      }
      .primary:hover,
      .primary:active {
        background: var(--action-press);
        border-color: var(--action-press);
      }
      .quiet {
        border-color: transparent;
        background: none;
      }
      .destructive {
        border-color: var(--stop);
        color: var(--stop);
      }
      .destructive:hover,
      .destructive:active {
        background: var(--tint-stop);
      }
      button:focus-visible {
        border-color: var(--panel);
      }
      [aria-busy] {
        cursor: progress;
      }
    `,
  ];

  @property() kind: ButtonKind = 'secondary';
  @property() icon: GlyphName | '' = '';
  @property({ type: Boolean, reflect: true }) wide = false;
  @property({ type: Boolean }) busy = false;

  constructor() {
    super();
    this.addEventListener('click', this.#hold, { capture: true });
  }

  override render(): TemplateResult {
    return html`<button type="button" class=${this.kind} aria-busy=${this.busy ? 'true' : nothing}>
      ${this.icon ? html`<app-icon name=${this.icon}></app-icon>` : nothing}<span><slot></slot></span>
    </button>`;
  }

  readonly #hold = (event: Event): void => {
    if (this.busy) event.stopImmediatePropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'action-button': ActionButton;
  }
}
