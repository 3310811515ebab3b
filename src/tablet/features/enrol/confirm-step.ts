import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Card } from '../../../domain/card-qr.ts';
import { circumstancesOf, eidSituation } from '../../../domain/kinds/eid-situation.ts';
import type { Place } from '../../../domain/place.ts';
import { loadPlaces } from '../../../domain/places.ts';
import type { Source, Value, Values } from '../../../domain/record.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/two-pane/two-pane.ts';
import { say } from '../../shell/language.ts';
import { navigate } from '../../shell/router.ts';
import type { FormPicture } from '../../vault/api.ts';
import { cardDifferences, isAnotherPerson, type CardDifference } from './card-differences.ts';
import { cardToForm, placeAsWritten } from './card-to-form.ts';
import './commune-choice.ts';
import { dayNow } from './day-now.ts';
import { fieldLabel } from './finding-words.ts';
import type { ReadCard } from './form-session.ts';
import { representativeByCard } from './representative-values.ts';
import { placeOfValue } from './same-place.ts';
import { withSituation } from '../../shell/form-step/situation-answers.ts';
import { StepElement } from './step-element.ts';
import type { StepId, StepWish } from './steps.ts';
import './stored-picture.ts';
import { recordHref } from './twin-notice.ts';
import { textAt } from './text-at.ts';
import { valueText } from './value-words.ts';

/** What the step shows, whether the card was just read or was confirmed before. */
const READ_NAME = 'card/read/fullName';
const READ_NUMBER = 'card/read/number';
const CARD_SIDES: readonly string[] = ['card-front', 'card-back'];
const SHOWN = [
  'applicant/fullName',
  'applicant/personalNumber',
  'applicant/birthDate',
  'applicant/sex',
  'applicant/permanentAddress',
  'card/issuedOn',
  'card/expiresOn',
];

