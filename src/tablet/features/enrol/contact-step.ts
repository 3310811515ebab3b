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
import { contactAnswer, contactPresets } from './contact-presets.ts';
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

/** Step 3: the phone, with what most people answer preset and changed by one tap. */
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
      ${this.#represented ? nothing : this.#tick(OWN, words.contact.ownSim, words.contact.ownSimHelp)}
      ${this.#tick(NONE, words.noSmartphone, '')} ${this.#email()}
    </div>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol.contact;
    const own = contactAnswer(this.session.values, OWN);
    const word = this.#represented ? words.correctRep : own ? words.correct : words.correctOther;
    return this.primaryButton(word, 'tick');
  }

  protected primary(): void {
    this.asked = true;
    const reading = readPhone(textAt(this.session.values, PHONE));
    const optional = isAbroad(this.session.values) && !reading.ok && reading.reason === 'empty';
    const error = reading.ok || optional ? '' : say().enrol.contact.reason[reading.reason];
    this.complain(error ? [{ field: PHONE, text: error }] : []);
    if (!error) void this.#onward();
  }

  async #onward(): Promise<void> {
    const presets = contactPresets(this.session.values, this.#represented);
    if (await this.session.set(presets)) this.go('next');
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
    if (this.#represented || textAt(this.session.values, PHONE) !== '') return nothing;
    return html`<div>
      <action-button kind="quiet" @click=${this.#hasNone}>${words.noPhone}</action-button>
    </div>`;
  }

  readonly #hasNone = (): void => {
    this.phoneless = true;
    void this.session.set({ [OWN]: { v: false, s: 'T' }, [NONE]: { v: true, s: 'T' } });
    this.phone.focusField();
  };

  #tick(path: typeof OWN | typeof NONE, label: string, help: string): TemplateResult {
    return html`<check-box
      id=${path}
      .label=${label}
      .help=${help}
      .value=${contactAnswer(this.session.values, path)}
      @field-change=${(event: FieldEvent<boolean>) => {
        void this.session.set({ [path]: { v: event.detail.value, s: 'T' } });
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
