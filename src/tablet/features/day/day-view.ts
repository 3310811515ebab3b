import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { csvOf } from '../../../lib/csv.ts';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/empty-state/empty-state.ts';
import { say } from '../../shell/language.ts';
import { OnPaper } from '../../shell/on-paper.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import './day-sheet.ts';
import { dayFile, type DaySummary } from './day-summary.ts';

const PAGE = '@page { size: A4; margin: 8mm }';

/**
 * The officer's own record of a day: to print, or to keep as a table. Only a person's press makes either.
 *
 * @prop {DaySummary} summary
 */
@customElement('day-view')
export class DayView extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 48rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-5);
      }
      .hint {
        color: var(--ink-2);
      }
      .sheet {
        border: 1px solid var(--outline);
      }
    `,
  ];

  @property({ attribute: false }) summary!: DaySummary;
  readonly #onPaper = new OnPaper();
  readonly #printed = document.createElement('day-sheet');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#onPaper.takeAway();
  }

  protected override updated(): void {
    if (this.summary.rows.length === 0) return this.#onPaper.takeAway();
    this.#printed.summary = this.summary;
    this.#onPaper.put(this.#printed, PAGE);
  }

  override render(): TemplateResult {
    const words = say().day;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      ${this.summary.rows.length === 0 ? html`<empty-state .text=${words.none}></empty-state>` : this.#sheet()}
    </div>`;
  }

  #sheet(): TemplateResult {
    const words = say().day;
    return html`<p class="hint">${words.about}</p>
      <div class="acts">
        <action-button kind="primary" icon="print" @click=${() => window.print()}
          >${words.print}</action-button
        >
        <action-button icon="file" @click=${this.#keep}>${words.table}</action-button>
      </div>
      <day-sheet class="sheet" .summary=${this.summary}></day-sheet>`;
  }

  readonly #keep = (): void => {
    const { name, rows } = dayFile(this.summary, say(), isTraining());
    const file = new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    // The browser has taken the file over before the next turn.
    setTimeout(() => URL.revokeObjectURL(link.href));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'day-view': DayView;
  }
}
