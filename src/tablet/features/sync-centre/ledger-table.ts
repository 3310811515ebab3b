import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/list-row/list-row.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { columnWord, LEDGER_COLUMNS, type LedgerColumn } from '../../shell/ledger-sum.ts';
import { hrefTo } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { grouped } from '../../shell/words/grouped-count.ts';
import type { Ledger } from '../../vault/api.ts';

/**
 * The ledger's figures, each opens its lines.
 *
 * @prop {Ledger} ledger
 */
@customElement('ledger-table')
export class LedgerTable extends SpokenElement {
  static override styles = [
    base,
    css`
      .table {
        border: 1px solid var(--line);
        border-radius: var(--radius);
        overflow: hidden;
      }
      .figure {
        font-size: var(--text-input);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) ledger!: Ledger;

  override render(): TemplateResult {
    return html`<div class="table">
      ${this.#row(say().sync.captured, this.ledger.captured, '#/records')}
      ${LEDGER_COLUMNS.map((column) => this.#row(columnWord(column, say()), this.ledger[column], linesOf(column)))}
    </div>`;
  }

  #row(word: string, count: number, href: string): TemplateResult {
    return html`<list-row beside .primary=${word} href=${href}
      ><span slot="end" class="figure">${grouped(count, currentLanguage())}</span></list-row
    >`;
  }
}

const linesOf = (column: LedgerColumn): string =>
  column === 'needsYou' ? '#/needs-you' : hrefTo('/records/only/:column', { column });

declare global {
  interface HTMLElementTagNameMap {
    'ledger-table': LedgerTable;
  }
}
