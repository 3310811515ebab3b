import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { groupPhone, readPhone, type PhoneReading } from '../../../domain/phone.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/action-button/action-button.ts';
import {
  tellField,
  type FieldEvent,
  type FocusableField,
} from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/phone-field/phone-field.ts';
import type { PhoneField } from '../../elements/phone-field/phone-field.ts';
import type { SourceLetter } from '../../elements/source-tag/source-tag.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { typedValue } from './typed-text.ts';

/**
 * A mobile number as people say it. On leaving, `+84` becomes 0; a number of before 2018 stays until the new one is
 * taken by one tap.
 *
 * @prop {string} label
 * @prop {string} help
 * @prop {string} value
 * @prop {SourceLetter | ''} source
 * @prop {boolean} asked - says too that nothing was entered
 * @fires field-input {name, value: Sourced | null} while typing
 * @fires field-change {name, value: Sourced | null} on leaving, and when the new number was taken
 */
@customElement('phone-entry')
export class PhoneEntry extends SpokenElement implements FocusableField {
  static override styles = [base];

  @property() name = '';
  @property() label = '';
  @property() help = '';
  @property() value = '';
  @property() source: SourceLetter | '' = '';
  @property({ type: Boolean }) asked = false;
  @state() private left = false;
  @query('phone-field') private readonly phone!: PhoneField;

  focusField(): void {
    this.phone.focusField();
  }

  override focus(options?: FocusOptions): void {
    this.phone.focus(options);
  }

  override render(): TemplateResult {
    const reading = readPhone(this.value);
    return html`<phone-field
      .label=${this.label}
      .help=${this.help}
      .error=${this.#error(reading)}
      .source=${this.source}
      .value=${this.value}
      @field-input=${(event: FieldEvent) => this.#tell(event, 'field-input', event.detail.value)}
      @field-change=${this.#changed}
      >${reading.ok && reading.retired ? this.#retired(reading.retired) : nothing}</phone-field
    >`;
  }

  #error(reading: PhoneReading): string {
    if (reading.ok) return '';
    const told = this.asked || (this.left && reading.reason !== 'empty');
    return told ? say().enrol.contact.reason[reading.reason] : '';
  }

  readonly #changed = (event: FieldEvent): void => {
    this.left = true;
    const reading = readPhone(event.detail.value);
    const asDialled = reading.ok && !reading.retired;
    this.#tell(event, 'field-change', asDialled ? reading.phone : event.detail.value);
  };

  #tell(event: Event, tell: 'field-input' | 'field-change', text: string): void {
    event.stopPropagation();
    tellField<Sourced | null>(this, tell, typedValue(text));
  }

  #retired({ from, to }: { from: string; to: string }): TemplateResult {
    const words = say().enrol.contact;
    return html`<notice-banner
      slot="note"
      kind="needs-you"
      .text=${words.retired(from.slice(0, 4), to.slice(0, 3))}
      ><action-button @click=${() => this.#take(to)}
        >${words.takeNew(groupPhone(to))}</action-button
      ></notice-banner
    >`;
  }

  #take(phone: string): void {
    this.phone.replaceValue(phone);
    tellField<Sourced | null>(this, 'field-change', typedValue(phone));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phone-entry': PhoneEntry;
  }
}
