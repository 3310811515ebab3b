import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/progress-line/progress-line.ts';
import { say } from '../../shell/language.ts';
import { ledgerSum } from '../../shell/ledger-sum.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { pageParts } from '../../shell/theme/layout-styles.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { dayText } from '../../shell/told-time.ts';
import type { Ledger, ListReply, OpenOfficer, RoomView } from '../../vault/api.ts';
import './draft-list.ts';
import './people-list.ts';
import type { SiteChoice } from './site-choice.ts';
import './site-choice.ts';
import { sitesOn } from './sites-today.ts';
import { todayStyles } from './today-styles.ts';

export interface TodayCounts {
  /** Of today. */
  readonly day: Ledger;
  /** Of today, the latest first; the first few. */
  readonly people: ListReply;
  readonly drafts: ListReply;
  /** This officer's on this tablet at today's site, of all days, that were signed and not voided. */
  readonly atSite: number;
}

/**
 * The start of the day: where one works, how far one is, what was set aside.
 *
 * @prop {number} nowMs
 * @prop {OpenOfficer | null} officer
 * @prop {RoomView | null} room
 * @prop {TodayCounts | null} counts - null until the first answer
 * @prop {boolean} asked - a new form was asked for and cannot be opened: says what is missing
 * @fires site-chosen {site: string}
 */
@customElement('today-view')
export class TodayView extends SpokenElement {
  static override styles = [base, headings, panel, pageParts, todayStyles];

  @property({ type: Number }) nowMs = 0;
  @property({ attribute: false }) officer: OpenOfficer | null = null;
  @property({ attribute: false }) room: RoomView | null = null;
  @property({ attribute: false }) counts: TodayCounts | null = null;
  @property({ type: Boolean }) asked = false;
  @state() private changing = false;

  /** Takes the person to what keeps a new form from being opened. */
  showWhatIsMissing(): void {
    const full = this.room?.level === 'full';
    const notice = this.renderRoot.querySelector<HTMLElement>('notice-banner action-button');
    if (full) notice?.focus();
    else this.renderRoot.querySelector<SiteChoice>('site-choice')?.focusChoice();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('asked') && this.asked) this.showWhatIsMissing();
  }

  override render(): TemplateResult {
    const choosing = !this.officer?.site || this.changing;
    return html`<div class="stack" @site-chosen=${() => (this.changing = false)}>
      <h1>${say().today.titled(dayText(this.#day))}</h1>
      ${this.#storage()} ${this.#unreadable()}
      <div class="columns">
        <div class="stack">${choosing ? this.#choice() : this.#site()} ${this.#sum()}</div>
        ${this.#drafts()}
      </div>
      ${
        // In training no passphrase is asked, so there is nothing that a PIN could stand for.
        this.officer && !isTraining()
          ? html`<action-button kind="quiet" icon="key" @click=${() => navigate('#/pin')}
              >${say().unlock.quickTitle}</action-button
            >`
          : nothing
      }
    </div>`;
  }

  get #day(): string {
    return vietnamDay(this.nowMs);
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
    const sites = sitesOn(this.officer?.sites ?? [], this.#day);
    return html`<site-choice .sites=${sites} .asked=${this.asked}></site-choice>`;
  }

  #site(): TemplateResult {
    const site = this.officer!.site!;
    return html`<section class="panel part">
      <div class="head">
        <h2>${site.name}</h2>
        <action-button kind="quiet" icon="edit" @click=${() => (this.changing = true)}
          >${say().today.changeSite}</action-button
        >
      </div>
      ${this.#target(site.target)}
    </section>`;
  }

  #target(target: number | undefined): TemplateResult | typeof nothing {
    const words = say().today;
    if (target === undefined || !this.counts) return nothing;
    return html`<progress-line
      .label=${words.doneOfTarget}
      .done=${this.counts.atSite}
      .total=${target}
    ></progress-line>`;
  }

  #sum(): TemplateResult | typeof nothing {
    const words = say().today;
    if (!this.counts) return nothing;
    return html`<section class="panel part">
        <h2>${words.dayDone}</h2>
        <p>${ledgerSum(this.counts.day) || words.noneToday}</p>
        ${
          this.counts.day.captured > 0
            ? html`<action-button icon="print" @click=${() => navigate('#/day')}
                >${say().day.open}</action-button
              >`
            : nothing
        }
      </section>
      <people-list .lines=${this.counts.people.lines} .total=${this.counts.people.total}></people-list>`;
  }

  #drafts(): TemplateResult | typeof nothing {
    if (!this.counts) return nothing;
    const { lines, total } = this.counts.drafts;
    return html`<draft-list .lines=${lines} .total=${total} .nowMs=${this.nowMs}></draft-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-view': TodayView;
  }
}
