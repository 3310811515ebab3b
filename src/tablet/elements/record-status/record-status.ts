import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { Words } from '../../shell/words/words.ts';
import type { GlyphName } from '../app-icon/glyphs.ts';
import '../app-icon/app-icon.ts';

/** Each status has a word of its own in `say().status`. */
export type StatusName = keyof Words['status'];

type Tone = 'quiet' | 'action' | 'ok' | 'needs-you';

/** Shape and colour of each. "Saved", "received" and "accepted" are three promises: three words, three shapes. */
const DRAWN_AS: Readonly<Record<StatusName, readonly [GlyphName, Tone]>> = {
  draft: ['draft', 'quiet'],
  saved: ['tablet', 'quiet'],
  submitted: ['pen', 'quiet'],
  sending: ['sending', 'action'],
  received: ['tick', 'ok'],
  accepted: ['double-tick', 'ok'],
  needsYou: ['flag', 'needs-you'],
  returned: ['returned', 'needs-you'],
  approved: ['seal', 'ok'],
  activated: ['phone', 'ok'],
  voided: ['voided', 'quiet'],
  keyed: ['keyed', 'quiet'],
  checked: ['compare', 'ok'],
  toBeChecked: ['waiting', 'quiet'],
  awaitsSecond: ['two', 'action'],
  absent: ['absent', 'quiet'],
  doubtful: ['doubtful', 'needs-you'],
};

/**
 * A record's status: shape, word and colour together.
 *
 * @prop {StatusName} status
 */
@customElement('record-status')
export class RecordStatus extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-help);
        font-weight: 600;
        line-height: var(--line-title);
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--ink-2);
      }
      .action {
        color: var(--action);
      }
      .ok {
        color: var(--ok);
      }
      .needs-you {
        color: var(--needs-you);
      }
    `,
  ];

  @property() status: StatusName = 'draft';

  override render(): TemplateResult {
    const [glyph, tone] = DRAWN_AS[this.status];
    return html`<span class=${tone}><app-icon name=${glyph}></app-icon>${say().status[this.status]}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-status': RecordStatus;
  }
}
