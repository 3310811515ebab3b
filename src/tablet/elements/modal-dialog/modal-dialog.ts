import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import { say } from '../../shell/language.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { stripedEdge } from '../../shell/theme/training-styles.ts';

/**
 * A native dialog, for the few questions that cannot stand in the page (leaving work, revoking, the citizen's
 * view). Escape and the browser's Back close it; the focus goes back to where it was.
 *
 * @prop {boolean} open
 * @prop {string} heading
 * @prop {string} text
 * @prop {boolean} whole - fills the screen (the citizen's view, a camera)
 * @prop {boolean} training - the frame's stripes and words, where it covers them
 * @slot - what it asks about
 * @slot actions - buttons, the safe one first
 * @fires dialog-close when it was closed by any means
 */
@customElement('modal-dialog')
export class ModalDialog extends LitElement {
  static override styles = [
    base,
    headings,
    css`
      dialog {
        width: min(36rem, calc(100vw - 2 * var(--space-4)));
        max-height: calc(100dvh - 2 * var(--space-4));
        padding: var(--space-5);
        border: 0;
        border-radius: var(--radius-large);
        background: var(--panel);
        color: var(--ink);
        overflow-y: auto;
      }
      dialog.whole {
        width: 100vw;
        height: 100dvh;
        max-width: none;
        max-height: none;
        border-radius: 0;
      }
      dialog.whole.training {
        ${stripedEdge}
      }
      .banner {
        margin-bottom: var(--space-3);
        color: var(--training);
        font-weight: 600;
      }
      dialog::backdrop {
        background: var(--shade);
      }
      /* However long the sheet is, the way back is in reach. */
      .whole .actions {
        position: sticky;
        bottom: calc(-1 * var(--space-5));
        margin-bottom: calc(-1 * var(--space-5));
        padding-block: var(--space-3) var(--space-5);
        background: var(--panel);
      }
      h2 {
        margin-bottom: var(--space-3);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-3) var(--space-5);
        margin-top: var(--space-5);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() heading = '';
  @property() text = '';
  @property({ type: Boolean }) whole = false;
  @property({ type: Boolean }) training = isTraining();
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog
      class=${this.whole ? (this.training ? 'whole training' : 'whole') : nothing}
      aria-labelledby="heading"
      @close=${this.#closed}
    >
      ${this.whole && this.training ? html`<p class="banner">${say().unlock.training}</p>` : nothing}
      <h2 id="heading">${this.heading}</h2>
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      <slot></slot>
      <div class="actions"><slot name="actions"></slot></div>
    </dialog>`;
  }

  readonly #closed = (): void => {
    this.open = false;
    this.dispatchEvent(new CustomEvent('dialog-close', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'modal-dialog': ModalDialog;
  }
}
