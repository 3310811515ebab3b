import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/list-row/list-row.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/progress-line/progress-line.ts';
import '../../elements/record-status/record-status.ts';
import { formHref, NEW_FORM } from '../../shell/form-paths.ts';
import { say } from '../../shell/language.ts';
import { ledgerSum } from '../../shell/ledger-sum.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { clockTime, dayText } from '../../shell/told-time.ts';
import type { Ledger, OpenOfficer, RecordLine, RoomView } from '../../vault/api.ts';
import { inDraftOrder } from './draft-order.ts';
import type { SiteChoice } from './site-choice.ts';
import './site-choice.ts';
import { sitesOn } from './sites-today.ts';

/**
 * The start of the day and of each form.
 *
 * @prop {string} day - today, `YYYY-MM-DD`
 * @prop {OpenOfficer | null} officer
 * @prop {RoomView | null} room
 * @prop {Ledger | null} ledger - of today
 * @prop {Ledger | null} total - of all days
 * @prop {readonly RecordLine[]} drafts
 * @prop {number} draftsTotal
 * @fires site-chosen {site: string}
 */
@customElement('today-view')
export class TodayView extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
      .site,
      .sum {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-4);
      }
      .list {
        padding: 0;
        overflow: hidden;
      }
      .quiet {
        color: var(--ink-2);
      }
    `,
  ];

  @property() day = '';
  @property({ attribute: false }) officer: OpenOfficer | null = null;
  @property({ attribute: false }) room: RoomView | null = null;
  @property({ attribute: false }) ledger: Ledger | null = null;
  @property({ attribute: false }) total: Ledger | null = null;
  @property({ attribute: false }) drafts: readonly RecordLine[] = [];
  @property({ type: Number }) draftsTotal = 0;
  @state() private changing = false;
  @state() private asked = false;

  override render(): TemplateResult {
    const site = this.officer?.site;
    return html`<div class="stack" @site-chosen=${this.#chosen}>
      <h1>${say().today.titled(dayText(this.day))}</h1>
      ${this.#storage()} ${this.#unreadable()} ${site && !this.changing ? this.#site() : this.#choice()}
      <action-button kind="primary" wide icon="person-plus" @click=${this.#start}
        >${this.#startWord()}</action-button
      >
      ${this.#sum()} ${this.#drafts()}
    </div>`;
  }

  /** After the first person of the day it is the next one. */
  #startWord(): string {
    return (this.ledger?.captured ?? 0) > 0 ? say().enrol.nextPerson : say().enrol.newApplication;
  }

  #storage(): TemplateResult | typeof nothing {
    const words = say().today;
    if (!this.room || this.room.level === 'plenty') return nothing;
    const full = this.room.level === 'full';
    return html`<notice-banner
      kind=${full ? 'stop' : 'needs-you'}
      .text=${full ? words.fullRoom : words.lowRoom(this.room.records)}
      .detail=${full ? words.fullRoomNext : words.lowRoomNext}
    >
      <action-button icon="sending" @click=${() => navigate('#/sync')}>${say().sync.title}</action-button>
    </notice-banner>`;
  }

  #unreadable(): TemplateResult | typeof nothing {
    const n = this.officer?.unreadable ?? 0;
    const words = say().today;
    if (n === 0) return nothing;
    return html`<notice-banner .text=${words.unreadable(n)} .detail=${words.unreadableNext}></notice-banner>`;
  }

  #choice(): TemplateResult {
    const sites = sitesOn(this.officer?.sites ?? [], this.day);
    return html`<site-choice .sites=${sites} .asked=${this.asked}></site-choice>`;
  }

  #site(): TemplateResult {
    const words = say().today;
    const site = this.officer!.site!;
    return html`<section class="panel site">
      <div class="head">
        <h2>${site.name}</h2>
        <action-button kind="quiet" icon="edit" @click=${() => (this.changing = true)}
          >${words.changeSite}</action-button
        >
      </div>
      ${this.#target(site.target)}
    </section>`;
  }

  /** The vault counts by officer, not by site: with one site the two are the same, with several only the target is told. */
  #target(target: number | undefined): TemplateResult | typeof nothing {
    const words = say().today;
    if (target === undefined || !this.total) return nothing;
    if (this.officer!.sites.length > 1) return html`<p class="quiet">${words.targetOfSite(target)}</p>`;
    const done = this.total.captured - this.total.voided;
    return html`<progress-line .label=${words.doneOfTarget} .done=${done} .total=${target}></progress-line>`;
  }

  #sum(): TemplateResult | typeof nothing {
    const words = say().today;
    if (!this.ledger) return nothing;
    return html`<section class="panel sum">
      <h2>${words.dayDone}</h2>
      <p>${ledgerSum(this.ledger) || words.noneToday}</p>
    </section>`;
  }

  #drafts(): TemplateResult | typeof nothing {
    const words = say().today;
    if (!this.ledger) return nothing;
    if (this.drafts.length === 0) return html`<p class="quiet">${words.noDrafts}</p>`;
    const left = this.draftsTotal - this.drafts.length;
    return html`<section class="stack">
      <h2>${words.drafts}</h2>
      <div class="panel list">${inDraftOrder(this.drafts).map((line) => this.#draft(line))}</div>
      ${
        left > 0
          ? html`<action-button icon="records" @click=${() => navigate('#/records/only/setAside')}
              >${words.allDrafts(this.draftsTotal)}</action-button
            >`
          : nothing
      }
    </section>`;
  }

  #draft(line: RecordLine): TemplateResult {
    const words = say().today;
    const about = [say().records.line(line.birthYear, line.last3), this.#when(line)]
      .filter(Boolean)
      .join(' · ');
    return html`<list-row
      href=${formHref(line.record)}
      .primary=${line.name || words.noName}
      .secondary=${line.open ? `${about} · ${words.openForm}` : about}
      ><record-status slot="end" .status=${lineStatus(line)}></record-status
    ></list-row>`;
  }

  #when({ at }: RecordLine): string {
    return clockTime(at);
  }

  readonly #chosen = (): void => {
    this.changing = false;
    this.asked = false;
  };

  /** Never disabled: what is missing is said where it is to be done. */
  readonly #start = async (): Promise<void> => {
    if (this.room?.level === 'full') return this.#toTop();
    if (this.officer?.site && !this.changing) return navigate(NEW_FORM);
    this.asked = true;
    await this.updateComplete;
    this.renderRoot.querySelector<SiteChoice>('site-choice')?.focusChoice();
  };

  #toTop(): void {
    this.renderRoot.querySelector('notice-banner')?.scrollIntoView({ block: 'center' });
    this.renderRoot.querySelector<HTMLElement>('notice-banner action-button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-view': TodayView;
  }
}
