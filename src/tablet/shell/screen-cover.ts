import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/action-button/action-button.ts';
import '../elements/app-icon/app-icon.ts';
import '../elements/modal-dialog/modal-dialog.ts';
import { vault } from '../vault/client.ts';
import { say } from './language.ts';
import { SpokenElement } from './spoken-element.ts';
import { base } from './theme/shared-styles.ts';

/**
 * Hides everything from whoever stands around, in one tap; nothing is locked or lost. From here locking or changing
 * the officer is one more.
 *
 * @prop {boolean} open
 * @fires cover-close
 */
@customElement('screen-cover')
export class ScreenCover extends SpokenElement {
  static override styles = [
    base,
    css`
      .words {
        display: grid;
        place-items: center;
        gap: var(--space-4);
        padding-block: 12vh var(--space-5);
        text-align: center;
        color: var(--ink-2);
      }
      .sign {
        --icon-size: 4rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-5);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const words = say().unlock;
    return html`<modal-dialog open whole .heading=${words.hidden} @dialog-close=${this.#close}>
      <div class="words">
        <app-icon class="sign" name="eye-off"></app-icon>
        <p>${words.hiddenNext}</p>
        <div class="acts">
          <action-button icon="lock" @click=${this.#lock}>${words.lockNow}</action-button>
          <action-button icon="switch" @click=${this.#lock}>${words.changeOfficer}</action-button>
          <action-button kind="primary" icon="eye" @click=${this.#close}>${words.showAgain}</action-button>
        </div>
      </div>
    </modal-dialog>`;
  }

  readonly #lock = (): void => void vault().lock();

  readonly #close = (): void => {
    this.open = false;
    this.dispatchEvent(new CustomEvent('cover-close', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-cover': ScreenCover;
  }
}
