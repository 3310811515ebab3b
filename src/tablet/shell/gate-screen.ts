import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isTraining } from '../../platform/training.ts';
import '../elements/action-button/action-button.ts';
import '../elements/app-frame/app-frame.ts';
import '../elements/loading-words/loading-words.ts';
import { vault } from '../vault/client.ts';
import { say } from './language.ts';
import { SpokenElement } from './spoken-element.ts';
import './sync-chip.ts';
import { askHandOver } from './hand-over.ts';
import './update-notice.ts';
import { base, headings, panel } from './theme/shared-styles.ts';
import { vaultFailed, VaultStateController } from './vault-state.ts';

/** A worker that has not answered by then (a disk that hangs, a script that was not fetched) is told as a fault. */
const PATIENCE_MS = 20_000;

/** Everything that stands before the vault is open: starting, held by another tab, pairing, locked. */
@customElement('gate-screen')
export class GateScreen extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .column {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 36rem;
        margin-inline: auto;
      }
    `,
  ];

  @state() private late = false;
  @state() private syncing = false;
  readonly #vault = new VaultStateController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.late = true), PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(): void {
    const stage = this.#vault.value?.stage;
    const { pairTitle, who } = say().unlock;
    const locked = isTraining() ? say().training.locked : who;
    document.title = say().app.titled(stage === 'unpaired' ? pairTitle : locked);
  }

  override render(): TemplateResult {
    return html`<app-frame mode="bare" @sync-open=${this.#openSync}>
      ${this.syncing ? nothing : html`<sync-chip slot="chip"></sync-chip>`} ${this.#stage()}
    </app-frame>`;
  }

  #stage(): TemplateResult {
    const stage = this.#vault.value?.stage;
    if (stage === 'followed') return this.#followed();
    if (stage === 'unpaired' || stage === 'locked') return this.#locked();
    if (vaultFailed() || this.late) return this.#notStarted();
    return html`<loading-words .text=${say().unlock.starting}></loading-words>`;
  }

  #locked(): TemplateResult {
    if (this.syncing) {
      void import('../features/sync-centre/sync-centre.ts');
      return html`<action-button kind="quiet" icon="back" @click=${() => (this.syncing = false)}
          >${say().unlock.backToLock}</action-button
        ><sync-centre></sync-centre>`;
    }
    if (isTraining()) {
      void import('../features/unlock/training-lock.ts');
      return html`<training-lock @training-on=${this.#trainOn}></training-lock>`;
    }
    void import('../features/unlock/unlock-screen.ts');
    return html`<update-notice></update-notice><unlock-screen></unlock-screen>`;
  }

  readonly #trainOn = (): void => {
    const officer = this.#vault.value?.officers[0]?.officer;
    if (officer !== undefined) void vault().unlock({ officer, passphrase: '' });
  };

  #followed(): TemplateResult {
    const words = say().unlock;
    return html`<div class="panel column">
      <h1>${words.elsewhere}</h1>
      <p>${words.elsewhereNext}</p>
      <action-button
        kind="primary"
        wide
        icon="tablet"
        @click=${() => void askHandOver().then(() => vault().takeOver())}
        >${words.useHere}</action-button
      >
    </div>`;
  }

  #notStarted(): TemplateResult {
    const words = say().unlock;
    return html`<div class="panel column">
      <h1>${words.notStarted}</h1>
      <p>${words.notStartedNext}</p>
      <action-button kind="primary" wide icon="retry" @click=${() => location.reload()}
        >${say().generic.retry}</action-button
      >
    </div>`;
  }

  /** The place is kept while locked, so the sync centre opens here and not by its address. */
  readonly #openSync = (event: Event): void => {
    event.preventDefault();
    this.syncing = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gate-screen': GateScreen;
  }
}