/** Step 2: the card beside the person, and beside what the form already had. Nothing of a card is written before. */
@customElement('confirm-step')
export class ConfirmStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .name {
        font-size: var(--text-person);
        font-weight: 600;
        line-height: var(--line-title);
      }
      .source {
        color: var(--ink-2);
        font-size: var(--text-help);
      }
      .evidence {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
    `,
  ];
  protected readonly step: StepId = 'confirm';
  @state() private address: Place | undefined;
  @state() private choices: Readonly<Record<string, 'card' | 'form'>> = {};
  @state() private anyway = false;
  @state() private taken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readAddress();
  }

  get #read(): ReadCard | null {
    return this.session.scanned;
  }

  /** A card that is not confirmed yet; a step that is looked at again shows the form's values. */
  get #card(): Card | null {
    return this.session.scanned?.card ?? null;
  }

  async #readAddress(): Promise<void> {
    const written = this.#card?.address;
    if (!written) return;
    this.address = placeAsWritten(written, null);
    const places = await loadPlaces().catch(() => null);
    if (places && this.address.written === written) this.address = placeAsWritten(written, places);
  }

  protected heading(): string {
    return say().enrol.confirm.title;
  }

  protected content(): TemplateResult {
    return html`${this.#banners()}
      <two-pane kind="evidence">
        <div slot="first" class="evidence">${this.#evidence()}</div>
        <div slot="second" class="fields">
          <div class="panel rows">${this.#readFrom()} ${this.#rows()}</div>
          ${this.#stranger ? nothing : this.#differences.map((difference) => this.#difference(difference))}
        </div>
      </two-pane>`;
  }

  #readFrom(): TemplateResult | typeof nothing {
    const words = say().enrol.confirm;
    if (!this.#read) return nothing;
    return html`<p class="source">${this.#read.mrz ? words.readFromMrz : words.readFrom}</p>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    return html`${
      this.#stranger
        ? nothing
        : html`<action-button slot="actions" icon="scan" @click=${this.#rescan}
            >${words.confirm.rescan}</action-button
          >`
    }
    ${
      this.#stranger
        ? this.#strangerActs()
        : this.#blockedByTwin
          ? html`<action-button slot="actions" @click=${() => (this.anyway = true)}
                >${words.confirm.goOnAnyway}</action-button
              >${this.primaryButton(words.confirm.openTwin)}`
          : this.primaryButton(words.rightPerson, 'tick')
    }`;
  }

  get #blockedByTwin(): boolean {
    return this.session.scanned?.twin !== undefined && !this.anyway;
  }

  /** Another person's card for a form that is someone's already, and nobody said yet what that means. */
  get #stranger(): boolean {
    return this.#read !== null && !this.taken && isAnotherPerson(this.#read, this.session.values);
  }

  #strangerActs(): TemplateResult {
    const words = say().enrol.confirm;
    const { rep } = eidSituation(circumstancesOf(this.session.values, dayNow()));
    return html`<action-button slot="actions" @click=${() => (this.taken = true)}
        >${words.takeAnyway}</action-button
      >
      ${
        rep
          ? html`<action-button slot="actions" @click=${this.#asRepresentative}
              >${words.asRepresentative}</action-button
            >`
          : html`<action-button slot="actions" icon="person-plus" @click=${this.#anotherForm}
              >${words.anotherForm}</action-button
            >`
      }
      ${this.primaryButton(words.keepForm)}`;
  }

  /** The card of who acts for this child: it goes where the representative is asked. */
  readonly #asRepresentative = async (): Promise<void> => {
    const read = this.#read;
    if (!read || !(await this.session.set(await representativeByCard(this.session, read)))) return;
    this.session.scanned = null;
    this.go('representative');
  };

  /** A card at hand is enough for a draft, unless it is somebody else's, or its person has a record already. */
  protected override get canSetAside(): boolean {
    return super.canSetAside || (this.#read !== null && !this.#blockedByTwin);
  }

  protected override go(to: StepWish): void {
    const read = this.#read;
    if (to !== 'aside' || !read || this.#stranger || this.#blockedByTwin) return super.go(to);
    const undecided = this.#differences.filter(({ path }) => !this.choices[path]);
    this.choices = { ...this.choices, ...Object.fromEntries(undecided.map(({ path }) => [path, 'form'])) };
    // Stays open at this page: a draft that was saved would go on after the comparison that nobody made.
    void this.#confirm(read, 'home');
  }

  /** The form so far stays among the drafts; the card is read again in a form of its own. */
  readonly #anotherForm = async (): Promise<void> => {
    if (await this.session.flush()) this.go('new');
  };

  protected primary(): void {
    if (!this.#card) return this.go('next');
    if (this.#stranger) return this.go('back');
    if (this.#blockedByTwin) return this.#openTwin();
    const open = this.#differences.filter(({ path }) => !this.choices[path]);
    this.complain(open.map(({ path }) => ({ field: path, text: this.#chooseText(path) })));
    if (open.length === 0 && this.#read) void this.#confirm(this.#read);
  }

  #openTwin(): void {
    const twin = this.session.scanned?.twin;
    if (twin) navigate(recordHref(twin));
  }

  async #confirm({ card, mrz }: ReadCard, then: 'next' | 'home' = 'next'): Promise<void> {
    const { session, address } = this;
    const kept = new Set(Object.keys(this.choices).filter((path) => this.choices[path] === 'form'));
    const today = dayNow();
    const before = textAt(session.values, READ_NUMBER);
    const told = cardToForm(
      { card, today, kept, ...(mrz && { mrz }), ...(address && { address }) },
      session.values,
    );
    if (!(await session.set(withSituation(told, session.values, today)))) return;
    await this.#dropSidesOf(before, card);
    const side = session.scanned?.side;
    session.scanned = null;
    session.left = null;
    if (side) {
      const { bytes, type } = side.picture;
      await session.keepPicture({ kind: side.kind, bytes, type, quality: side.quality });
    }
    super.go(then);
  }

  /** Of a card that gave way to another no side stays: the two would look like one card. */
  async #dropSidesOf(before: string, { number }: Card): Promise<void> {
    if (before === '' || before === number) return;
    const sides = this.session.view?.pictures.filter(({ kind }) => CARD_SIDES.includes(kind)) ?? [];
    for (const { picture } of sides) await this.session.dropPicture(picture);
  }

  readonly #rescan = (): void => {
    this.session.scanned = null;
    this.session.left = null;
    this.go('scan');
  };

  #banners(): TemplateResult {
    const words = say().enrol.confirm;
    const { values } = this;
    const { rep, mayHaveLevel2 } = eidSituation(circumstancesOf(values, dayNow()));
    const expired = values['card/state']?.v === 'expired';
    const twin = this.session.scanned?.twin;
    return html`${this.#stranger ? html`<notice-banner kind="stop" .text=${words.stranger} .detail=${words.strangerNext(this.#formName)}></notice-banner>` : nothing}
    ${rep ? html`<notice-banner .text=${words.minor} .detail=${mayHaveLevel2 ? words.minorNext : words.minorLevel1}></notice-banner>` : nothing}
    ${expired ? html`<notice-banner kind="needs-you" .text=${words.expired} .detail=${words.expiredNext}></notice-banner>` : nothing}
    ${twin ? html`<twin-notice .line=${twin}></twin-notice>` : nothing}`;
  }

  /** What would be in the form after confirming. */
  private get values(): Values {
    if (!this.#read) return this.session.values;
    const { card, mrz } = this.#read;
    const { address } = this;
    const step = cardToForm({ card, today: dayNow(), ...(mrz && { mrz }), ...(address && { address }) }, {});
    return Object.fromEntries(
      Object.entries(step).flatMap(([path, value]) => (value ? [[path, value]] : [])),
    );
  }

  get #formName(): string {
    return valueText('applicant/fullName', this.session.values['applicant/fullName']?.v);
  }

  #evidence(): TemplateResult {
    const words = say().enrol.confirm;
    const side = this.session.scanned?.side;
    if (side) return html`<stored-picture .picture=${side.picture} .words=${words.picture}></stored-picture>`;
    const stored = this.#storedSide();
    if (!stored || this.#card) return html`<p class="how">${words.noPicture}</p>`;
    const { session } = this;
    return html`<stored-picture
      .session=${session}
      .stored=${stored.picture}
      .words=${words.picture}
    ></stored-picture>`;
  }

  #storedSide(): FormPicture | undefined {
    return this.session.view?.pictures.find(({ kind }) => CARD_SIDES.includes(kind));
  }

  #rows(): TemplateResult[] {
    const { values } = this;
    const shown = SHOWN.filter((path) => values[path] !== undefined);
    return [...this.#unmarkedName(values), ...shown.map((path) => this.#row(path, values[path]!.v))];
  }

  /** The name as the card's lines have it, until the one with its marks is typed. */
  #unmarkedName(values: Values): TemplateResult[] {
    const read = values[READ_NAME];
    if (values['applicant/fullName'] !== undefined || (read && read.s !== 'M')) return [];
    const words = say().enrol.confirm;
    return [
      html`${read ? html`<p class="name">${valueText(READ_NAME, read.v)}</p>` : nothing}
        <p class="how">${read ? words.unmarkedName : words.noName}</p>`,
    ];
  }

  #row(path: string, value: Value): TemplateResult {
    if (path === 'applicant/fullName') return html`<p class="name">${valueText(path, value)}</p>`;
    const expected = path === 'card/expiresOn' && this.values[path]?.s === undefined;
    const label = expected ? say().enrol.confirm.expectedExpiry : fieldLabel(path);
    return html`<check-row
        fixed
        .label=${label}
        .value=${valueText(path, value)}
        .source=${this.#sourceOf(path)}
      ></check-row>
      ${path === 'applicant/permanentAddress' ? this.#commune(value) : nothing}`;
  }

  /** Of a card that was just read only what is not printed on it says where it comes from. */
  #sourceOf(path: string): Source | '' {
    const source = this.values[path]?.s ?? '';
    return this.#card && ['Q', 'M'].includes(source) ? '' : source;
  }

  #commune(value: Value): TemplateResult | typeof nothing {
    const place = placeOfValue(value);
    if (!place) return nothing;
    return html`<commune-choice
      .place=${place}
      @commune-choice=${(event: CustomEvent<{ place: Place }>) => this.#mapped(event.detail.place)}
    ></commune-choice>`;
  }

  #mapped(place: Place): void {
    if (this.#card) this.address = place;
    else void this.session.set({ 'applicant/permanentAddress': { v: { ...place }, s: 'Q' } });
  }

  get #differences(): CardDifference[] {
    return this.#read ? cardDifferences(this.#read, this.session.values) : [];
  }

  #chooseText(path: string): string {
    return say().enrol.confirm.choose(fieldLabel(path));
  }

  #difference({ path, card, form }: CardDifference): TemplateResult {
    const words = say().enrol.confirm;
    const told = this.problems.some(({ field }) => field === path) && !this.choices[path];
    return html`<choice-group
      id=${path}
      .label=${this.#chooseText(path)}
      .error=${told ? words.chooseFirst : ''}
      .value=${this.choices[path] ?? ''}
      .choices=${[
        { value: 'card', label: valueText(path, card), hint: words.byCard },
        { value: 'form', label: valueText(path, form), hint: words.byForm },
      ]}
      @field-change=${(event: FieldEvent) => {
        this.choices = { ...this.choices, [path]: event.detail.value as 'card' | 'form' };
      }}
    ></choice-group>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'confirm-step': ConfirmStep;
  }
}
