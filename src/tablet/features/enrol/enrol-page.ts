import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { eid } from '../../../domain/kinds/eid.ts';
import { unreadablePaths } from '../../../domain/kinds/readable.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/app-frame/app-frame.ts';
import '../../elements/empty-state/empty-state.ts';
import '../../elements/loading-words/loading-words.ts';
import '../../elements/notice-banner/notice-banner.ts';
import type { HandOverEvent } from '../../shell/hand-over.ts';
import { say } from '../../shell/language.ts';
import { hrefTo, navigate, type RouteParams } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import '../../shell/sync-chip.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { vaultState } from '../../shell/vault-state.ts';
import type { FormStep } from '../../vault/api.ts';
import { dayNow } from './day-now.ts';
import './done-page.ts';
import { drawStep } from './draw-step.ts';
import { FormSession, type FormVault } from './form-session.ts';
import { pageVault } from './page-vault.ts';
import type { StepElement, StepGoEvent } from './step-element.ts';
import {
  isStep,
  resumeStep,
  stepAfter,
  stepBefore,
  wasScanned,
  type StepId,
  type StepWish,
} from './steps.ts';

/** In place of a record's id: a form that is not there yet. */
const NEW = 'new';
const HOME = '#/';

/**
 * A new application, step by step: `/enrol/new` opens a form, `/enrol/:record/:step` shows a step of it, and
 * `/enrol/:record` goes on where it was left.
 *
 *     opening --form--> step <--step-go--> step ... --saved--> done
 *        '----none----> gone, or "choose a site first"
 */
@customElement('enrol-page')
export class EnrolPage extends SpokenElement {
  static override styles = [base, headings];

  @property({ attribute: false }) routeParams: RouteParams = {};
  @property({ attribute: false }) vault: FormVault = pageVault;
  @state() private stage: 'opening' | 'open' | 'gone' | 'siteless' = 'opening';
  @state() private asideFailed = '';
  @state() private edition = 0;
  readonly #session = new FormSession(this.vault, () => (this.edition = this.#session.edition));
  #shownFirst = false;
  /** The record that is open or being opened. */
  #asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#flush);
    window.addEventListener('pagehide', this.#flush);
    window.addEventListener('sotay-hand-over', this.#handOver);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#flush);
    window.removeEventListener('pagehide', this.#flush);
    window.removeEventListener('sotay-hand-over', this.#handOver);
    // The last letters go to the journal before the page forgets the rest.
    void this.#session.flush().then(() => this.#session.forget());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('routeParams') && this.routeParams['record']) void this.#follow();
  }

  /** The router moves the focus once this page and its step stand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#stepElement()?.updateComplete;
    return done;
  }

  async #follow(): Promise<void> {
    const { record = '', step = '' } = this.routeParams;
    if (step === 'done') return void (this.stage = 'open');
    if (this.#asked !== record) await this.#open(record);
    if (this.stage !== 'open') return;
    const { scanned, values } = this.#session;
    if (step === 'confirm' && !scanned && !wasScanned(values)) this.#show('scan', { replace: true });
    else if (isStep(step)) void this.vault.turnPage(this.#session.record, step);
    else this.#show(resumeStep(this.#session.view?.page, this.#session.values, dayNow()), { replace: true });
  }

  async #open(record: string): Promise<void> {
    this.#asked = record;
    this.stage = 'opening';
    if (await this.#session.open(record === NEW ? undefined : record)) {
      this.stage = 'open';
      if (record === NEW) this.#asked = this.#session.record;
    } else if (record === NEW) this.stage = 'siteless';
    else this.#notThere();
  }

  /** A form in which nothing was entered leaves no trace when the vault locks: its place is taken by a new one. */
  #notThere(): void {
    const { step } = this.routeParams;
    if (step === 'scan' && vaultState()?.open?.site) navigate(newHref(), { replace: true });
    else this.stage = 'gone';
  }

  readonly #flush = (): void => void this.#session.flush();
  readonly #handOver = (event: HandOverEvent): void => event.waitUntil(this.#session.flush());

  override render(): TemplateResult {
    const { record = '', step = '' } = this.routeParams;
    return html`<div @step-go=${({ detail }: StepGoEvent) => void this.#go(detail.to)}>
      ${
        step === 'done'
          ? html`<done-page .record=${record} .vault=${this.vault}></done-page>`
          : this.stage === 'open' && isStep(step)
            ? keyed(`${record} ${step}`, this.#step(step))
            : this.#notOpen()
      }
      <notice-banner kind="stop" .text=${this.asideFailed}></notice-banner>
    </div>`;
  }

  #step(step: StepId): TemplateResult | typeof nothing {
    const session = this.#session;
    if (!session.view) return this.#notOpen();
    const restored = session.view.restored && !this.#shownFirst;
    return drawStep(step, { session, edition: this.edition, restored });
  }

  #stepElement(): StepElement | null {
    return this.renderRoot.querySelector<StepElement>('div > *');
  }

