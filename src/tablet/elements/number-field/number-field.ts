import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { countDigits, groupDigits, withoutGrouping } from '../field-element/grouped-digits.ts';
import { TextEntry } from '../field-element/text-entry.ts';

/**
 * A number of fixed length: text with a number keyboard (never `type=number`, which drops leading zeros and
 * spins), grouped on leaving, with a counter and what the number says about its owner. The value has no spaces.
 *
 * Properties and events of `FieldElement` and `TextEntry`, and:
 * @prop {readonly number[]} groups - sizes for reading; their sum is the length
 * @prop {string} decoded - "Nam, 1999, Hà Nội", made by the caller
 */
@customElement('number-field')
export class NumberField extends TextEntry {
  static override styles = [
    TextEntry.styles,
    css`
      .counted {
        position: relative;
        max-width: 24rem;
      }
      .box {
        padding-inline-end: 5.5rem;
        letter-spacing: 0.03em;
      }
      .count {
        position: absolute;
        z-index: 2;
        inset-inline-end: var(--space-3);
        inset-block: 0;
        display: flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--ink-2);
        pointer-events: none;
      }
      .full {
        color: var(--ok);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly number[] = [3, 3, 6];
  @property() decoded = '';

  protected override read(text: string): string {
    return withoutGrouping(text);
  }

  protected override shown(value: string): string {
    return groupDigits(value, this.groups);
  }

  protected override afterText(): string {
    return this.decoded;
  }

  override render(): TemplateResult {
    return this.framed(
      html`<div class="counted">${this.textBox({ inputMode: 'numeric' })} ${this.#count()}</div>`,
    );
  }

  #count(): TemplateResult | typeof nothing {
    const total = this.groups.reduce((sum, size) => sum + size, 0);
    const n = countDigits(this.value);
    const full = n === total && this.value.length === total;
    if (n === 0 && !this.inside) return nothing;
    return html`<span class=${full ? 'count full' : 'count'}>
      ${full ? html`<app-icon name="tick"></app-icon>` : nothing}
      <span aria-hidden="true">${say().generic.oneOf(n, total)}</span>
      <span class="unseen">${say().field.digits(n, total)}</span>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'number-field': NumberField;
  }
}
