import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import '../../shell/officer-frame.ts';
import { navigate } from '../../shell/router.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings, panel } from '../../shell/theme/shared-styles.ts';
import { vaultState } from '../../shell/vault-state.ts';
import { vault } from '../../vault/client.ts';

/** For whoever has no officer's work: what this version can do for them, and nothing that leads nowhere. */
@customElement('other-role-page')
export class OtherRolePage extends SpokenElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .panel {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-width: 40rem;
        margin-inline: auto;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
      ul {
        padding-inline-start: var(--space-5);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = say().unlock;
    return html`<officer-frame>
      <div class="panel">
        <h1>${words.noOfficerWork(vaultState()?.open?.name ?? '')}</h1>
        <p>${words.noOfficerWorkText}</p>
        <p>${words.noOfficerWorkCan}</p>
        <ul>
          <li>${words.canSend}</li>
          <li>${words.canLock}</li>
        </ul>
        <div class="acts">
          <action-button icon="sending" @click=${() => navigate('#/sync')}>${say().sync.title}</action-button>
          <action-button icon="lock" @click=${() => void vault().lock()}>${words.lockNow}</action-button>
        </div>
      </div>
    </officer-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'other-role-page': OtherRolePage;
  }
}
