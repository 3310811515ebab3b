import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/app-frame/app-frame.ts';
import '../../elements/app-icon/app-icon.ts';
import '../../elements/error-summary/error-summary.ts';
import type { Problem } from '../../elements/error-summary/error-summary.ts';
import type { FocusableField } from '../../elements/field-element/field-events.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import '../../shell/sync-chip.ts';
import { base, headings, panel, unseen } from '../../shell/theme/shared-styles.ts';
import type { FormSession } from './form-session.ts';
import { SteadyUnderFinger } from './steady-under-finger.ts';
import { stepStyles } from './step-styles.ts';
import { dayNow } from './day-now.ts';
import type { FindingHost } from './finding-note.ts';
import { placeOf, stepOf, type StepId, type StepWish } from './steps.ts';

export type StepGoEvent = CustomEvent<{ to: StepWish }>;

/**
 * One step of the form: a page with its heading, its fields and one primary act, which Enter does too.
 *
 * @prop {FormSession} session
 * @prop {number} edition - the session's, so that the step is drawn again when it changed
 * @prop {boolean} restored - typed text came back: said once, at the first step shown
 * @fires step-go {to: StepWish}
 */
export abstract class StepElement extends SpokenElement {
  static override styles: CSSResultGroup = [base, unseen, headings, panel, stepStyles];

  @property({ attribute: false }) session!: FormSession;
  @property({ attribute: false }) edition = 0;
  @property({ type: Boolean }) restored = false;
  /** What keeps this step from going on; each is a link to its field. */
  @state() protected problems: readonly Problem[] = [];

  protected abstract readonly step: StepId;
  protected abstract heading(): string;
  protected abstract content(): TemplateResult;
  protected abstract actions(): TemplateResult;
  /** What Enter does. */
  protected abstract primary(): void;
  /** Where the focus goes when the step appears, if not to its heading. */
  protected firstField(): HTMLElement | null {
    return null;
  }

  readonly #steady = new SteadyUnderFinger(this);

  protected override async scheduleUpdate(): Promise<void> {
    await this.#steady.released();
    await super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    this.addEventListener('field-enter', this.#entered);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
    this.removeEventListener('field-enter', this.#entered);
  }

  /** Of an empty form there is nothing to set aside. */
  protected get canSetAside(): boolean {
    return !this.session.empty;
  }

  override render(): TemplateResult {
    const { at, of } = placeOf(this.step, this.session.values, dayNow());
    return html`<app-frame
      mode="form"
      ?fixed=${!this.canSetAside}
      @frame-back=${() => this.go('back')}
      @frame-set-aside=${() => this.go('aside')}
    >
      <p slot="top" class="progress">${say().enrol.progress(at, of)}</p>
      <sync-chip slot="chip"></sync-chip>
      <div class="stack">
        ${
          this.problems.length > 0
            ? html`<error-summary .problems=${this.problems} @problem-pick=${this.#pick}></error-summary>`
            : nothing
        }
        <h1 tabindex="-1">${this.heading()}</h1>
        ${this.#told()} ${this.content()}
      </div>
      ${this.actions()}
    </app-frame>`;
  }

  /** For notes of findings: what they may ask of this step. */
  protected get host(): FindingHost {
    return { session: this.session, go: (to) => this.go(to), change: (path) => this.change(path) };
  }

  /** To a field: on this page, or on the page where it is asked. */
  protected change(path: string): void {
    const here = this.renderRoot.querySelector<FocusableField>(`#${CSS.escape(path)}`);
    if (here && 'focusField' in here) return here.focusField();
    this.session.wanted = path;
    this.go(stepOf(path));
  }

  protected go(to: StepWish): void {
    this.dispatchEvent(new CustomEvent('step-go', { detail: { to }, bubbles: true, composed: true }));
  }

  /** The one button that goes on; last in the bar. */
  protected primaryButton(
    word: string,
    icon: '' | 'tick' | 'pen' | 'camera' = '',
    busy = false,
  ): TemplateResult {
    return html`<action-button
      slot="actions"
      kind="primary"
      .icon=${icon}
      ?busy=${busy}
      @click=${() => this.primary()}
      >${word}</action-button
    >`;
  }

  /** The shutter, in the place of the primary act. */
  protected shutter(): TemplateResult {
    return html`<button slot="actions" class="shutter" type="button" @click=${() => this.primary()}>
      <app-icon name="camera"></app-icon>${say().enrol.picture.shutter}
    </button>`;
  }

  /** Says what is missing and takes the focus, even when it was said before. */
  protected complain(problems: readonly Problem[]): void {
    this.problems = problems;
    if (problems.length === 0) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector('error-summary')?.focusSummary());
  }

  #told(): TemplateResult | typeof nothing {
    const words = say().enrol;
    const { trouble } = this.session;
    if (trouble) {
      const full = trouble === 'storage-full';
      return html`<notice-banner
        kind="stop"
        .text=${full ? words.trouble.full : words.trouble.notWritten}
        .detail=${full ? words.trouble.fullNext : words.trouble.notWrittenNext}
        ><action-button icon="retry" @click=${() => void this.session.flush()}
          >${say().generic.retry}</action-button
        ></notice-banner
      >`;
    }
    return html`${this.#cameBack()}${this.#typedBefore()}`;
  }

  /** A form that was given back says so on each of its pages, until it is signed again. */
  #cameBack(): TemplateResult | typeof nothing {
    const { reason, view } = this.session;
    if (view?.status !== 'returned') return nothing;
    const text = say().enrol.returned;
    return html`<notice-banner kind="needs-you" .text=${text} .detail=${reason}></notice-banner>`;
  }

  #typedBefore(): TemplateResult | typeof nothing {
    const words = say().enrol;
    if (!this.restored) return nothing;
    return html`<notice-banner .text=${words.restored} .detail=${words.restoredNext}></notice-banner>`;
  }

  /** The focus goes to what is to be done: a field that was asked for, the step's first question, or its heading. */
  protected override firstUpdated(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    await this.updateComplete;
    const { wanted } = this.session;
    this.session.wanted = null;
    const root = this.renderRoot;
    const field = wanted ? root.querySelector<FocusableField>(`#${CSS.escape(wanted)}`) : null;
    const first = field ?? this.firstField() ?? root.querySelector('h1');
    // A field can take the focus only when it is drawn.
    await (first as Partial<LitElement> | null)?.updateComplete;
    if (field && 'focusField' in field) field.focusField();
    else first?.focus({ preventScroll: true });
  }

  readonly #entered = (event: Event): void => {
    event.stopPropagation();
    this.primary();
  };

  /** Enter on a heading, a tick box or nothing at all means the primary act; on a button it means the button. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.repeat) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLElement && !takesNoEnter(target)) return;
    event.preventDefault();
    this.primary();
  };

  /** A problem of a field that is not in this step's root. */
  readonly #pick = (event: CustomEvent<{ field: string }>): void => this.picked(event.detail.field);
  protected picked(_field: string): void {}
}

function takesNoEnter(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return ['checkbox', 'radio'].includes(target.type);
  return !target.matches('button, a, select, textarea, video, canvas, summary');
}

declare global {
  interface HTMLElementEventMap {
    'step-go': StepGoEvent;
  }
}
