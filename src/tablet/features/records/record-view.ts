import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { eid } from '../../../domain/kinds/eid.ts';
import type { Mark } from '../../../domain/kinds/field.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/check-row/check-row.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/record-status/record-status.ts';
import { SignaturePad } from '../../elements/signature-pad/signature-pad.ts';
import { formHref, slipHref } from '../../shell/form-paths.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { clockTime, dayOfInstant, dayText } from '../../shell/told-time.ts';
import { isBookkeeping, recordSections, type RecordRow, type RecordSection } from './record-sections.ts';
import './record-history.ts';
import './record-pictures.ts';
import type { AskPicture } from './record-pictures.ts';
import type { ShownRecord } from './shown-record.ts';
import type { Names } from './value-words.ts';
import './void-form.ts';
import type { VoidForm } from './void-form.ts';

const PICTURES = 'pictures';

/**
 * One record whole: where it stands, what it says and from where, its pictures, what can be done.
 *
 * @prop {ShownRecord} shown
 * @prop {Names} names - of sites and people, by id
 * @prop {AskPicture} picture
 * @prop {string} error - why a void was not saved
 * @fires void-chosen {reason: string}
 * @fires draft-discard
 * @fires history-restore {path, value}
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
      /* Ink upon paper in both themes. */
      .drawn {
        max-width: 24rem;
        margin-top: var(--space-3);
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        background: #fff;
        color: #0f1720;
      }
      summary {
        min-height: var(--target);
        padding-block: var(--space-2);
        color: var(--action);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) shown!: ShownRecord;
  @property({ attribute: false }) names: Names = {};
  @property({ attribute: false }) picture: AskPicture = () => Promise.resolve(null);
  @property() error = '';
  @state() private voiding = false;

  override render(): TemplateResult {
    const { line, values } = this.shown;
    const sections = recordSections(values, this.names);
    return html`<div class="stack">
      <div class="head">
        <h1>${this.shown.name || say().today.noName}</h1>
        <record-status .status=${line ? lineStatus(line) : 'draft'}></record-status>
      </div>
      ${this.#changed()} ${this.voiding && this.shown.editable ? this.#voidForm() : this.#acts()}
      ${this.#facts()} ${this.#pictures(sections.find(({ id }) => id === PICTURES)?.rows ?? [])}
      ${sections.filter(({ id }) => id !== PICTURES).map((section) => this.#section(section))} ${this.#mark()}
      <record-history
        .steps=${this.shown.history}
        .names=${this.names}
        .editable=${this.shown.editable}
      ></record-history>
      ${this.#details(sections.flatMap(({ rows }) => rows).filter(isBookkeeping))}
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
    const { line, editable, voidable } = this.shown;
    const handedIn = line && line.status !== 'draft' && line.status !== 'voided';
    if (!editable && !handedIn) return nothing;
    return html`<div class="acts">
      ${editable ? this.#changing() : nothing}
      ${
        handedIn
          ? html`<action-button icon="print" @click=${() => navigate(slipHref(this.shown.record))}
              >${say().slip.make}</action-button
            >`
          : nothing
      }
      ${editable && (!line || voidable) ? this.#ending() : nothing}
    </div>`;
  }

  #changing(): TemplateResult {
    const words = say().records;
    const { record, line } = this.shown;
    const goesOn = !line || line.open || line.status === 'draft';
    return html`<action-button kind="primary" icon="edit" @click=${() => navigate(formHref(record))}
      >${goesOn ? words.continueForm : words.openForm}</action-button
    >`;
  }

  /** What takes the record away: voiding it, or throwing away what was never saved. */
  #ending(): TemplateResult {
    const words = say().records;
    return this.shown.line
      ? html`<action-button kind="destructive" icon="voided" @click=${this.#askVoid}
          >${words.voidIt}</action-button
        >`
      : html`<action-button kind="destructive" icon="trash" @click=${this.#discard}
          >${words.discard}</action-button
        >`;
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
    ];
    const filled = facts.filter(([, value]) => value);
    if (filled.length === 0) return nothing;
    return html`<section class="panel">
      ${filled.map(([label, value]) => html`<check-row fixed .label=${label} .value=${value!}></check-row>`)}
    </section>`;
  }

  #section({ title, rows }: RecordSection): TemplateResult | typeof nothing {
    const told = rows.filter((row) => !isBookkeeping(row));
    if (told.length === 0) return nothing;
    return html`<section class="panel">
      <h2>${title}</h2>
      ${told.map(rowDrawn)}
    </section>`;
  }

  /** The pictures themselves, then what is said of each. */
  #pictures(rows: readonly RecordRow[]): TemplateResult | typeof nothing {
    const { pictures } = this.shown;
    if (pictures.length === 0 && rows.length === 0) return nothing;
    return html`<section class="panel">
      <h2>${eid.sections[PICTURES][currentLanguage()]}</h2>
      <record-pictures .pictures=${pictures} .ask=${this.picture}></record-pictures>
      ${rows.filter((row) => !isBookkeeping(row)).map(rowDrawn)}
    </section>`;
  }

  #mark(): TemplateResult | typeof nothing {
    const mark = this.shown.values['signature/mark']?.v;
    if (typeof mark !== 'object' || !('strokes' in mark)) return nothing;
    return html`<section class="panel">
      <h2>${eid.sections.signature[currentLanguage()]}</h2>
      <div class="drawn" role="img" aria-label=${say().records.signed}>
        ${SignaturePad.svg(mark as unknown as Mark)}
      </div>
    </section>`;
  }

  /** How the record came about, for whoever asks; folded away from what the person said. */
  #details(rows: readonly RecordRow[]): TemplateResult | typeof nothing {
    const words = say().records;
    const { line } = this.shown;
    if (rows.length === 0 && !line) return nothing;
    const saved = line && `${clockTime(line.at)}, ${dayOfInstant(line.at)}`;
    return html`<details class="panel">
      <summary>${words.details}</summary>
      ${saved ? html`<check-row fixed .label=${words.capturedAt} .value=${saved}></check-row>` : nothing}
      ${rows.map(rowDrawn)}
    </details>`;
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

const rowDrawn = ({ label, value, source }: RecordRow): TemplateResult =>
  html`<check-row fixed .label=${label} .value=${value} .source=${source}></check-row>`;

declare global {
  interface HTMLElementTagNameMap {
    'record-view': RecordViewElement;
  }
}
