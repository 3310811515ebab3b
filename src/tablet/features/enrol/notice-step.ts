import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { formField } from '../../../domain/kinds/form.ts';
import type { Sourced } from '../../../domain/record.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/read-aloud/read-aloud.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { NOTICE_VERSION } from './notice.ts';
import { rowsOf, withoutRow } from './rows-of.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { textAt } from './text-at.ts';
import { valueText } from './value-words.ts';

const INTEGRATE = 'consent/integrate';
const DOCUMENTS = 'documents';

/**
 * Step 7: the data notice, read aloud. A duty by law: it asks for no consent. Only adding documents to the account
 * needs one: nothing is preset, and a no drops the documents, not the application.
 */
@customElement('notice-step')
export class NoticeStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-width: var(--measure);
        padding-inline-start: var(--space-5);
        font-size: var(--text-input);
      }
    `,
  ];
  protected readonly step: StepId = 'notice';
  @state() private dropped = false;

  protected heading(): string {
    return say().enrol.dataNotice;
  }

  protected content(): TemplateResult {
    const words = say().enrol.notice;
    const shown = this.session.values['consent/noticeShown']?.v === true;
    return html`${shown ? html`<notice-banner kind="ok" .text=${words.again}></notice-banner>` : nothing}
      <p class="how">${words.how}</p>
      <read-aloud .sentences=${words.lines}></read-aloud>
      <div class="panel">
        <ul>
          ${words.lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
      ${this.#consent()}`;
  }

  get #documents(): string[] {
    return rowsOf(this.session.values, DOCUMENTS).map((row) => `${DOCUMENTS}/${row}`);
  }

  #consent(): TemplateResult | typeof nothing {
    const words = say().enrol.notice;
    if (this.dropped)
      return html`<notice-banner .text=${words.dropped} .detail=${words.droppedNext}></notice-banner>`;
    if (this.#documents.length === 0) return nothing;
    const { values } = this.session;
    const { label, choices } = formField(eid, INTEGRATE, currentLanguage());
    const which = this.#documents.map((row) => valueText(`${row}/kind`, values[`${row}/kind`]?.v)).join(', ');
    const offered = choices.filter(({ code }) => code !== 'unanswered');
    return html`<div class="column">
      <choice-group
        id=${INTEGRATE}
        inline
        .label=${`${label}: ${which}`}
        .error=${this.problems[0]?.text ?? ''}
        .value=${textAt(values, INTEGRATE)}
        .choices=${offered.map(({ code, label: word }) => ({ value: code, label: word }))}
        @field-change=${(event: FieldEvent) => void this.#answered(event.detail.value)}
      ></choice-group>
    </div>`;
  }

  /** A no is kept, and what it was said of goes. */
  async #answered(answer: string): Promise<void> {
    this.problems = [];
    const { session } = this;
    const gone = answer === 'no' ? this.#documents : [];
    const emptied = gone.flatMap((row) => Object.entries(withoutRow(session.values, row)));
    this.dropped = answer === 'no';
    await session.set({ [INTEGRATE]: { v: answer, s: 'T' }, ...Object.fromEntries(emptied) });
  }

  protected actions(): TemplateResult {
    return this.primaryButton(say().enrol.notice.heard, 'tick');
  }

  protected primary(): void {
    const silent = this.#documents.length > 0 && textAt(this.session.values, INTEGRATE) !== 'yes';
    this.complain(silent ? [{ field: INTEGRATE, text: say().enrol.notice.askIntegrate }] : []);
    if (!silent) void this.#shown();
  }

  async #shown(): Promise<void> {
    const typed = (v: string | number | boolean): Sourced => ({ v, s: 'T' });
    const officer = vaultState()?.open?.officer;
    const written = await this.session.set({
      'consent/noticeShown': typed(true),
      'consent/noticeVersion': typed(NOTICE_VERSION),
      'consent/at': typed(systemClock.nowMs()),
      ...(officer && { 'consent/by': typed(officer) }),
    });
    if (written) this.go('next');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-step': NoticeStep;
  }
}
