import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sourced } from '../../../domain/record.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/record-status/record-status.ts';
import '../../elements/source-tag/source-tag.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { clockTime, dayOfInstant } from '../../shell/told-time.ts';
import type { HistoryStep } from '../../vault/api.ts';
import { historyRows, type HistoryRow } from './history-rows.ts';
import type { Names } from './value-words.ts';

/** Detail of `history-restore`. */
export interface Restored {
  readonly path: string;
  readonly value: Sourced;
}

/**
 * What happened to a record, the newest first. Each saving folds out to what it changed: before, after, from where.
 *
 * @prop {readonly HistoryStep[]} steps
 * @prop {Names} names - of sites and people, by id
 * @prop {boolean} editable - an earlier value can be put back into the form
 * @fires history-restore {path, value}
 */
@customElement('record-history')
export class RecordHistory extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      ol {
        display: flex;
        flex-direction: column;
        margin-top: var(--space-3);
        list-style: none;
      }
      li {
        padding: var(--space-3) 0 var(--space-3) var(--space-4);
        border-inline-start: 3px solid var(--line);
      }
      .when,
      .before {
        color: var(--ink-2);
      }
      .reason {
        font-weight: 600;
      }
      summary {
        display: list-item;
        min-height: var(--target);
        padding-block: var(--space-3);
        color: var(--action);
        font-weight: 600;
        cursor: pointer;
      }
      .row {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: var(--space-1);
        padding-block: var(--space-3);
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .after {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly HistoryStep[] = [];
  @property({ attribute: false }) names: Names = {};
  @property({ type: Boolean }) editable = false;

  override render(): TemplateResult | typeof nothing {
    if (this.steps.length === 0) return nothing;
    return html`<section class="panel">
      <h2>${say().history.title}</h2>
      <ol>
        ${this.steps.map((step) => html`<li>${this.#step(step)}</li>`)}
      </ol>
    </section>`;
  }

  #step(step: HistoryStep): TemplateResult {
    const words = say().history;
    const who =
      step.by === undefined ? say().term.registry : words.here(this.names[step.by] ?? words.officer);
    // A saving says where the record was then; "sent" and "received" are of today.
    const status = step.by !== undefined && step.status === 'draft' ? 'saved' : step.status;
    return html`<record-status .status=${status}></record-status>
      <p class="when">${clockTime(step.at)}, ${dayOfInstant(step.at)} · ${who}</p>
      ${step.reason ? html`<p class="reason">${words.because(step.reason)}</p>` : nothing}
      ${this.#changes(historyRows(step, this.names))}`;
  }

  #changes(rows: readonly HistoryRow[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<details>
      <summary>${say().history.changed(rows.length)}</summary>
      ${rows.map((row) => this.#row(row))}
    </details>`;
  }

  #row({ path, label, from, to, source, before }: HistoryRow): TemplateResult {
    const words = say().history;
    return html`<div class="row">
      <span>${label}</span>
      ${from ? html`<span class="before">${words.before(from)}</span>` : nothing}
      <span class="after">${to || words.emptied}</span>
      ${source && to ? html`<source-tag .source=${source}></source-tag>` : nothing}
      ${
        before && this.editable
          ? html`<action-button icon="returned" @click=${() => this.#restore({ path, value: before })}
              >${words.putBack(from)}</action-button
            >`
          : nothing
      }
    </div>`;
  }

  #restore(detail: Restored): void {
    this.dispatchEvent(new CustomEvent('history-restore', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-history': RecordHistory;
  }
}
