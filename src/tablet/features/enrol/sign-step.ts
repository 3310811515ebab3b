import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Mark } from '../../../domain/kinds/field.ts';
import { circumstancesOf, eidSituation } from '../../../domain/kinds/eid-situation.ts';
import '../../elements/check-box/check-box.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import { SignaturePad, type SignatureChangeEvent } from '../../elements/signature-pad/signature-pad.ts';
import { say } from '../../shell/language.ts';
import type { SaveResult } from '../../vault/api.ts';
import { dayNow } from './day-now.ts';
import { findingText } from './finding-words.ts';
import { keep, keptNote, unkeep } from '../../shell/form-step/kept-rows.ts';
import { newRowId } from './new-row-id.ts';
import './sign-refusal.ts';
import { StepElement } from './step-element.ts';
import { stepOf, type StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { unreadableProblem, unreadableProblems } from './field-errors.ts';

const MARK = 'signature/mark';
const CANNOT = 'signature/cannotSign';
/** Why nobody signs stands beside the warnings that are kept: the form has no field of its own for it. */
const UNSIGNED = { rule: 'EID-022', path: CANNOT } as const;

type Refusal = Extract<SaveResult, { ok: false }>;

/** Step 9: the citizen signs and the record is saved; "saved" is said only after the vault said so. */
@customElement('sign-step')
export class SignStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .signer {
        font-size: var(--text-section);
        font-weight: 600;
        line-height: var(--line-title);
      }
      .signer span {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-body);
        font-weight: 400;
      }
      .drawn {
        max-width: var(--column);
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        background: #fff;
        color: #0f1720;
      }
    `,
  ];
  protected readonly step: StepId = 'sign';
  @state() private saving = false;
  @state() private drawing = false;
  @state() private refused: { text: string; detail: string } | null = null;
  @query('signature-pad') private readonly pad!: SignaturePad | null;

  protected heading(): string {
    return say().enrol.sign.title;
  }

  protected content(): TemplateResult {
    const words = say().enrol.sign;
    return html`<div class="column fields">
      ${this.#signer()} ${this.#sheet()}
      <check-box
        .label=${words.cannot}
        .help=${words.cannotHelp}
        .value=${this.#cannot}
        @field-change=${(event: FieldEvent<boolean>) => this.#cannotSign(event.detail.value)}
      ></check-box>
      ${this.#cannot ? this.#why() : html`<sign-refusal .session=${this.session}></sign-refusal>`}
      <notice-banner
        class=${this.refused ? '' : 'silent'}
        kind="stop"
        .text=${this.refused?.text ?? ''}
        .detail=${this.refused?.detail ?? ''}
      ></notice-banner>
    </div>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    const act = this.#cannot ? say().generic.save : words.signAndSave;
    return this.primaryButton(
      this.saving ? words.sign.saving : act,
      this.#cannot ? 'tick' : 'pen',
      this.saving,
    );
  }

  protected primary(): void {
    if (this.saving) return;
    const words = say().enrol.sign;
    if (!this.#mark && !this.#cannot) this.complain([{ field: 'signature', text: words.missing }]);
    else if (this.#cannot && this.#reason === '')
      this.complain([{ field: CANNOT, text: words.cannotWhyFirst }]);
    else void this.#save();
  }

  protected override picked(field: string): void {
    if (field !== CANNOT && stepOf(field) === this.step) return this.pad?.scrollIntoView({ block: 'center' });
    if (field === CANNOT) return this.change(CANNOT);
    this.session.changing = true;
    this.session.wanted = field;
    this.go(stepOf(field));
  }

  get #mark(): Mark | null {
    const value = this.session.values[MARK]?.v;
    return typeof value === 'object' && 'strokes' in value ? (value as unknown as Mark) : null;
  }

  get #cannot(): boolean {
    return this.session.values[CANNOT]?.v === true;
  }

  get #reason(): string {
    return keptNote(this.session.values, UNSIGNED);
  }

  /** Who cannot sign says why, in words that are kept with the record. */
  #why(): TemplateResult {
    const words = say().enrol.sign;
    const told = this.problems.some(({ field }) => field === CANNOT) && this.#reason === '';
    return html`<choice-group
      id=${CANNOT}
      .label=${words.cannotWhy}
      .error=${told ? words.cannotWhyFirst : ''}
      .value=${this.#reason}
      .choices=${Object.values(words.cannotReasons).map((reason) => ({ value: reason, label: reason }))}
      @field-change=${({ detail }: FieldEvent) => {
        this.problems = [];
        void this.session.set(keep(this.session.values, { ...UNSIGNED, note: detail.value }, newRowId));
      }}
    ></choice-group>`;
  }

  /** Whoever signs reads whose application it is; for a child the representative signs. */
  #signer(): TemplateResult | typeof nothing {
    const { values } = this.session;
    const name = textAt(values, 'applicant/fullName');
    if (name === '') return nothing;
    const words = say().enrol.sign;
    const represented = eidSituation(circumstancesOf(values, dayNow())).rep;
    const signer = (represented && textAt(values, 'representative/fullName')) || name;
    return html`<p class="signer">
      <span>${words.signer}</span> ${signer}
      ${signer === name ? nothing : html`<span>${words.signsFor(name)}</span>`}
    </p>`;
  }

  /** Where nobody signs there is nothing to sign on. */
  #sheet(): TemplateResult | typeof nothing {
    if (this.#cannot) return nothing;
    return this.#mark && !this.drawing ? this.#drawn(this.#mark) : this.#empty();
  }

  #empty(): TemplateResult {
    const words = say().enrol.sign;
    return html`<p class="how">${words.how}</p>
      <signature-pad .words=${words} @signature-change=${this.#signed}></signature-pad>`;
  }

  #drawn(mark: Mark): TemplateResult {
    const words = say().enrol.sign;
    return html`<notice-banner kind="ok" .text=${words.signed}></notice-banner>
      <div class="drawn">${SignaturePad.svg(mark)}</div>
      <action-button icon="pen" @click=${this.#again}>${words.again}</action-button>`;
  }

  readonly #signed = ({ detail }: SignatureChangeEvent): void => {
    this.drawing = true;
    this.problems = [];
    const mark = detail.empty ? null : this.pad?.mark();
    void this.session.set({
      [MARK]: mark ? { v: { ...mark }, s: 'T' } : null,
      ...(mark && { [CANNOT]: null, ...unkeep(this.session.values, UNSIGNED) }),
    });
  };

  readonly #again = (): void => {
    this.drawing = true;
    void this.session.set({ [MARK]: null });
  };

  #cannotSign(cannot: boolean): void {
    this.problems = [];
    this.drawing = !cannot;
    void this.session.set({
      [CANNOT]: cannot ? { v: true, s: 'T' } : null,
      ...(cannot ? { [MARK]: null } : unkeep(this.session.values, UNSIGNED)),
    });
  }

  async #save(): Promise<void> {
    this.saving = true;
    this.refused = null;
    // The vault judges values; text that is no value yet must not leave the tablet either.
    const open = unreadableProblems(this.session.values);
    const result = open.length > 0 ? null : await this.session.save('submit');
    this.saving = false;
    if (result?.ok) return this.go('done');
    if (result) this.#tellRefusal(result);
    else this.complain(open);
  }

  #tellRefusal(result: Refusal): void {
    const words = say().enrol.sign;
    if (result.why === 'blocked') {
      this.refused = { text: words.blocked, detail: '' };
      this.complain(result.findings.map((finding) => ({ field: finding.path, text: findingText(finding) })));
    } else if (result.why === 'unreadable') {
      this.refused = { text: words.blocked, detail: '' };
      this.complain(result.paths.map(unreadableProblem(this.session.values)));
    } else if (result.why === 'storage-full') this.refused = { text: words.full, detail: words.fullNext };
    else
      this.refused = { text: result.why === 'not-editable' ? words.notEditable : words.notOpen, detail: '' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-step': SignStep;
  }
}
