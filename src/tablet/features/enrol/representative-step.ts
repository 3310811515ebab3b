import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Card } from '../../../domain/card-qr.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField, formPage, type FormField } from '../../../domain/kinds/form.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/choice-group/choice-group.ts';
import type { Problem } from '../../elements/error-summary/error-summary.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/two-pane/two-pane.ts';
import '../../elements/type-ahead/type-ahead.ts';
import type { TypeAheadOption } from '../../elements/type-ahead/option-list.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { cameraBeside } from '../../shell/theme/layout-styles.ts';
import type { FormStep, RecordLine } from '../../vault/api.ts';
import './card-camera.ts';
import { formatError, pageProblems } from './field-errors.ts';
import { blockAt, notesAt } from './finding-note.ts';
import { fieldLabel } from './finding-words.ts';
import { drawField } from './form-field.ts';
import './phone-entry.ts';
import { followingRepresentative, fromOwnRecord, representativeByCard } from './representative-values.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { valuesAfter, type Sourced } from '../../../domain/record.ts';
import { valueText } from './value-words.ts';

const NAME = 'representative/fullName';
const NUMBER = 'representative/personalNumber';
const PHONE = 'representative/phone';
const RELATION = 'representative/relation';
const PRESENT = 'representative/present';
const LEVEL = 'representative/accountLevel';
const LINK = 'representative/recordId';
const WHO = [NAME, NUMBER, 'representative/birthDate', 'representative/sex'] as const;
/** Records offered while a name is typed. */
const OFFERED = 8;

/**
 * Who acts for a child or a ward: found by card or among this tablet's records, else typed; then how the two are
 * related and how the representative is reached.
 */
@customElement('representative-step')
export class RepresentativeStep extends StepElement {
  static override styles = [StepElement.styles, cameraBeside];
  protected readonly step: StepId = 'representative';
  @state() private typing = false;
  @state() private told = '';
  @state() private left: ReadonlySet<string> = new Set();

  protected heading(): string {
    return say().enrol.representative.title;
  }

