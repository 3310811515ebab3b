import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/training-mark/training-mark.ts';
import { LanguageController, say } from '../../shell/language.ts';
import { dayText } from '../../shell/told-time.ts';
import { dayCounts, type DaySummary } from './day-summary.ts';

/**
 * A day's summary as it lies on paper: black on white whatever the theme.
 *
 * @prop {DaySummary} summary
 */
@customElement('day-sheet')
export class DaySheet extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    article {
      position: relative;
      padding: 10mm;
      background: #fff;
      color: #000;
      font-size: 12pt;
      line-height: 1.4;
      overflow-x: auto;
    }
    h2,
    p {
      margin: 0 0 3mm;
    }
    h2 {
      font-size: 17pt;
      line-height: 1.3;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    table + table {
      margin-top: 6mm;
    }
    th,
    td {
      padding: 1.5mm 2mm;
      border: 0.25mm solid #000;
      text-align: start;
      vertical-align: top;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  `;

  @property({ attribute: false }) summary!: DaySummary;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render(): TemplateResult {
    const words = say().day;
    const { day, officer, site, ledger, rows } = this.summary;
    const { number, savedAt, state, dueOn } = words.columns;
    return html`<article>
      <h2>${words.heading(dayText(day))}</h2>
      <p>${[officer, site].filter(Boolean).join(' · ')}</p>
      <table>
        <tbody>
          ${[[words.captured, ledger.captured] as const, ...dayCounts(ledger, say())].map(
            ([word, n]) =>
              html`<tr>
                <th scope="row">${word}</th>
                <td>${n}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            ${[number, savedAt, state, dueOn].map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td>${row.number}</td>
                <td>${row.savedAt}</td>
                <td>${row.state}</td>
                <td>${row.dueOn}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${isTraining() ? html`<training-mark></training-mark>` : nothing}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-sheet': DaySheet;
  }
}
