import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../shell/officer-frame.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import './sync-centre.ts';

/** The sync centre as a page. */
@customElement('sync-page')
export class SyncPage extends SpokenElement {
  override render(): TemplateResult {
    return html`<officer-frame><sync-centre></sync-centre></officer-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-page': SyncPage;
  }
}
