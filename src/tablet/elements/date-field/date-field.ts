import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { FieldElement } from '../field-element/field-element.ts';
import { tellField } from '../field-element/field-events.ts';
import { TypedBox } from '../field-element/typed-box.ts';
import { NO_DATE, sameParts, type DateParts } from './date-parts.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

/**
 * A date in three boxes, without jumping from one to the next; day or month may stay empty. Values are the text
 * as typed: `dateOfParts` makes `YYYY[-MM[-DD]]` of them.
 *
 * Properties of `FieldElement`, and:
 * @prop {DateParts} value - {day, month, year}
 * @prop {string} decoded - the date in words, made by the caller
 * @fires field-input {name, value: DateParts} while typing
 * @fires field-change {name, value: DateParts} when the focus leaves all three boxes, or on Enter
 * @fires field-enter on Enter
 */
@customElement('date-field')
export class DateField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      .boxes {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-4);
      }
      .part label {
        display: block;
        font-size: var(--text-help);
        font-weight: 400;
        margin-bottom: var(--space-1);
      }
      .part .box {
        width: 4.5rem;
        text-align: center;
      }
      .part.year .box {
        width: 7rem;
      }
    `,
  ];

  @property({ attribute: false }) value: DateParts = NO_DATE;
  @property() decoded = '';
  readonly #guard = new TypedBox();
  #told: DateParts = NO_DATE;

  protected override get control(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#day');
  }

  protected override afterText(): string {
    return this.decoded;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    if (this.#guard.mayWrite) this.#told = this.value;
    for (const part of PARTS) this.#guard.write(this.#box(part), this.value[part]);
  }

  override render(): TemplateResult {
    const words = { day: say().field.day, month: say().field.month, year: say().field.year };
    return this.framedGroup(
      html`<div class="boxes" @focusout=${this.#left} @keydown=${this.#key}>
        ${PARTS.map((part) => this.#part(part, words[part]))}
      </div>`,
    );
  }

  #part(part: Part, word: string): TemplateResult {
    return html`<div class="part ${part}">
      <label for=${part}>${word}</label>
      <input
        id=${part}
        class="box"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength=${part === 'year' ? 4 : 2}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.error ? 'true' : nothing}
        @input=${this.#typed}
        @compositionstart=${() => this.#guard.compose(true)}
        @compositionend=${() => this.#guard.compose(false)}
      />
    </div>`;
  }

  readonly #typed = (): void => {
    this.#guard.typed();
    this.value = this.#typedParts();
    tellField(this, 'field-input', this.value);
  };

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    this.#commit();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    this.#commit();
    this.dispatchEvent(new CustomEvent('field-enter', { bubbles: true, composed: true }));
  };

  #commit(): void {
    if (this.#guard.mayWrite) return;
    this.#guard.settle();
    this.value = this.#typedParts();
    if (sameParts(this.value, this.#told)) return;
    this.#told = this.value;
    tellField(this, 'field-change', this.value);
  }

  #typedParts(): DateParts {
    const typed = (part: Part): string => this.#box(part).value.trim();
    return { day: typed('day'), month: typed('month'), year: typed('year') };
  }

  #box(part: Part): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${part}`)!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'date-field': DateField;
  }
}
