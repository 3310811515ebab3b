import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Place } from '../../../domain/place.ts';
import { loadPlaces, type Places } from '../../../domain/places.ts';
import type { Sourced } from '../../../domain/record.ts';
import {
  tellField,
  type FieldEvent,
  type FocusableField,
} from '../../elements/field-element/field-events.ts';
import '../../elements/text-field/text-field.ts';
import type { TextField } from '../../elements/text-field/text-field.ts';
import type { SourceLetter } from '../../elements/source-tag/source-tag.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { placeAsWritten } from './card-to-form.ts';
import './commune-choice.ts';

/** The kind's limit for a place as written. */
const MAX_WRITTEN = 500;

/**
 * An address as written, and below it the commune of today.
 *
 * @prop {string} name
 * @prop {string} label
 * @prop {string} error
 * @prop {SourceLetter | ''} source
 * @prop {Place | undefined} value
 * @fires field-input {name, value: Sourced | null} while typing
 * @fires field-change {name, value: Sourced | null} on leaving, and when a commune was chosen
 */
@customElement('address-field')
export class AddressField extends SpokenElement implements FocusableField {
  static override styles = [base];

  @property() name = '';
  @property() label = '';
  @property() error = '';
  @property() source: SourceLetter | '' = '';
  @property({ attribute: false }) value: Place | undefined;
  @state() private places: Places | null = null;
  @query('text-field') private readonly box!: TextField;

  override connectedCallback(): void {
    super.connectedCallback();
    loadPlaces().then(
      (places) => (this.places = places),
      () => undefined,
    );
  }

  focusField(): void {
    this.box.focusField();
  }

  override render(): TemplateResult {
    return html`<text-field
        .label=${this.label}
        .help=${say().enrol.place.asWritten}
        .error=${this.error}
        .source=${this.source}
        .value=${this.value?.written ?? ''}
        .maxLength=${MAX_WRITTEN}
        @field-input=${(event: FieldEvent) => this.#typed(event, 'field-input')}
        @field-change=${(event: FieldEvent) => this.#typed(event, 'field-change')}
      ></text-field>
      ${
        this.value
          ? html`<commune-choice .place=${this.value} @commune-choice=${this.#mapped}></commune-choice>`
          : nothing
      }`;
  }

  /** While typing only the text counts; its units are looked for on leaving. */
  #typed(event: FieldEvent, tell: 'field-input' | 'field-change'): void {
    event.stopPropagation();
    const written = event.detail.value;
    if (written === '') this.#tell(tell, null);
    else this.#tell(tell, placeAsWritten(written, tell === 'field-change' ? this.places : null));
  }

  #tell(tell: 'field-input' | 'field-change', place: Place | null): void {
    tellField<Sourced | null>(this, tell, place && { v: { ...place }, s: 'T' });
  }

  readonly #mapped = (event: CustomEvent<{ place: Place }>): void => {
    event.stopPropagation();
    this.#tell('field-change', event.detail.place);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'address-field': AddressField;
  }
}
