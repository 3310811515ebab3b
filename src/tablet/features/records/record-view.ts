import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/record-status/record-status.ts';
import { formHref } from '../../shell/form-paths.ts';
import { say } from '../../shell/language.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { clockTime, dayOfInstant, dayText } from '../../shell/told-time.ts';
import { recordSections, type RecordSection } from './record-sections.ts';
import './record-pictures.ts';
import type { AskPicture } from './record-pictures.ts';
import type { ShownRecord } from './shown-record.ts';
import type { Names } from './value-words.ts';
import './void-form.ts';
import type { VoidForm } from './void-form.ts';

/**
 * One record whole: where it stands, what it says and from where, its pictures, what can be done.
 *
 * @prop {ShownRecord} shown
 * @prop {Names} names - of sites and people, by id
 * @prop {AskPicture} picture
 * @prop {string} error - why a void was not saved
 * @fires void-chosen {reason: string}
 * @fires draft-discard
 */
@customElement('record-view')
export class RecordViewElement extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
      }
      .head {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-5);
      }
    `,
  ];

  @property({ attribute: false }) shown!: ShownRecord;
  @property({ attribute: false }) names: Names = {};
  @property({ attribute: false }) picture: AskPicture = () => Promise.resolve(null);
  @property() error = '';
  @state() private voiding = false;

  override render(): TemplateResult {
    const { line, values, pictures } = this.shown;
    return html`<div class="stack">
      <div class="head">
        <h1>${this.shown.name || say().today.noName}</h1>
        <record-status .status=${line ? lineStatus(line) : 'draft'}></record-status>
      </div>
      ${this.#changed()} ${this.voiding ? this.#voidForm() : this.#acts()} ${this.#facts()}
      ${
        pictures.length > 0
          ? html`<section class="panel">
              <h2>${say().records.pictures}</h2>
              <record-pictures .pictures=${pictures} .ask=${this.picture}></record-pictures>
            </section>`
          : nothing
      }
      ${recordSections(values, this.names).map((section) => this.#section(section))}
    </div>`;
  }

  #changed(): TemplateResult | typeof nothing {
    const words = say().records;
    if (!this.shown.line?.open) return nothing;
    return html`<notice-banner
      kind="needs-you"
      .text=${words.changedSince}
      .detail=${words.changedSinceNext}
    ></notice-banner>`;
  }

  #acts(): TemplateResult | typeof nothing {
    const words = say().records;
    const { record, line, editable } = this.shown;
    if (!editable) return nothing;
    const goesOn = !line || line.open || line.status === 'draft';
    return html`<div class="acts">
      <action-button kind="primary" icon="edit" @click=${() => navigate(formHref(record))}
        >${goesOn ? words.continueForm : words.openForm}</action-button
      >
      ${
        line
          ? html`<action-button kind="destructive" icon="voided" @click=${this.#askVoid}
              >${words.voidIt}</action-button
            >`
          : html`<action-button kind="destructive" icon="trash" @click=${this.#discard}
              >${words.discard}</action-button
            >`
      }
    </div>`;
  }

  #voidForm(): TemplateResult {
    return html`<void-form .error=${this.error} @void-stay=${() => (this.voiding = false)}></void-form>`;
  }

  #facts(): TemplateResult | typeof nothing {
    const words = say().records;
    const { line, submittedOn, noticeOn, reason } = this.shown;
    const facts: [string, string | undefined][] = [
      [words.reason, reason],
      [words.submittedOn, submittedOn && dayText(submittedOn)],
      [words.dueOn, line?.dueOn && dayText(line.dueOn)],
      [words.noticeOn, noticeOn && dayText(noticeOn)],
      [words.capturedAt, line && `${clockTime(line.at)}, ${dayOfInstant(line.at)}`],
    ];
    const filled = facts.filter(([, value]) => value);
    if (filled.length === 0) return nothing;
    return html`<section class="panel">
      ${filled.map(([label, value]) => html`<check-row fixed .label=${label} .value=${value!}></check-row>`)}
    </section>`;
  }

  #section({ title, rows }: RecordSection): TemplateResult {
    return html`<section class="panel">
      <h2>${title}</h2>
      ${rows.map(
        ({ label, value, source }) =>
          html`<check-row fixed .label=${label} .value=${value} .source=${source}></check-row>`,
      )}
    </section>`;
  }

  readonly #askVoid = async (): Promise<void> => {
    this.voiding = true;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<VoidForm>('void-form');
    await form?.updateComplete;
    form?.focusReason();
  };

  readonly #discard = (): void => {
    this.dispatchEvent(new CustomEvent('draft-discard', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'record-view': RecordViewElement;
  }
}
