import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Sourced } from '../../../domain/record.ts';
import { systemClock } from '../../../platform/system.ts';
import '../../elements/read-aloud/read-aloud.ts';
import { say } from '../../shell/language.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { NOTICE_VERSION } from './notice.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';

/** Step 6: the data notice, read aloud. A duty by law: it asks for no consent, and offers none. */
@customElement('notice-step')
export class NoticeStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-width: var(--measure);
        padding-inline-start: var(--space-5);
        font-size: var(--text-input);
      }
    `,
  ];
  protected readonly step: StepId = 'notice';

  protected heading(): string {
    return say().enrol.dataNotice;
  }

  protected content(): TemplateResult {
    const words = say().enrol.notice;
    const shown = this.session.values['consent/noticeShown']?.v === true;
    return html`${shown ? html`<notice-banner kind="ok" .text=${words.again}></notice-banner>` : nothing}
      <p class="how">${words.how}</p>
      <read-aloud .sentences=${words.lines}></read-aloud>
      <div class="panel">
        <ul>
          ${words.lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>`;
  }

  protected actions(): TemplateResult {
    return this.primaryButton(say().enrol.notice.heard, 'tick');
  }

  protected primary(): void {
    void this.#shown();
  }

  async #shown(): Promise<void> {
    const typed = (v: string | number | boolean): Sourced => ({ v, s: 'T' });
    const officer = vaultState()?.open?.officer;
    const written = await this.session.set({
      'consent/noticeShown': typed(true),
      'consent/noticeVersion': typed(NOTICE_VERSION),
      'consent/at': typed(systemClock.nowMs()),
      ...(officer && { 'consent/by': typed(officer) }),
    });
    if (written) this.go('next');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-step': NoticeStep;
  }
}
