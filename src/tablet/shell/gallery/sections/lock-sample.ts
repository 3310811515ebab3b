import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../elements/action-button/action-button.ts';
import '../../../elements/person-tile/person-tile.ts';
import '../../../elements/text-field/text-field.ts';
import { base, headings, panel } from '../../theme/shared-styles.ts';
import { both, fieldWords, people } from '../samples.ts';

/** The lock screen, as a composition. */
@customElement('lock-sample')
export class LockSample extends LitElement {
  static override styles = [
    base,
    headings,
    panel,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 34rem;
        margin-inline: auto;
      }
      .tiles {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
    `,
  ];

  override render(): TemplateResult {
    const group = both('Tổ công tác số 2', 'Working group 2');
    return html`<div class="stack">
      <h1>${both('Ai đang cầm máy?', 'Who holds the tablet?')}</h1>
      <div class="tiles">
        <person-tile chosen .name=${people.officer} .detail=${group}></person-tile>
        <person-tile .name=${people.other} .detail=${group}></person-tile>
      </div>
      <text-field
        type="password"
        .label=${fieldWords().passphrase}
        autocomplete="current-password"
      ></text-field>
      <action-button kind="primary" wide icon="lock">${both('Mở khóa', 'Unlock')}</action-button>
    </div>`;
  }
}
