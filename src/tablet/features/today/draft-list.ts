import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/record-status/record-status.ts';
import { formHref } from '../../shell/form-paths.ts';
import { say } from '../../shell/language.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { lineWords } from '../../shell/line-words.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { momentText } from '../../shell/told-moment.ts';
import type { RecordLine } from '../../vault/api.ts';
import { inDraftOrder } from './draft-order.ts';
import { listStyles } from './list-styles.ts';

/**
 * What was set aside or is in progress; each goes on where it was left.
 *
 * @prop {readonly RecordLine[]} lines
 * @prop {number} total - of all, where not all are in `lines`
 * @prop {number} nowMs
 */
@customElement('draft-list')
export class DraftList extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    listStyles,
    css`
      .quiet {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly RecordLine[] = [];
  @property({ type: Number }) total = 0;
  @property({ type: Number }) nowMs = 0;

  override render(): TemplateResult {
    const words = say().today;
    const lines = inDraftOrder(this.lines);
    return html`<section>
      <h2>${words.drafts}</h2>
      ${
        lines.length === 0
          ? html`<p class="quiet">${words.noDrafts}</p>`
          : html`<div class="panel list">${lines.map((line) => this.#line(line))}</div>`
      }
      ${
        this.total > lines.length
          ? html`<action-button icon="records" @click=${() => navigate('#/records/only/setAside')}
              >${words.allDrafts(this.total)}</action-button
            >`
          : nothing
      }
    </section>`;
  }

  #line(line: RecordLine): TemplateResult {
    const words = say().today;
    const about = [...lineWords(line), momentText(line.at, this.nowMs), line.open ? words.openForm : ''];
    return html`<list-row
      href=${formHref(line.record)}
      .primary=${line.name || words.noName}
      .secondary=${about.filter(Boolean).join(' · ')}
      ><record-status slot="end" .status=${lineStatus(line)}></record-status
    ></list-row>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draft-list': DraftList;
  }
}