  /** Somebody was found or is being typed; before that the camera looks for a card. */
  get #known(): boolean {
    return this.typing || textAt(this.session.values, NAME) !== '';
  }

  protected content(): TemplateResult {
    const child = textAt(this.session.values, 'applicant/fullName');
    const words = say().enrol.representative;
    if (this.#known)
      return html`${child ? html`<p class="how">${words.actsFor(child)}</p>` : nothing} ${this.#fields()}`;
    return html`<p class="how">${child ? words.howFor(child) : words.how}</p>
      ${this.#find()}`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol.representative;
    if (!this.#known)
      return html`<action-button slot="actions" icon="keyed" @click=${this.#type}
        >${words.type}</action-button
      >`;
    return html`<action-button slot="actions" icon="scan" @click=${this.#other}>${words.other}</action-button
      >${this.primaryButton(words.right, 'tick')}`;
  }

  protected primary(): void {
    if (!this.#known) return;
    this.left = new Set([...WHO, PHONE, RELATION, PRESENT, LEVEL]);
    const fields = this.#page().filter(({ path }) => path !== PRESENT && path !== LEVEL);
    const problems = [...pageProblems(fields, this.session.values), ...this.#presenceOpen()];
    this.complain(problems);
    if (problems.length === 0) void this.#onward();
  }

  async #onward(): Promise<void> {
    const { session } = this;
    if (await session.set(followingRepresentative(session.values, session.view?.values ?? {})))
      this.go('next');
  }

  #find(): TemplateResult {
    const words = say().enrol.representative;
    return html`<div class="view">
      <div class="column fields">
        <type-ahead
          id="find"
          .label=${words.find}
          .help=${words.findHelp}
          .search=${(typed: string) => this.#search(typed)}
          @field-input=${(event: Event) => event.stopPropagation()}
          @field-change=${(event: FieldEvent<{ value: string }>) => void this.#link(event.detail.value.value)}
        ></type-ahead>
        <notice-banner kind="needs-you" .text=${this.told}></notice-banner>
      </div>
      <card-camera
        .how=${words.scan}
        .refuse=${(card: Card) => this.#refusal(card)}
        @card-read=${({ detail }: CustomEvent<{ card: Card }>) => void this.#read(detail.card)}
      ></card-camera>
    </div>`;
  }

  #refusal({ number }: Card): string {
    const own = textAt(this.session.values, 'applicant/personalNumber') === number;
    return own ? say().enrol.representative.ownCard : '';
  }

  async #search(typed: string): Promise<readonly TypeAheadOption[]> {
    if (typed.trim() === '') return [];
    const { vault, record } = this.session;
    const { lines } = await vault.list({ text: typed, limit: OFFERED });
    return lines
      .filter((line) => line.record !== record && line.status !== 'voided' && line.name !== '')
      .map(asOption);
  }

  /** Their own record on this tablet; a form that was never saved is not enough. */
  async #link(record: string): Promise<void> {
    const view = record === '' ? null : await this.session.vault.record(record);
    if (view) await this.#take(fromOwnRecord(view));
    else if (record !== '') this.told = say().enrol.representative.notSaved;
  }

  async #read(card: Card): Promise<void> {
    await this.#take(await representativeByCard(this.session, { card }));
  }

  async #take(step: FormStep): Promise<void> {
    this.left = new Set(WHO);
    const { values } = this.session;
    await this.session.set({ ...step, ...followingRepresentative(valuesAfter(values, step), values) });
  }

  readonly #type = (): void => {
    this.typing = true;
    this.session.wanted = NAME;
    void this.updateComplete.then(() => this.change(NAME));
  };

  /** Another person after all: nothing of the one before stays. */
  readonly #other = (): void => {
    this.typing = false;
    this.problems = [];
    this.left = new Set();
    const paths = [...WHO, PHONE, RELATION, PRESENT, LEVEL, LINK];
    void this.session.set(Object.fromEntries(paths.map((path) => [path, null])));
  };

  #page(): readonly FormField[] {
    return formPage(eid, 'representative', currentLanguage())?.fields ?? [];
  }

  #fields(): TemplateResult {
    const typed = this.typing || this.session.values[NAME]?.s === 'T';
    return html`<two-pane kind="evidence">
      <div slot="first" class="fields">${typed ? this.#typedWho() : this.#who()}</div>
      <div slot="second" class="fields">
        ${this.#draw(RELATION)} ${this.#phone()} ${this.#present()} ${this.#level()}
      </div>
    </two-pane>`;
  }

  /** What a card or a record told is shown, not asked. */
  #who(): TemplateResult {
    const { values } = this.session;
    return html`<div class="panel rows">
        ${WHO.filter((path) => values[path] !== undefined).map(
          (path) =>
            html`<check-row
              fixed
              id=${path}
              .label=${fieldLabel(path)}
              .value=${valueText(path, values[path]!.v)}
              .source=${values[path]!.s ?? ''}
            ></check-row>`,
        )}
      </div>
      ${values[LINK] ? html`<p class="how">${say().enrol.representative.linked}</p>` : nothing}
      ${WHO.map((path) => this.#notes(path))}`;
  }

  #typedWho(): TemplateResult {
    return html`${WHO.map((path) => this.#draw(path))}`;
  }

  #draw(path: string): TemplateResult {
    const field = formField(eid, path, currentLanguage());
    const { session } = this;
    const told = this.problems.find((problem) => problem.field === path)?.text ?? '';
    const left = this.left.has(path);
    const error = left ? formatError(field, session.values) || blockAt(path, this.host) : '';
    return html`${drawField({
      field,
      current: session.values[path],
      error: error || (session.values[path] === undefined ? told : ''),
      typed: (value) => session.type(path, value),
      changed: (value) => void this.#set(path, value),
    })}${this.#notes(path)}`;
  }

  #notes(path: string): TemplateResult | typeof nothing {
    if (!this.left.has(path)) return nothing;
    const block = textAt(this.session.values, path) !== '' ? blockAt(path, this.host) : '';
    const fixed = block && this.session.values[path]?.s !== 'T';
    return html`${fixed ? html`<notice-banner kind="stop" .text=${block}></notice-banner>` : nothing}
    ${notesAt(path, this.host)}`;
  }

  #phone(): TemplateResult {
    const value = this.session.values[PHONE];
    return html`<phone-entry
      id=${PHONE}
      .label=${formField(eid, PHONE, currentLanguage()).label}
      .source=${value?.s ?? ''}
      .value=${textAt(this.session.values, PHONE)}
      ?asked=${this.problems.some(({ field }) => field === PHONE)}
      @field-input=${(event: FieldEvent<Sourced | null>) => this.session.type(PHONE, event.detail.value)}
      @field-change=${(event: FieldEvent<Sourced | null>) => void this.#set(PHONE, event.detail.value)}
    ></phone-entry>`;
  }

  async #set(path: string, value: Sourced | null): Promise<void> {
    this.left = new Set([...this.left, path]);
    this.problems = this.problems.filter((problem) => problem.field !== path);
    const { session } = this;
    const before = session.view?.values ?? {};
    const phone =
      path === PHONE ? followingRepresentative(valuesAfter(before, { [path]: value }), before) : {};
    await session.set({ [path]: value, ...phone });
  }

  #presenceOpen(): Problem[] {
    const open = this.session.values[PRESENT] === undefined;
    return open ? [{ field: PRESENT, text: say().enrol.representative.presentFirst }] : [];
  }

  /** A card can be held out by anybody: only the officer sees who is there, so it is never preset. */
  #present(): TemplateResult {
    const words = say().enrol.representative;
    const present = this.session.values[PRESENT]?.v;
    return html`<choice-group
        id=${PRESENT}
        inline
        .label=${words.present}
        .help=${words.presentHelp}
        .error=${this.problems.find(({ field }) => field === PRESENT)?.text ?? ''}
        .value=${typeof present === 'boolean' ? String(present) : ''}
        .choices=${[
          { value: 'true', label: words.isPresent },
          { value: 'false', label: words.isAbsent },
        ]}
        @field-change=${({ detail }: FieldEvent) =>
          void this.#set(PRESENT, { v: detail.value === 'true', s: 'T' })}
      ></choice-group>
      ${present === false ? this.#absent() : nothing}`;
  }

  #absent(): TemplateResult {
    const words = say().enrol.representative;
    return html`<notice-banner
      kind="needs-you"
      .text=${words.absent}
      .detail=${words.absentNext}
    ></notice-banner>`;
  }

  /** Unknown on the spot is an answer: it is checked later. */
  #level(): TemplateResult {
    const words = say().enrol.representative;
    const { choices, label } = formField(eid, LEVEL, currentLanguage());
    const known = [...choices].reverse().map(({ code, label: word }) => ({ value: code, label: word }));
    return html`<choice-group
        id=${LEVEL}
        inline
        .label=${label}
        .value=${textAt(this.session.values, LEVEL) || UNKNOWN}
        .choices=${[{ value: UNKNOWN, label: words.toCheck }, ...known]}
        @field-change=${({ detail }: FieldEvent) =>
          void this.#set(LEVEL, detail.value === UNKNOWN ? null : { v: detail.value, s: 'T' })}
      ></choice-group>
      ${this.#levelTooLow()}`;
  }

  #levelTooLow(): TemplateResult | typeof nothing {
    const words = say().enrol.representative;
    const low = this.session.findings.some(({ rule }) => rule === 'EID-007');
    if (!low) return nothing;
    return html`<notice-banner
      kind="stop"
      .text=${words.levelTooLow}
      .detail=${words.levelTooLowNext}
    ></notice-banner>`;
  }
}

const UNKNOWN = 'unknown';

function asOption({ record, name, birthYear, last3 }: RecordLine): TypeAheadOption {
  return {
    value: record,
    label: name,
    detail: [birthYear, last3 && `…${last3}`].filter(Boolean).join(' · '),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'representative-step': RepresentativeStep;
  }
}
