import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { DateField } from '../../elements/date-field/date-field.ts';
import '../../elements/date-field/date-field.ts';
import type { DateParts } from '../../elements/date-field/date-parts.ts';
import '../../elements/check-box/check-box.ts';
import {
  tellField,
  type FieldEvent,
  type FocusableField,
} from '../../elements/field-element/field-events.ts';
import type { SourceLetter } from '../../elements/source-tag/source-tag.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { Sourced } from '../../../domain/record.ts';
import { datePartsOf, typedDate, typedValue } from './typed-text.ts';

/**
 * The last day of a card, or that it has none.
 *
 * @prop {string} name
 * @prop {string} label
 * @prop {string} error
 * @prop {SourceLetter | ''} source
 * @prop {string} value - `YYYY-MM-DD`, `none`, or '' for nothing yet
 * @fires field-input {name, value: Sourced | null}
 * @fires field-change {name, value: Sourced | null}
 */
@customElement('expiry-field')
export class ExpiryField extends SpokenElement implements FocusableField {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
    `,
  ];

  @property() name = '';
  @property() label = '';
  @property() error = '';
  @property() source: SourceLetter | '' = '';
  @property() value = '';
  @query('date-field') private readonly date!: DateField;

  focusField(): void {
    this.date.focusField();
  }

  override render(): TemplateResult {
    const never = this.value === 'none';
    return html`<date-field
        .label=${this.label}
        .error=${this.error}
        .source=${this.source}
        .value=${datePartsOf(never ? '' : this.value)}
        @field-input=${(event: FieldEvent<DateParts>) => this.#typed(event, 'field-input')}
        @field-change=${(event: FieldEvent<DateParts>) => this.#typed(event, 'field-change')}
      ></date-field>
      <check-box
        .label=${say().enrol.card.noExpiry}
        .value=${never}
        @field-change=${this.#never}
      ></check-box>`;
  }

  #typed(event: FieldEvent<DateParts>, tell: 'field-input' | 'field-change'): void {
    event.stopPropagation();
    tellField<Sourced | null>(this, tell, typedDate(event.detail.value));
  }

  readonly #never = (event: FieldEvent<boolean>): void => {
    event.stopPropagation();
    tellField<Sourced | null>(this, 'field-change', typedValue(event.detail.value ? 'none' : ''));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'expiry-field': ExpiryField;
  }
}
