import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/empty-state/empty-state.ts';
import '../../elements/loading-words/loading-words.ts';
import { say } from '../../shell/language.ts';
import { isLedgerColumn, type LedgerColumn } from '../../shell/ledger-sum.ts';
import '../../shell/officer-frame.ts';
import type { RouteParams } from '../../shell/router.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { onVaultState } from '../../shell/vault-state.ts';
import type { Ledger, ListReply } from '../../vault/api.ts';
import { vault } from '../../vault/client.ts';
import { linesOfColumn } from './column-lines.ts';
import './record-detail.ts';
import { PAGE_LINES } from './records-list.ts';
import './records-list.ts';

/**
 * The officer's records on this tablet. Beside each other in landscape; on narrower screens either the list or the
 * record. The list keeps its search, its filter and its length while a record is looked at.
 *
 * @prop {RouteParams} routeParams - `record`, or `column` of the ledger
 */
@customElement('records-page')
export class RecordsPage extends SpokenElement {
  static override styles = [
    base,
    css`
      .panes {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
        align-items: start;
      }
      @media (width >= 60em) {
        .both {
          grid-template-columns: min(var(--list-width), 40%) minmax(0, 1fr);
        }
        .both records-list {
          position: sticky;
          top: 5.5rem;
          max-height: calc(100dvh - 6.5rem);
          overflow-y: auto;
          /* Room for the focus ring of what stands at the edge. */
          padding: 6px;
          margin: -6px;
        }
        .back {
          display: none;
        }
      }
      @media (width < 60em) {
        .both records-list {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) routeParams: RouteParams = {};
  readonly keepsScroll = true;
  @state() private found: ListReply | null = null;
  @state() private ledger: Ledger | null = null;
  @state() private text = '';
  @state() private column: LedgerColumn | '' = '';
  #limit = PAGE_LINES;
  #asked = 0;
  #edition = -1;
  #record: string | undefined;
  #listScroll = 0;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onVaultState(({ edition }) => {
      if (edition === this.#edition) return;
      this.#edition = edition;
      void this.#read();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#edition = -1;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('routeParams')) return;
    const { record, column = '' } = this.routeParams;
    this.#keepPlace(record);
    const wanted = isLedgerColumn(column) ? column : '';
    // A record does not change which list it was opened from.
    if (record !== undefined || wanted === this.column) return;
    this.column = wanted;
    this.#limit = PAGE_LINES;
    void this.#read();
  }

  /** On a narrow screen the record takes the list's place: the way back leads to the same line. */
  #keepPlace(record: string | undefined): void {
    if (this.#record === record) return;
    if (this.#record === undefined) this.#listScroll = window.scrollY;
    const top = record === undefined ? this.#listScroll : 0;
    this.#record = record;
    void this.updateComplete.then(() => window.scrollTo({ top }));
  }

  async #read(): Promise<void> {
    const asked = (this.#asked += 1);
    const [found, ledger] = await Promise.all([this.#list(), vault().ledger()]);
    if (asked === this.#asked) [this.found, this.ledger] = [found, ledger];
  }

  #list(): Promise<ListReply> {
    const { text, column } = this;
    const asked = { text, limit: this.#limit };
    if (column === '') return vault().list(asked);
    return linesOfColumn((question) => vault().list(question), { ...asked, column });
  }

  override render(): TemplateResult {
    const record = this.routeParams['record'];
    return html`<officer-frame current="records">
      <div class=${record === undefined ? 'panes' : 'panes both'}>
        <records-list
          .found=${this.found}
          .ledger=${this.ledger}
          .text=${this.text}
          .column=${this.column}
          .current=${record ?? ''}
          ?beside=${record !== undefined}
          @list-search=${this.#search}
          @list-more=${this.#more}
        ></records-list>
        ${record === undefined ? nothing : this.#detail(record)}
      </div>
      ${this.found ? nothing : html`<loading-words></loading-words>`}
    </officer-frame>`;
  }

  #detail(record: string): TemplateResult {
    return html`<div>
      <action-button class="back" kind="quiet" icon="back" @click=${this.#toList}
        >${say().records.toList}</action-button
      >
      <record-detail .record=${record}></record-detail>
    </div>`;
  }

  readonly #toList = (): void => navigate(this.column === '' ? '#/records' : `#/records/only/${this.column}`);

  readonly #search = (event: CustomEvent<{ text: string }>): void => {
    this.text = event.detail.text;
    this.#limit = PAGE_LINES;
    void this.#read();
  };

  readonly #more = (): void => {
    this.#limit += PAGE_LINES;
    void this.#read();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'records-page': RecordsPage;
  }
}
