import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/record-status/record-status.ts';
import { say } from '../../shell/language.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { lineWords } from '../../shell/line-words.ts';
import { hrefTo, navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { clockTime } from '../../shell/told-time.ts';
import type { RecordLine } from '../../vault/api.ts';
import { listStyles } from './list-styles.ts';

/**
 * The people of today, the latest first; each opens its record.
 *
 * @prop {readonly RecordLine[]} lines - the first few
 * @prop {number} total - of all
 */
@customElement('people-list')
export class PeopleList extends SpokenElement {
  static override styles = [base, headings, panel, listStyles];

  @property({ attribute: false }) lines: readonly RecordLine[] = [];
  @property({ type: Number }) total = 0;

  override render(): TemplateResult | typeof nothing {
    const words = say().today;
    if (this.lines.length === 0) return nothing;
    return html`<section>
      <h2>${words.people}</h2>
      <div class="panel list">${this.lines.map((line) => this.#line(line))}</div>
      ${
        this.total > this.lines.length
          ? html`<action-button icon="records" @click=${() => navigate('#/records')}
              >${words.allPeople}</action-button
            >`
          : nothing
      }
    </section>`;
  }

  #line(line: RecordLine): TemplateResult {
    const about = [...lineWords(line), clockTime(line.at)];
    return html`<list-row
      href=${hrefTo('/records/:record', { record: line.record })}
      .primary=${line.name || say().today.noName}
      .secondary=${about.filter(Boolean).join(' · ')}
      ><record-status slot="end" .status=${lineStatus(line)}></record-status
    ></list-row>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-list': PeopleList;
  }
}
