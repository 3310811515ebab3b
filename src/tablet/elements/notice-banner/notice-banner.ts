import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GlyphName } from '../app-icon/glyphs.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../app-icon/app-icon.ts';

export type NoticeKind = 'info' | 'ok' | 'needs-you' | 'stop';

const DRAWN_AS: Readonly<Record<NoticeKind, GlyphName>> = {
  info: 'info',
  ok: 'tick',
  'needs-you': 'flag',
  stop: 'stop',
};

/**
 * An outcome, said where it happened and read out politely: never a toast that goes away. Keep the element on the
 * page and set `text` when there is something to say; with an empty text it draws nothing but its live region.
 *
 * @prop {NoticeKind} kind
 * @prop {string} text - what happened
 * @prop {string} detail - what is safe, what comes next
 * @slot - at most one act
 */
@customElement('notice-banner')
export class NoticeBanner extends LitElement {
  static override styles = [
    base,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3) var(--space-4);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        border-inline-start: 5px solid currentColor;
        background: var(--tint-info);
        color: var(--action);
      }
      .ok {
        background: var(--tint-ok);
        color: var(--ok);
      }
      .needs-you {
        background: var(--tint-needs-you);
        color: var(--needs-you);
      }
      .stop {
        background: var(--tint-stop);
        color: var(--stop);
      }
      .words {
        flex: 1 1 14rem;
        min-width: 0;
      }
      .text {
        font-weight: 600;
      }
      .detail {
        color: var(--ink);
      }
    `,
  ];

  @property() kind: NoticeKind = 'info';
  @property() text = '';
  @property() detail = '';

  override render(): TemplateResult {
    return html`<div class=${this.text ? `notice ${this.kind}` : nothing}>
      ${this.text ? html`<app-icon name=${DRAWN_AS[this.kind]}></app-icon>` : nothing}
      <div class="words" role="status">
        ${this.text ? html`<p class="text">${this.text}</p>` : nothing}
        ${this.text && this.detail ? html`<p class="detail">${this.detail}</p>` : nothing}
      </div>
      ${this.text ? html`<slot></slot>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-banner': NoticeBanner;
  }
}
