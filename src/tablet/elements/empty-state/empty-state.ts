import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GlyphName } from '../app-icon/glyphs.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';

/**
 * Nothing here yet: one sentence and the next act.
 *
 * @prop {GlyphName} icon
 * @prop {string} text
 * @slot - the act, one `action-button`
 */
@customElement('empty-state')
export class EmptyState extends LitElement {
  static override styles = [
    base,
    css`
      .empty {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-7) var(--space-5);
        border: 2px dashed var(--line);
        border-radius: var(--radius-large);
        text-align: center;
        color: var(--ink-2);
      }
      app-icon {
        --icon-size: 3rem;
      }
      p {
        max-width: 32rem;
        font-size: var(--text-input);
        color: var(--ink);
        text-wrap: balance;
      }
    `,
  ];

  @property() icon: GlyphName = 'records';
  @property() text = '';

  override render(): TemplateResult {
    return html`<div class="empty">
      <app-icon name=${this.icon}></app-icon>
      <p>${this.text}</p>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'empty-state': EmptyState;
  }
}
