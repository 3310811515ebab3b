import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../elements/progress-line/progress-line.ts';
import '../../elements/status-chip/status-chip.ts';
import { chipState } from '../../shell/chip-state.ts';
import '../../shell/display-switches.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { ledgerSum } from '../../shell/ledger-sum.ts';
import type { SendingCount } from '../../shell/sending-count.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { pageParts } from '../../shell/theme/layout-styles.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { momentText } from '../../shell/told-moment.ts';
import { grouped } from '../../shell/words/grouped-count.ts';
import type { Ledger, RoomView, SyncView } from '../../vault/api.ts';
import { failureWords } from './failure-words.ts';
import './ledger-table.ts';
import { stateAct } from './state-act.ts';
import { waitingSize } from './waiting-size.ts';

/**
 * What is safe and where, in full.
 *
 * @prop {SyncView} sync
 * @prop {RoomView} room
 * @prop {Ledger | null} ledger - null while locked
 * @prop {SendingCount | null} sending
 * @prop {number} nowMs
 * @prop {boolean} online - what the browser says
 * @prop {boolean} persistAsked - the browser was asked again and did not agree
 * @prop {boolean} training - nothing is sent, and nothing waits
 * @fires sync-send
 * @fires sync-pause {paused: boolean}
 * @fires sync-persist
 */
@customElement('sync-view')
export class SyncViewElement extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    pageParts,
    css`
      .state {
        font-size: var(--text-input);
        font-weight: 600;
      }
      .figure {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
        padding-block: var(--space-2);
        border-bottom: 1px solid var(--line);
      }
      dd {
        font-size: var(--text-input);
        font-weight: 600;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) sync!: SyncView;
  @property({ attribute: false }) room!: RoomView;
  @property({ attribute: false }) ledger: Ledger | null = null;
  @property({ attribute: false }) sending: SendingCount | null = null;
  @property({ type: Number }) nowMs = 0;
  @property({ type: Boolean }) online = true;
  @property({ type: Boolean }) persistAsked = false;
  @property({ type: Boolean }) training = isTraining();

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1>${say().sync.title}</h1>
      <div class="columns">
        <div class="stack">
          ${this.training ? this.#unsent() : [this.#state(), this.#cause(), this.#clock(), this.#waiting()]}
        </div>
        <div class="stack">${this.#ledger()} ${this.#room()} ${this.#screen()}</div>
      </div>
    </div>`;
  }

  #unsent(): TemplateResult {
    const words = say().training;
    return html`<section class="panel part">
      <p class="state">${words.notSent}</p>
      <p>${words.notSentNext}</p>
    </section>`;
  }

  #state(): TemplateResult {
    const { text } = chipState(this, { nowMs: this.nowMs, sending: this.sending, online: this.online });
    const act = stateAct(this.sync, this.ledger !== null);
    const words = say().sync;
    const paused = this.sync.phase === 'paused';
    return html`<section class="panel part">
      <p class="state" role="status">${text}</p>
      ${this.#progress()}
      <div class="acts">
        ${
          act === 'needs-you'
            ? html`<action-button kind="primary" icon="flag" @click=${() => location.assign('#/needs-you')}
                >${words.openNeedsYou}</action-button
              >`
            : nothing
        }
        ${
          paused
            ? html`<action-button kind="primary" icon="sending" @click=${() => this.#pause(false)}
                >${words.resume}</action-button
              >`
            : html`<action-button
                  kind=${act === 'send' ? 'primary' : 'secondary'}
                  icon="sending"
                  .busy=${this.sync.phase === 'sending'}
                  @click=${() => this.#tell('sync-send')}
                  >${this.sync.phase === 'sending' ? words.asked : words.sendNow}</action-button
                >
                <action-button icon="pause" @click=${() => this.#pause(true)}>${words.pause}</action-button>`
        }
      </div>
    </section>`;
  }

  #progress(): TemplateResult | typeof nothing {
    if (this.sync.phase !== 'sending' || !this.sending) return nothing;
    const { done, left } = this.sending;
    return html`<progress-line
      .label=${say().sync.progress}
      .done=${done}
      .total=${done + left}
      .detail=${waitingSize(this.sync)}
    ></progress-line>`;
  }

  #cause(): TemplateResult | typeof nothing {
    const words = say().sync;
    const { code, retryAt, phase } = this.sync;
    if (!code || phase === 'sending' || phase === 'paused') return nothing;
    const next =
      retryAt !== undefined && retryAt > this.nowMs ? words.nextTry(momentText(retryAt, this.nowMs)) : '';
    const needs = phase === 'failed';
    return html`<notice-banner
      kind=${needs ? 'needs-you' : 'info'}
      .text=${failureWords(code)}
      .detail=${next}
    ></notice-banner>`;
  }

  #clock(): TemplateResult | typeof nothing {
    const words = say().sync;
    const off = this.sync.clockOffMinutes;
    if (off === undefined) return nothing;
    return html`<notice-banner
      kind="needs-you"
      .text=${words.clockOff(off)}
      .detail=${words.clockOffNext}
    ></notice-banner>`;
  }

  #waiting(): TemplateResult {
    const words = say().sync;
    const { records, pictures, allSentAt } = this.sync;
    const last = allSentAt === undefined ? words.never : words.lastDone(momentText(allSentAt, this.nowMs));
    return html`<section class="panel part">
      <h2>${words.waitingTitle}</h2>
      ${
        records + pictures === 0
          ? html`<p>${words.waitingNone}</p>`
          : html`<dl>
                ${this.#figure(words.waitingRecords, records)}
                ${this.#figure(words.waitingPictures, pictures)}
              </dl>
              <p class="quiet">${words.waitingOrder}</p>
              ${records === 0 ? html`<p>${words.onlyPictures}</p>` : nothing}
              ${this.sync.phase === 'sending' ? nothing : html`<p>${waitingSize(this.sync)}</p>`}`
      }
      <p class="quiet">${last}</p>
    </section>`;
  }

  #figure(word: string, count: number): TemplateResult {
    return html`<div class="figure">
      <dt>${word}</dt>
      <dd>${grouped(count, currentLanguage())}</dd>
    </div>`;
  }

  #ledger(): TemplateResult {
    const words = say().sync;
    return html`<section class="panel part">
      <h2>${words.ledger}</h2>
      ${
        this.ledger === null
          ? html`<p class="quiet">${words.ledgerLocked}</p>`
          : html`<p>${ledgerSum(this.ledger) || say().records.none}</p>
              <ledger-table .ledger=${this.ledger}></ledger-table>`
      }
    </section>`;
  }

  #room(): TemplateResult {
    const words = say().sync;
    const { records, persisted, level } = this.room;
    return html`<section class="panel part">
      <h2>${words.roomTitle}</h2>
      <p class=${level === 'plenty' ? '' : 'state'}>${words.room(records)}</p>
      ${
        persisted
          ? html`<p class="quiet">${words.persisted}</p>`
          : html`<notice-banner
              kind="needs-you"
              .text=${words.notPersisted}
              .detail=${this.persistAsked ? words.askedPersist : words.notPersistedNext}
            >
              <action-button icon="tablet" @click=${() => this.#tell('sync-persist')}
                >${words.askPersist}</action-button
              >
            </notice-banner>`
      }
    </section>`;
  }

  #screen(): TemplateResult {
    return html`<section class="panel part">
      <h2>${say().sync.screen}</h2>
      <display-switches></display-switches>
    </section>`;
  }

  #pause(paused: boolean): void {
    this.#tell('sync-pause', { paused });
  }

  #tell(event: string, detail?: { paused: boolean }): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-view': SyncViewElement;
  }
}
