import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { expectedExpiry } from '../../../domain/card-expiry.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { formPage, type FormField } from '../../../domain/kinds/form.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/check-box/check-box.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import type { FormStep, RecordLine } from '../../vault/api.ts';
import { livesThere } from './card-to-form.ts';
import { dayNow } from './day-now.ts';
import { blockAt, notesAt } from './finding-note.ts';
import { drawField } from './form-field.ts';
import { formatError, pageProblems } from './field-errors.ts';
import { looksBare } from './bare-name.ts';
import { samePlace } from './same-place.ts';
import { withSituation } from '../../shell/form-step/situation-answers.ts';
import { textAt } from './text-at.ts';
import { StepElement } from './step-element.ts';
import { hasNoCard, isAbroad, isForeigner } from './steps.ts';
import './twin-notice.ts';

const HOME = 'applicant/permanentAddress';
const NOW = 'applicant/presentAddress';
const NAME = 'applicant/fullName';
const BIRTH = 'applicant/birthDate';
const NUMBER = 'applicant/personalNumber';
/** The notice of the other record tells it already, with its name. */
const SAME_NUMBER = 'EID-027';

/** Cards of citizens; the others are of foreigners who live here. */
const CITIZEN_CARDS = ['cccd', 'cancuoc'];

/**
 * What a card would have told, typed: the kind's pages "identity" and "card", drawn from its definition.
 *
 * @prop {'identity' | 'card'} page
 */
@customElement('typed-step')
export class TypedStep extends StepElement {
  @property() page: 'identity' | 'card' = 'identity';
  @state() private left: ReadonlySet<string> = new Set();
  @state() private elsewhere = false;
  @state() private twin: RecordLine | null = null;

  protected get step() {
    return this.page;
  }

  protected heading(): string {
    return this.page === 'identity' ? say().enrol.typed.identity : say().enrol.typed.card;
  }

  protected override firstField(): HTMLElement | null {
    return this.renderRoot.querySelector('.fields > *');
  }

