import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { GlyphName } from '../app-icon/glyphs.ts';
import '../app-icon/app-icon.ts';

/** Most urgent first: the chip shows the first that holds. */
export type ChipKind =
  'storage-full' | 'training' | 'needs-you' | 'not-sent' | 'sending' | 'offline' | 'waiting' | 'all-sent';

const DRAWN_AS: Readonly<Record<ChipKind, GlyphName>> = {
  'storage-full': 'full',
  training: 'tablet',
  'needs-you': 'flag',
  'not-sent': 'retry',
  sending: 'sending',
  offline: 'offline',
  waiting: 'waiting',
  'all-sent': 'tick',
};

/**
 * What is safe and where, in one line, at the top right of every page. A press opens the sync centre.
 *
 * @prop {ChipKind} kind
 * @prop {string} text - the sentence, from `say().chip`
 * @fires chip-open
 */
@customElement('status-chip')
export class StatusChip extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        max-width: 100%;
        padding: var(--space-1) var(--space-4) var(--space-1) var(--space-3);
        border: 2px solid currentColor;
        border-radius: 1.5rem;
        background: var(--panel);
        color: var(--ink-2);
        font-size: var(--text-help);
        font-weight: 600;
        line-height: var(--line-title);
        text-align: start;
        cursor: pointer;
      }
      .storage-full {
        background: var(--tint-stop);
        color: var(--stop);
      }
      .training {
        color: var(--training);
      }
      .needs-you,
      .not-sent {
        background: var(--tint-needs-you);
        color: var(--needs-you);
      }
      .sending {
        background: var(--tint-info);
        color: var(--action);
      }
      .all-sent {
        background: var(--tint-ok);
        color: var(--ok);
      }
      button:focus-visible {
        border-radius: 1.5rem;
      }
    `,
  ];

  @property() kind: ChipKind = 'all-sent';
  @property() text = '';

  override render(): TemplateResult {
    return html`<button
      type="button"
      class=${this.kind}
      aria-label=${say().chip.opensSync(this.text)}
      @click=${this.#open}
    >
      <app-icon name=${DRAWN_AS[this.kind]}></app-icon><span>${this.text}</span>
    </button>`;
  }

  readonly #open = (): void => {
    this.dispatchEvent(new CustomEvent('chip-open', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'status-chip': StatusChip;
  }
}
