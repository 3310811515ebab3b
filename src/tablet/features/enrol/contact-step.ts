import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { circumstancesOf, eidSituation } from '../../../domain/kinds/eid-situation.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import { readPhone } from '../../../domain/phone.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/check-box/check-box.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { contactAnswers, type SimAnswer } from './contact-presets.ts';
import { dayNow } from './day-now.ts';
import { notesAt } from './finding-note.ts';
import { drawField } from './form-field.ts';
import './phone-entry.ts';
import type { PhoneEntry } from './phone-entry.ts';
import { StepElement } from './step-element.ts';
import { isAbroad, type StepId } from './steps.ts';
import { textAt } from './text-at.ts';

const PHONE = 'contact/phone';
const EMAIL = 'contact/email';
const OWN = 'contact/ownSim';
const NONE = 'contact/noSmartphone';

/** Step 3: the phone, and in the tap that goes on, whose it is. */
@customElement('contact-step')
export class ContactStep extends StepElement {
  protected readonly step: StepId = 'contact';
  @state() private asked = false;
  @state() private left = false;
  @state() private phoneless = false;
  @query('phone-entry') private readonly phone!: PhoneEntry;

  protected heading(): string {
    return this.#represented ? say().enrol.contact.titleRep : say().enrol.contact.title;
  }

  protected override firstField(): HTMLElement | null {
    return this.phone;
  }

  protected content(): TemplateResult {
    const words = say().enrol;
    return html`<div class="column fields">
      <p class="how">${this.#represented ? words.contact.askRep : words.contact.ask}</p>
      ${this.#phoneField()} ${this.left ? notesAt(PHONE, this.host) : nothing} ${this.#noPhone()}
      ${this.#abroad ? nothing : this.#smartphone()} ${this.#email()}
    </div>`;
  }

  /** Nobody ticks beforehand whose SIM it is: each answer has a button, and the likelier one is the primary. */
  protected actions(): TemplateResult {
    const words = say().enrol.contact;
    if (this.#represented) return this.primaryButton(words.correctRep, 'tick');
    if (this.#abroad)
      return this.primaryButton(
        textAt(this.session.values, PHONE) ? words.numberRight : say().generic.next,
        'tick',
      );
    const [other, word] =
      this.#likely === 'own' ? [words.ofAnother, words.correct] : [words.correct, words.ofAnother];
    const less: SimAnswer = this.#likely === 'own' ? 'of-another' : 'own';
    return html`<action-button slot="actions" @click=${() => this.#read(less)}>${other}</action-button
      >${this.primaryButton(word, 'tick')}`;
  }

  protected primary(): void {
    this.#read(this.#represented || this.#abroad ? null : this.#likely);
  }

  get #likely(): 'own' | 'of-another' {
    return this.session.values[OWN]?.v === false ? 'of-another' : 'own';
  }

  get #abroad(): boolean {
    return isAbroad(this.session.values);
  }

  /** The number was read back, and the person said whose it is. */
  #read(sim: SimAnswer): void {
    this.asked = true;
    const reading = readPhone(textAt(this.session.values, PHONE));
    const optional = this.#abroad && !reading.ok && reading.reason === 'empty';
    const error = reading.ok || optional ? '' : say().enrol.contact.reason[reading.reason];
    this.complain(error ? [{ field: PHONE, text: error }] : []);
    if (!error) void this.#onward(sim);
  }

  async #onward(sim: SimAnswer): Promise<void> {
    if (await this.session.set(contactAnswers(this.session.values, sim, this.#abroad))) this.go('next');
  }

  /** Someone acts for this person, by that one's own phone. */
  get #represented(): boolean {
    return eidSituation(circumstancesOf(this.session.values, dayNow())).rep;
  }

  #phoneField(): TemplateResult {
    const value = this.session.values[PHONE];
    return html`<phone-entry
      id=${PHONE}
      .label=${formField(eid, PHONE, currentLanguage()).label}
      .source=${value?.s ?? ''}
      .value=${textAt(this.session.values, PHONE)}
      ?asked=${this.asked && this.problems.length > 0}
      @field-input=${(event: FieldEvent<Sourced | null>) => this.session.type(PHONE, event.detail.value)}
      @field-change=${(event: FieldEvent<Sourced | null>) => this.#phoneLeft(event.detail.value)}
    ></phone-entry>`;
  }

  #phoneLeft(value: Sourced | null): void {
    this.left = true;
    this.problems = [];
    void this.session.set({ [PHONE]: value });
  }

  /** Nobody goes without an answer because there is no phone: it is said whose may stand there. */
  #noPhone(): TemplateResult | typeof nothing {
    const words = say().enrol.contact;
    if (this.phoneless)
      return html`<notice-banner
        kind="needs-you"
        .text=${words.noPhoneAsk}
        .detail=${words.noPhoneNext}
      ></notice-banner>`;
    if (this.#represented || this.#abroad || textAt(this.session.values, PHONE) !== '') return nothing;
    return html`<div>
      <action-button kind="quiet" @click=${this.#hasNone}>${words.noPhone}</action-button>
    </div>`;
  }

  readonly #hasNone = (): void => {
    this.phoneless = true;
    void this.session.set({ [OWN]: { v: false, s: 'T' }, [NONE]: { v: true, s: 'T' } });
    this.phone.focusField();
  };

  #smartphone(): TemplateResult {
    return html`<check-box
      id=${NONE}
      .label=${say().enrol.noSmartphone}
      .value=${this.session.values[NONE]?.v === true}
      @field-change=${(event: FieldEvent<boolean>) => {
        void this.session.set({ [NONE]: { v: event.detail.value, s: 'T' } });
      }}
    ></check-box>`;
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
