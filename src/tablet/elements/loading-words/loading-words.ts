import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';

/** Below this a wait is not noticed, and words that flash by are noise. */
const QUIET_MS = 300;

/**
 * Says that something is being opened, in words with a count, but only if it takes a noticeable time.
 *
 * @prop {string} text - "Đang mở 1.240 hồ sơ…"; a plain "opening" without it
 */
@customElement('loading-words')
export class LoadingWords extends SpokenElement {
  static override styles = [
    base,
    css`
      p {
        padding: var(--space-5);
        color: var(--ink-2);
        text-align: center;
      }
    `,
  ];

  @property() text = '';
  @state() private late = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.late = true), QUIET_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.late = false;
  }

  override render(): TemplateResult {
    return html`<div role="status">
      ${this.late ? html`<p>${this.text || say().generic.loading}</p>` : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'loading-words': LoadingWords;
  }
}
