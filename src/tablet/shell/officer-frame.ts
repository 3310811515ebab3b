import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/app-frame/app-frame.ts';
import { mainSections } from './main-sections.ts';
import { SpokenElement } from './spoken-element.ts';
import './sync-chip.ts';
import './update-notice.ts';
import { base } from './theme/shared-styles.ts';
import { VaultStateController } from './vault-state.ts';

/**
 * The frame of every page outside a form: the role's sections, the site, the chip.
 *
 * @prop {string} current - id of the section where one is
 * @prop {boolean} acting - the page has an act for the action bar
 * @slot - the page, with one h1
 * @slot actions - of the action bar
 */
@customElement('officer-frame')
export class OfficerFrame extends SpokenElement {
  static override styles = [
    base,
    css`
      .site {
        color: var(--ink-2);
      }
      .page {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }
    `,
  ];

  @property() current = '';
  @property({ type: Boolean }) acting = false;
  readonly #vault = new VaultStateController(this);

  override render(): TemplateResult {
    const items = mainSections(this.#vault.value);
    const site = this.#vault.value?.open?.site?.name;
    return html`<app-frame
      hides
      mode=${items.length > 0 ? 'full' : 'bare'}
      .items=${items}
      .current=${this.current}
    >
      ${site ? html`<span slot="top" class="site">${site}</span>` : nothing}
      <sync-chip slot="chip"></sync-chip>
      <div class="page"><update-notice></update-notice><slot></slot></div>
      ${this.acting ? html`<slot name="actions" slot="actions"></slot>` : nothing}
    </app-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-frame': OfficerFrame;
  }
}
