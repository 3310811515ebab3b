import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import { groupPhone, readPhone, type PhoneReading } from '../../../domain/phone.ts';
import '../../elements/check-box/check-box.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/phone-field/phone-field.ts';
import type { PhoneField } from '../../elements/phone-field/phone-field.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { contactAnswer, contactPresets } from './contact-presets.ts';
import { drawField } from './form-field.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { typedValue } from './typed-text.ts';

const PHONE = 'contact/phone';
const EMAIL = 'contact/email';
const OWN = 'contact/ownSim';
const NONE = 'contact/noSmartphone';

/** Step 3: the phone, with what most people answer preset and changed by one tap. */
@customElement('contact-step')
export class ContactStep extends StepElement {
  protected readonly step: StepId = 'contact';
  @state() private left = false;
  @query('phone-field') private readonly phone!: PhoneField;

  protected heading(): string {
    return say().enrol.contact.title;
  }

  protected override firstField(): HTMLElement | null {
    return this.phone;
  }

  protected content(): TemplateResult {
    const words = say().enrol;
    return html`<div class="column fields">
      <p class="how">${words.contact.ask}</p>
      ${this.#phoneField()}
      <check-box
        .label=${words.contact.ownSim}
        .help=${words.contact.ownSimHelp}
        .value=${contactAnswer(this.session.values, OWN)}
        @field-change=${(event: FieldEvent<boolean>) => this.#answer(OWN, event.detail.value)}
      ></check-box>
      <check-box
        .label=${words.noSmartphone}
        .value=${contactAnswer(this.session.values, NONE)}
        @field-change=${(event: FieldEvent<boolean>) => this.#answer(NONE, event.detail.value)}
      ></check-box>
      ${this.#email()}
    </div>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol.contact;
    const own = contactAnswer(this.session.values, OWN);
    return this.primaryButton(own ? words.correct : words.correctOther, 'tick');
  }

  protected primary(): void {
    this.left = true;
    const reading = this.#reading;
    const error = this.#errorOf(reading);
    this.complain(error ? [{ field: PHONE, text: error }] : []);
    if (!error) void this.#onward();
  }

  async #onward(): Promise<void> {
    if (await this.session.set(contactPresets(this.session.values))) this.go('next');
  }

  get #reading(): PhoneReading {
    const value = this.session.values[PHONE]?.v;
    return readPhone(typeof value === 'string' ? value : '');
  }

  #errorOf(reading: PhoneReading): string {
    return reading.ok ? '' : say().enrol.contact.reason[reading.reason];
  }

  #phoneField(): TemplateResult {
    const value = this.session.values[PHONE];
    const reading = this.#reading;
    const empty = !reading.ok && reading.reason === 'empty';
    const told = this.problems.length > 0 || (this.left && !empty);
    return html`<phone-field
      id=${PHONE}
      .label=${formField(eid, PHONE, currentLanguage()).label}
      .error=${told ? this.#errorOf(reading) : ''}
      .source=${value?.s ?? ''}
      .value=${typeof value?.v === 'string' ? value.v : ''}
      @field-input=${(event: FieldEvent) => this.session.type(PHONE, typedValue(event.detail.value))}
      @field-change=${(event: FieldEvent) => this.#phoneLeft(event.detail.value)}
      >${reading.ok && reading.retired ? this.#retired(reading.retired) : nothing}</phone-field
    >`;
  }

  /** `+84` becomes 0 on leaving; a retired prefix stays until the officer takes the new one. */
  #phoneLeft(typed: string): void {
    this.left = true;
    this.problems = [];
    const reading = readPhone(typed);
    const value = reading.ok && !reading.retired ? reading.phone : typed;
    void this.session.set({ [PHONE]: typedValue(value) });
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
    void this.session.set({ [PHONE]: typedValue(phone) });
  }

  #answer(path: typeof OWN | typeof NONE, value: boolean): void {
    void this.session.set({ [path]: { v: value, s: 'T' } });
  }

  #email(): TemplateResult {
    return drawField({
      field: formField(eid, EMAIL, currentLanguage()),
      current: this.session.values[EMAIL],
      error: '',
      typed: (value) => this.session.type(EMAIL, value),
      changed: (value) => void this.session.set({ [EMAIL]: value }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contact-step': ContactStep;
  }
}
