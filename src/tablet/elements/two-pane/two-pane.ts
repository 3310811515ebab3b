import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shell/theme/shared-styles.ts';

/**
 * Two things side by side in landscape, one above the other in portrait: a list and its detail, or the evidence
 * and the fields that are typed from it.
 *
 * @prop {'list' | 'evidence'} kind - list: 360 and the rest; evidence: 45% and the rest, and it stays in view
 * @slot first - the list, or the picture
 * @slot second - the detail, or the fields
 */
@customElement('two-pane')
export class TwoPane extends LitElement {
  static override styles = [
    base,
    css`
      .panes {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      @media (width >= 60em) {
        .list {
          grid-template-columns: var(--list-width) minmax(0, 1fr);
        }
        .evidence {
          grid-template-columns: minmax(0, 45fr) minmax(0, 55fr);
        }
        .evidence .first {
          position: sticky;
          top: 5.5rem;
        }
      }
    `,
  ];

  @property() kind: 'list' | 'evidence' = 'list';

  override render(): TemplateResult {
    return html`<div class="panes ${this.kind}">
      <div class="first"><slot name="first"></slot></div>
      <div class="second"><slot name="second"></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'two-pane': TwoPane;
  }
}
