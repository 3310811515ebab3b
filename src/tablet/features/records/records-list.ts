import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/empty-state/empty-state.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/record-status/record-status.ts';
import '../../elements/text-field/text-field.ts';
import { NEW_FORM } from '../../shell/form-paths.ts';
import { say } from '../../shell/language.ts';
import { columnWord, LEDGER_COLUMNS, type LedgerColumn } from '../../shell/ledger-sum.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { lineWords } from '../../shell/line-words.ts';
import { hrefTo, navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import type { Ledger, ListReply, RecordLine } from '../../vault/api.ts';
import { recordsListStyles } from './records-list-styles.ts';

/** How many more lines one press shows. */
export const PAGE_LINES = 50;

/**
 * Search, filter, lines.
 *
 * @prop {ListReply | null} found - null until the first answer
 * @prop {Ledger | null} ledger - counts on the filters
 * @prop {string} text
 * @prop {LedgerColumn | ''} column
 * @prop {string} current - record that is shown beside the list
 * @prop {boolean} beside - something else on the page has the h1
 * @fires list-search {text}
 * @fires list-more
 */
@customElement('records-list')
export class RecordsList extends SpokenElement {
  static override styles = [base, headings, panel, recordsListStyles];

  @property({ attribute: false }) found: ListReply | null = null;
  @property({ attribute: false }) ledger: Ledger | null = null;
  @property() text = '';
  @property() column: LedgerColumn | '' = '';
  @property() current = '';
  @property({ type: Boolean }) beside = false;

  override render(): TemplateResult {
    const words = say().records;
    return html`<div class="stack">
      ${this.beside ? html`<h2>${words.title}</h2>` : html`<h1>${words.title}</h1>`}
      <text-field
        type="search"
        name="search"
        .label=${words.search}
        .help=${words.searchHelp}
        .value=${this.text}
        @field-input=${this.#search}
      ></text-field>
      ${this.ledger?.captured === 0 ? nothing : this.#filters()}
      ${this.found ? this.#lines(this.found) : nothing}
    </div>`;
  }

  /** With no record at all there is nothing to filter. */
  #filters(): TemplateResult {
    const words = say().records;
    return html`<div class="chips" role="group" aria-label=${words.filter}>
      ${this.#chip('', words.all)}
      ${LEDGER_COLUMNS.map((column) => this.#chip(column, columnWord(column, say())))}
    </div>`;
  }

  #chip(column: LedgerColumn | '', word: string): TemplateResult {
    const count = column === '' ? this.ledger?.captured : this.ledger?.[column];
    const href = column === '' ? '#/records' : hrefTo('/records/only/:column', { column });
    return html`<a class="chip" href=${href} aria-current=${this.column === column ? 'true' : nothing}
      >${word}${count ? html` <span class="count">${count}</span>` : nothing}</a
    >`;
  }

  #lines({ lines, total }: ListReply): TemplateResult {
    const words = say().records;
    if (total === 0) return this.#empty();
    const left = total - lines.length;
    return html`<p class="found" role="status">
        ${this.#narrowed ? words.foundAmong(total, this.ledger?.captured ?? total) : words.found(total)}
      </p>
      <div class="panel list">${lines.map((line) => this.#line(line))}</div>
      ${
        left > 0
          ? html`<action-button wide @click=${this.#more}
              >${words.more(Math.min(PAGE_LINES, left), left)}</action-button
            >`
          : nothing
      }`;
  }

  #line(line: RecordLine): TemplateResult {
    return html`<list-row
      href=${hrefTo('/records/:record', { record: line.record })}
      .primary=${line.name || say().today.noName}
      .secondary=${lineWords(line).join(' · ')}
      .current=${line.record === this.current}
      ><record-status slot="end" .status=${lineStatus(line)}></record-status
    ></list-row>`;
  }

  /** By what the list was narrowed: the words of an empty one name it, and undo it. */
  get #narrowed(): 'text' | 'filter' | 'both' | undefined {
    if (this.text === '') return this.column === '' ? undefined : 'filter';
    return this.column === '' ? 'text' : 'both';
  }

  #empty(): TemplateResult {
    const words = say().records;
    const narrowed = this.#narrowed;
    if (!narrowed) {
      return html`<empty-state .text=${words.none}>
        <action-button kind="primary" icon="person-plus" @click=${() => navigate(NEW_FORM)}
          >${say().enrol.newApplication}</action-button
        >
      </empty-state>`;
    }
    const told = words.noneFound[narrowed];
    const column = this.column && columnWord(this.column, say());
    return html`<empty-state
      icon=${narrowed === 'filter' ? 'records' : 'search'}
      .text=${typeof told === 'string' ? told : told(column)}
    >
      <action-button @click=${this.#clear}>${words.clear[narrowed]}</action-button>
    </empty-state>`;
  }

  readonly #search = (event: FieldEvent): void => this.#tell('list-search', { text: event.detail.value });

  readonly #more = (): void => this.#tell('list-more');

  readonly #clear = (): void => {
    this.#tell('list-search', { text: '' });
    navigate('#/records');
  };

  #tell(event: string, detail?: { text: string }): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-list': RecordsList;
  }
}
