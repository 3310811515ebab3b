import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';

/**
 * How far: a sentence, a bar, and what is left. The bar is full only when done equals total.
 *
 * @prop {string} label - what is counted
 * @prop {number} done
 * @prop {number} total
 * @prop {string} detail - size and time left: "38 MB, khoảng 12 phút"
 * @prop {'action' | 'ok' | 'needs-you'} tone
 */
@customElement('progress-line')
export class ProgressLine extends SpokenElement {
  static override styles = [
    base,
    css`
      .line {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
        color: var(--action);
      }
      .ok {
        color: var(--ok);
      }
      .needs-you {
        color: var(--needs-you);
      }
      .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-4);
        color: var(--ink);
      }
      .label {
        font-weight: 600;
      }
      .detail {
        color: var(--ink-2);
        font-size: var(--text-help);
      }
      progress {
        appearance: none;
        display: block;
        width: 100%;
        height: 0.875rem;
        border: 2px solid var(--outline);
        border-radius: 0.5rem;
        background: var(--panel);
        color: inherit;
        overflow: hidden;
      }
      progress::-webkit-progress-bar {
        background: var(--panel);
      }
      progress::-webkit-progress-value {
        background: currentColor;
        transition: inline-size var(--motion);
      }
      progress::-moz-progress-bar {
        background: currentColor;
      }
    `,
  ];

  @property() label = '';
  @property({ type: Number }) done = 0;
  @property({ type: Number }) total = 0;
  @property() detail = '';
  @property() tone: 'action' | 'ok' | 'needs-you' = 'action';

  override render(): TemplateResult {
    const counted = say().generic.oneOf(this.done, this.total);
    return html`<div class="line ${this.tone}">
      <div class="words">
        <span class="label" id="label">${this.label}</span>
        <span class="label">${counted}</span>
      </div>
      <progress aria-labelledby="label" max=${Math.max(this.total, 1)} .value=${this.done}></progress>
      ${this.detail ? html`<span class="detail">${this.detail}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-line': ProgressLine;
  }
}
