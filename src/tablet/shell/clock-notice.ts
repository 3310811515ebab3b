import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { vietnamDay } from '../../domain/partial-date.ts';
import '../elements/notice-banner/notice-banner.ts';
import type { VaultState } from '../vault/api.ts';
import { say } from './language.ts';
import { SpokenElement } from './spoken-element.ts';
import { base } from './theme/shared-styles.ts';
import { dayText } from './told-time.ts';

/**
 * Says that the device's clock is surely wrong: the day that records would carry is read from it.
 *
 * @prop {'behind' | 'ahead' | undefined} wrong - nothing is shown where it is right
 * @prop {number} nowMs - what the clock says
 */
@customElement('clock-notice')
export class ClockNotice extends SpokenElement {
  static override styles = [
    base,
    css`
      :host(:not([wrong])) {
        display: none;
      }
    `,
  ];

  @property({ reflect: true }) wrong: VaultState['clockWrong'] = undefined;
  @property({ type: Number }) nowMs = 0;

  override render(): TemplateResult | typeof nothing {
    if (!this.wrong) return nothing;
    const words = say().clock;
    const day = dayText(vietnamDay(this.nowMs));
    return html`<notice-banner
      kind="stop"
      .text=${words[this.wrong](day)}
      .detail=${words.next}
    ></notice-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clock-notice': ClockNotice;
  }
}
