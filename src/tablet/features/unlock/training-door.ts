import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { enterTraining } from '../../shell/training-turns.ts';

/** The one way into training. It stands where nobody is unlocked. */
@customElement('training-door')
export class TrainingDoor extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--space-1);
      }
      p {
        font-size: var(--text-help);
        color: var(--ink-2);
      }
      action-button {
        /* Words without a border begin where the text does. */
        margin-inline-start: calc(-1 * var(--space-4) - 2px);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = say().training;
    return html`<action-button kind="quiet" icon="workbench" @click=${enterTraining}
        >${words.enter}</action-button
      >
      <p>${words.enterAbout}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'training-door': TrainingDoor;
  }
}