  protected content(): TemplateResult {
    return html`<div class="column fields">
      ${this.#fields().map((field) => (field.path === NOW ? this.#presentAddress(field) : this.#draw(field)))}
      ${this.twin ? html`<twin-notice .line=${this.twin}></twin-notice>` : nothing}
    </div>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    return html`${
      this.page === 'identity' && !isForeigner(this.session.values) && !isAbroad(this.session.values)
        ? html`<action-button slot="actions" icon="scan" @click=${() => this.go('scan')}
            >${words.typed.scanInstead}</action-button
          >`
        : nothing
    }
    ${
      this.problems.length > 0
        ? html`<action-button slot="actions" @click=${() => this.go('next')}
            >${words.problemsFirst}</action-button
          >`
        : nothing
    }
    ${this.primaryButton(say().generic.next)}`;
  }

  protected primary(): void {
    const problems = pageProblems(this.#asked(), this.session.values);
    this.complain(problems);
    if (problems.length === 0) void this.#onward();
  }

  async #onward(): Promise<void> {
    const number = this.session.values[NUMBER];
    // On a citizen's card both are the same number; it is shown on the next page, to be compared.
    if (
      this.page === 'identity' &&
      number &&
      !hasNoCard(this.session.values) &&
      !isForeigner(this.session.values) &&
      !this.session.values['card/number']
    )
      await this.session.set({ 'card/number': { v: number.v, s: 'T' } });
    this.go('next');
  }

  /** While the present address is the printed one, it is not asked for. */
  #asked(): FormField[] {
    const same = !this.elsewhere && livesThere(this.session.values);
    return this.#fields().filter(({ path }) => path !== NOW || !same);
  }

  #fields(): FormField[] {
    const fields = formPage(eid, this.page, currentLanguage())?.fields ?? [];
    const cardless = hasNoCard(this.session.values);
    // Without a card there is no page about it: the two questions that are left stand with the person's.
    if (this.page === 'identity') return cardless ? [...fields, ...this.#withoutCard()] : [...fields];
    const asked = cardless ? [...fields.slice(0, 1), ...this.#withoutCard()] : fields;
    const citizen = !isForeigner(this.session.values);
    return asked.map((field) => (field.path === 'card/kind' ? ofPeople(field, citizen) : field));
  }

  /** What is asked of who has no card; why there is no number only where there is none. */
  #withoutCard(): FormField[] {
    const { values } = this.session;
    const fields = formPage(eid, 'no-card', currentLanguage())?.fields ?? [];
    return fields.filter(
      ({ path }) => path !== 'card/noNumberReason' || valueAt(values, NUMBER) === undefined,
    );
  }

  #draw(field: FormField): TemplateResult {
    const { session } = this;
    const told = this.problems.find((problem) => problem.field === field.path)?.text ?? '';
    const left = this.left.has(field.path);
    const format = left ? formatError(field, session.values) || blockAt(field.path, this.host) : '';
    return html`${this.#readName(field)}${drawField({
      field,
      current: session.values[field.path],
      error: format || (session.values[field.path] === undefined ? told : ''),
      typed: (value) => session.type(field.path, value),
      changed: (value) => void this.#changed(field, value),
    })}${left ? html`${notesAt(field.path, this.host, this.twin ? SAME_NUMBER : '')}${this.#bareName(field.path)}` : nothing}`;
  }

  /** Above the name's field what the card's lines say, where they were read: capitals without marks. */
  #readName({ path }: FormField): TemplateResult | typeof nothing {
    const { values } = this.session;
    if (path !== NAME || values['card/read/fullName']?.s !== 'M') return nothing;
    return html`<p class="how">${say().enrol.typed.unmarkedName(textAt(values, 'card/read/fullName'))}</p>`;
  }

  /** A name without any mark is a name for some, and typed in a hurry for most: it is asked, never blocked. */
  #bareName(path: string): TemplateResult | typeof nothing {
    if (path !== NAME || !looksBare(textAt(this.session.values, NAME))) return nothing;
    const words = say().enrol.typed;
    return html`<notice-banner .text=${words.bareName} .detail=${words.bareNameNext}></notice-banner>`;
  }

  /** Most live where their card says: one tick instead of the same address twice. Nobody abroad does. */
  #presentAddress(field: FormField): TemplateResult | typeof nothing {
    const { values } = this.session;
    if (isAbroad(values)) return nothing;
    const same = !this.elsewhere && livesThere(values);
    return html`<check-box
        .label=${hasNoCard(values) ? say().enrol.typed.sameHome : say().enrol.typed.samePlace}
        .value=${same}
        @field-change=${this.#movedIn}
      ></check-box>
      ${same ? nothing : this.#draw(field)}`;
  }

  readonly #movedIn = (event: FieldEvent<boolean>): void => {
    this.elsewhere = !event.detail.value;
    const home = this.session.values[HOME];
    if (event.detail.value) void this.session.set({ [NOW]: home ?? null });
  };

  async #changed(field: FormField, value: Sourced | null): Promise<void> {
    const { path } = field;
    const typed = { [path]: value, ...this.#followers(path, value) };
    const step = path === BIRTH ? withSituation(typed, this.session.values, dayNow()) : typed;
    this.left = new Set([...this.left, path]);
    await this.session.set(step);
    this.problems = this.problems.filter((problem) => problem.field !== path);
    if (path === NUMBER) await this.#lookForTwin(value);
  }

  /** What another answer follows from: the present address from the printed one, the last day from the first. */
  #followers(path: string, value: Sourced | null): FormStep {
    const { values } = this.session;
    if (path === HOME && !isAbroad(values) && !this.elsewhere && this.#stillFollows())
      return { [NOW]: value };
    if (path !== 'card/issuedOn' || typeof value?.v !== 'string' || values['card/expiresOn']) return {};
    const expiry = expectedExpiry(textAt(values, 'applicant/birthDate'), value.v);
    return expiry === undefined ? {} : { 'card/expiresOn': { v: expiry } };
  }

  /** The present address is the printed one as it was stored before this change. */
  #stillFollows(): boolean {
    const stored = this.session.view?.values ?? {};
    const present = valueAt(stored, NOW);
    return present === undefined || samePlace(present, valueAt(stored, HOME));
  }

  async #lookForTwin(value: Sourced | null): Promise<void> {
    const { vault, record } = this.session;
    this.twin = typeof value?.v === 'string' ? await vault.withNumber(value.v, record) : null;
  }
}

function ofPeople(field: FormField, citizen: boolean): FormField {
  return { ...field, choices: field.choices.filter(({ code }) => CITIZEN_CARDS.includes(code) === citizen) };
}

declare global {
  interface HTMLElementTagNameMap {
    'typed-step': TypedStep;
  }
}