  #notOpen(): TemplateResult {
    const words = say().enrol;
    if (this.stage === 'opening') {
      return this.#framed(
        html`<h1>${words.newApplication}</h1>
          <loading-words></loading-words>`,
      );
    }
    const siteless = this.stage === 'siteless';
    return this.#framed(
      html`<h1>${words.newApplication}</h1>
        <empty-state
          icon=${siteless ? 'campaign' : 'records'}
          .text=${siteless ? words.siteFirst : words.gone}
        >
          ${siteless ? nothing : html`<p>${words.goneNext}</p>`}
          <action-button kind="primary" @click=${() => navigate(HOME)}
            >${siteless ? words.toSite : words.done.toToday}</action-button
          >
        </empty-state>`,
    );
  }

  #framed(content: TemplateResult): TemplateResult {
    return html`<app-frame mode="form" fixed @frame-back=${() => navigate(HOME)}>
      <sync-chip slot="chip"></sync-chip>${content}
    </app-frame>`;
  }

  async #go(to: StepWish): Promise<void> {
    this.asideFailed = '';
    this.#shownFirst = true;
    const { step = '' } = this.routeParams;
    if (to === 'new') return navigate(newHref());
    if (to === 'home') return navigate(HOME);
    if (to === 'aside') return this.#setAside();
    if (to === 'done') return this.#show('done', { replace: true });
    await this.#session.flush();
    if (to === 'next') return this.#show(this.#nextAfter(step as StepId));
    if (to !== 'back') return this.#show(to);
    const before = this.#session.changing
      ? 'check'
      : stepBefore(step as StepId, this.#session.values, dayNow());
    this.#session.changing = false;
    if (step === 'confirm') this.#session.putCardBack();
    if (before) this.#show(before);
    else await this.#leave();
  }

  #nextAfter(step: StepId): StepId {
    if (!this.#session.changing) return stepAfter(step, this.#session.values, dayNow());
    this.#session.changing = false;
    return 'check';
  }

  #show(step: StepId, how: { replace?: boolean } = {}): void {
    const record = this.routeParams['record'] === NEW ? this.#session.record : this.#asked;
    navigate(hrefTo('/enrol/:record/:step', { record, step }), how);
  }

  /** Leaves a form from its first step: what it holds is in the journal, and an empty one is no form. */
  async #leave(): Promise<void> {
    const { record, empty } = this.#session;
    if (empty) await this.vault.discard(record);
    navigate(HOME);
  }

  async #setAside(): Promise<void> {
    const session = this.#session;
    if (session.empty) return this.#leave();
    // Half a date is no value that could leave the tablet.
    const unreadable: FormStep = Object.fromEntries(
      unreadablePaths(eid, session.values).map((path) => [path, null] as const),
    );
    await session.set(unreadable);
    const result = await session.save('set-aside');
    if (result.ok) return navigate(HOME);
    const words = say().enrol.sign;
    this.asideFailed = result.why === 'storage-full' ? `${words.full} ${words.fullNext}` : words.notOpen;
  }
}

function newHref(): string {
  return hrefTo('/enrol/:record', { record: NEW });
}

declare global {
  interface HTMLElementTagNameMap {
    'enrol-page': EnrolPage;
  }
}
