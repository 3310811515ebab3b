import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/action-button/action-button.ts';
import '../../elements/notice-banner/notice-banner.ts';
import '../../shell/clock-notice.ts';
import '../../shell/display-switches.ts';
import { say } from '../../shell/language.ts';
import { askLastingStorage } from '../../shell/lasting-storage.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { VaultStateController } from '../../shell/vault-state.ts';
import type { PairResult } from '../../vault/api.ts';
import { openByPasskey, vault } from '../../vault/client.ts';
import { askPasskey, canAskPasskey } from './device-passkey.ts';
import './lock-form.ts';
import './pair-form.ts';
import './training-door.ts';
import type { PairPurpose } from './pair-form.ts';

/** Before the vault is open: pairing a new tablet, or the lock screen with its ways to a new code. */
@customElement('unlock-screen')
export class UnlockScreen extends SpokenElement {
  static override styles = [
    base,
    css`
      .column {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 36rem;
        margin-inline: auto;
      }
      .foot {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
        border-top: 1px solid var(--line);
        padding-top: var(--space-2);
      }
    `,
  ];

  @state() private pairing: Exclude<PairPurpose, 'first'> | null = null;
  @state() private paired = false;
  readonly #vault = new VaultStateController(this);

  override render(): TemplateResult {
    const officers = this.#vault.value?.officers ?? [];
    const first = officers.length === 0;
    const wrong = this.#vault.value?.clockWrong;
    return html`<div class="column" @pair-done=${this.#done}>
      <clock-notice .wrong=${wrong} .nowMs=${systemClock.nowMs()}></clock-notice>
      ${first || this.pairing ? this.#pairForm(first ? 'first' : this.pairing!) : this.#lockForm()}
      <div class="foot">
        ${this.pairing ? nothing : html`<training-door></training-door>`}
        <display-switches></display-switches>
      </div>
    </div>`;
  }

  #pairForm(purpose: PairPurpose): TemplateResult {
    return html`${
        purpose === 'first'
          ? this.#lost()
          : html`<action-button kind="quiet" icon="back" @click=${() => (this.pairing = null)}
              >${say().unlock.backToLock}</action-button
            >`
      }<pair-form .purpose=${purpose} .pair=${this.#pair}></pair-form>`;
  }

  #lost(): TemplateResult | typeof nothing {
    if (!this.#vault.value?.lost) return nothing;
    const words = say().unlock;
    return html`<notice-banner kind="stop" .text=${words.lost} .detail=${words.lostNext}></notice-banner>`;
  }

  #lockForm(): TemplateResult {
    return html`<notice-banner kind="ok" .text=${this.paired ? say().unlock.paired : ''}></notice-banner>
      <lock-form
        .officers=${this.#vault.value?.officers ?? []}
        .unlock=${this.#unlock}
        .unlockByPin=${this.#unlockByPin}
        .askPasskey=${canAskPasskey() ? askPasskey : null}
        .unlockByPasskey=${openByPasskey}
        @lock-add=${() => (this.pairing = 'add')}
        @lock-renew=${() => (this.pairing = 'renew')}
      ></lock-form>`;
  }

  readonly #pair = (request: { code: string; passphrase: string }): Promise<PairResult> =>
    vault().pair(request);

  readonly #unlock = (request: { officer: string; passphrase: string }) => vault().unlock(request);

  readonly #unlockByPin = (request: { officer: string; pin: string }) => vault().unlockByPin(request);

  /** Asked once there is something to keep: a browser gives it more readily after a person's own act. */
  readonly #done = (): void => {
    this.paired = true;
    this.pairing = null;
    if (this.#vault.value?.room.persisted !== true) void askLastingStorage();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'unlock-screen': UnlockScreen;
  }
}
