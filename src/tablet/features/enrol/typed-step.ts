import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { expectedExpiry } from '../../../domain/card-expiry.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { formPage, type FormField } from '../../../domain/kinds/form.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/check-box/check-box.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/field-note/field-note.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import type { FormStep, RecordLine } from '../../vault/api.ts';
import { livesThere } from './card-to-form.ts';
import { findingText } from './finding-words.ts';
import { drawField } from './form-field.ts';
import { formatError, pageProblems } from './field-errors.ts';
import { samePlace } from './same-place.ts';
import { textAt } from './text-at.ts';
import { StepElement } from './step-element.ts';
import { hasNoCard } from './steps.ts';
import './twin-notice.ts';

const HOME = 'applicant/permanentAddress';
const NOW = 'applicant/presentAddress';
const NUMBER = 'applicant/personalNumber';
/** Cards of citizens; the others are for subjects that this version does not take. */
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
      this.page === 'identity'
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
    if (this.page === 'identity') return [...fields];
    const asked = hasNoCard(this.session.values) ? [...fields.slice(0, 1), ...this.#withoutCard()] : fields;
    return asked.map((field) => (field.path === 'card/kind' ? citizensOnly(field) : field));
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
    const format = this.left.has(field.path) ? formatError(field, session.values) : '';
    return html`${this.#readName(field)}${drawField({
      field,
      current: session.values[field.path],
      error: format || (session.values[field.path] === undefined ? told : ''),
      typed: (value) => session.type(field.path, value),
      changed: (value) => void this.#changed(field, value),
    })}${this.#offer(field)}`;
  }

  /** Above the name's field what the card's lines say, where they were read: capitals without marks. */
  #readName({ path }: FormField): TemplateResult | typeof nothing {
    const { values } = this.session;
    if (path !== 'applicant/fullName' || values['card/read/fullName']?.s !== 'M') return nothing;
    return html`<p class="how">${say().enrol.typed.unmarkedName(textAt(values, 'card/read/fullName'))}</p>`;
  }

  /** A better spelling of what was typed, to be taken by one tap; never put in by itself. */
  #offer({ path }: FormField): TemplateResult | typeof nothing {
    const finding = this.session.findings.find((one) => one.path === path && one.fix?.[path] !== undefined);
    const better = finding?.fix?.[path];
    if (!finding || typeof better !== 'string' || !this.left.has(path)) return nothing;
    return html`<field-note
      .text=${findingText(finding)}
      .suggestion=${better}
      @note-correct=${() => void this.session.set({ [path]: { v: better, s: 'T' } })}
    ></field-note>`;
  }

  /** Most live where their card says: one tick instead of the same address twice. */
  #presentAddress(field: FormField): TemplateResult {
    const { values } = this.session;
    const same = !this.elsewhere && livesThere(values);
    return html`<check-box
        .label=${say().enrol.typed.samePlace}
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
    const step = { [path]: value, ...this.#followers(path, value) };
    this.left = new Set([...this.left, path]);
    await this.session.set(step);
    this.problems = this.problems.filter((problem) => problem.field !== path);
    if (path === NUMBER) await this.#lookForTwin(value);
  }

  /** What another answer follows from: the present address from the printed one, the last day from the first. */
  #followers(path: string, value: Sourced | null): FormStep {
    const { values } = this.session;
    if (path === HOME && !this.elsewhere && this.#stillFollows()) return { [NOW]: value };
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
    const twin = typeof value?.v === 'string' ? await this.session.vault.withNumber(value.v) : null;
    this.twin = twin && twin.record !== this.session.record ? twin : null;
  }
}

function citizensOnly(field: FormField): FormField {
  return { ...field, choices: field.choices.filter(({ code }) => CITIZEN_CARDS.includes(code)) };
}

declare global {
  interface HTMLElementTagNameMap {
    'typed-step': TypedStep;
  }
}
