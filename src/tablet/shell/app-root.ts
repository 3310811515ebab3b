import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { systemClock } from '../../platform/system.ts';
import { isTraining } from '../../platform/training.ts';
import type { VaultState } from '../vault/api.ts';
import { vault } from '../vault/client.ts';
import { watchActivity } from './activity.ts';
import { inForm } from './app-update.ts';
import { dropCarriedTaps } from './carried-tap.ts';
import './gate-screen.ts';
import './route-outlet.ts';
import { officerRoutes, otherRoutes } from './routes.ts';
import { runningUpdate } from './running-update.ts';
import './screen-cover.ts';
import { SendWakeup } from './send-wakeup.ts';
import { SpokenElement } from './spoken-element.ts';
import { leaveTraining } from './training-turns.ts';
import { VaultStateController } from './vault-state.ts';

/**
 * The app. While the vault is open the pages are here; in any other stage only the gate is, so that nothing of a
 * citizen stays in the page. The hash is kept, so that unlocking leads back to the same place.
 */
@customElement('app-root')
export class AppRoot extends SpokenElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 100dvh;
    }
  `;

  @state() private covered = false;
  readonly #vault = new VaultStateController(this, (state) => this.#heard(state));
  /** Training sends nothing, and does not wake what sends the real work. */
  readonly #wakeup = isTraining() ? null : new SendWakeup();
  #officer: string | undefined;
  #stops: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // Every page says itself where it begins; the browser would put Back where another page was left.
    history.scrollRestoration = 'manual';
    const touch = (): void => {
      if (this.#vault.value?.stage === 'open') void vault().touch();
    };
    document.addEventListener('visibilitychange', this.#visible);
    window.addEventListener('offline', this.#leaving);
    this.addEventListener('training-end', leaveTraining);
    this.#stops = [
      watchActivity(window, systemClock, touch),
      dropCarriedTaps(window),
      () => this.removeEventListener('training-end', leaveTraining),
      () => document.removeEventListener('visibilitychange', this.#visible),
      () => window.removeEventListener('offline', this.#leaving),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  override render(): TemplateResult {
    const open = this.#vault.value?.open;
    if (!open) return html`<gate-screen></gate-screen>`;
    const routes = open.roles.includes('officer') ? officerRoutes : otherRoutes;
    return html`<route-outlet
        .routes=${routes}
        @frame-hide=${() => (this.covered = true)}
        @frame-lock=${() => void vault().lock()}
      ></route-outlet>
      <screen-cover .open=${this.covered} @cover-close=${() => (this.covered = false)}></screen-cover>`;
  }

  /** Another officer's place is not this one's: whoever unlocks next begins at the start. */
  #heard(state: VaultState): void {
    this.#wakeup?.heard(state);
    if (state.stage !== 'open') this.covered = false;
    const officer = state.open?.officer;
    if (officer === undefined) return;
    if (this.#officer !== undefined && this.#officer !== officer) location.replace('#/');
    this.#officer = officer;
  }

  readonly #leaving = (): void => this.#wakeup?.leaving();

  readonly #visible = (): void => {
    if (document.visibilityState === 'hidden') this.#leaving();
    else if (!inForm(location.hash)) runningUpdate.look();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'app-root': AppRoot;
  }
}
