import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/loading-words/loading-words.ts';
import '../../shell/clock-notice.ts';
import { NEW_FORM } from '../../shell/form-paths.ts';
import { say } from '../../shell/language.ts';
import '../../shell/officer-frame.ts';
import { navigate, type RouteParams } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { VaultReading } from '../../shell/vault-reading.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';
import { doneAtSite } from './done-at-site.ts';
import type { TodayCounts, TodayView } from './today-view.ts';
import './today-view.ts';

const DRAFTS_SHOWN = 50;
const PEOPLE_SHOWN = 5;

/**
 * Today, from the vault.
 *
 * @prop {RouteParams} routeParams - `asks` is there when a new form was asked for and could not be opened
 */
@customElement('today-page')
export class TodayPage extends SpokenElement {
  @property({ attribute: false }) routeParams: RouteParams = {};

  readonly #read = new VaultReading<TodayCounts>(this, async ({ open }) => {
    const today = vietnamDay(systemClock.nowMs());
    const [day, people, drafts, atSite] = await Promise.all([
      vault().ledger(today),
      vault().list({ day: today, limit: PEOPLE_SHOWN }),
      vault().list({ only: 'drafts', limit: DRAFTS_SHOWN }),
      doneAtSite(vault(), open?.site?.id),
    ]);
    return { day, people, drafts, atSite };
  });

  override render(): TemplateResult {
    const state = vaultState();
    const counts = this.#read.value;
    return html`<officer-frame current="today" ?acting=${state?.open?.site !== undefined}>
      <clock-notice .wrong=${state?.clockWrong} .nowMs=${systemClock.nowMs()}></clock-notice>
      <today-view
        .nowMs=${systemClock.nowMs()}
        .officer=${state?.open ?? null}
        .room=${state?.room ?? null}
        .counts=${counts}
        .asked=${this.routeParams['asks'] !== undefined}
        @site-chosen=${this.#choose}
      ></today-view>
      ${counts ? nothing : html`<loading-words></loading-words>`}
      <action-button slot="actions" kind="primary" icon="person-plus" @click=${this.#start}
        >${this.#startWord()}</action-button
      >
    </officer-frame>`;
  }

  /** After the first person of the day it is the next one. */
  #startWord(): string {
    const begun = (this.#read.value?.day.captured ?? 0) > 0;
    return begun ? say().enrol.nextPerson : say().enrol.newApplication;
  }

  readonly #choose = (event: CustomEvent<{ site: string }>): void => {
    void vault().chooseSite(event.detail.site);
    if (this.routeParams['asks'] !== undefined) navigate('#/', { replace: true });
  };

  /** Never disabled: without room it leads to what to do about it. */
  readonly #start = (): void => {
    if (vaultState()?.room.level !== 'full') navigate(NEW_FORM);
    else this.renderRoot.querySelector<TodayView>('today-view')?.showWhatIsMissing();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'today-page': TodayPage;
  }
}
