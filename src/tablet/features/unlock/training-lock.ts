import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';

/**
 * The lock screen of training: one press goes on, and nobody has to remember a passphrase.
 *
 * @fires training-on
 */
@customElement('training-lock')
export class TrainingLock extends SpokenElement {
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

  override render(): TemplateResult {
    const words = say().training;
    return html`<div class="panel column">
      <h1>${words.locked}</h1>
      <p>${words.lockedNext}</p>
      <action-button kind="primary" wide icon="lock" @click=${this.#goOn}>${words.goOn}</action-button>
    </div>`;
  }

  readonly #goOn = (): void => {
    this.dispatchEvent(new CustomEvent('training-on', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'training-lock': TrainingLock;
  }
}
