import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/action-button/action-button.ts';
import '../elements/notice-banner/notice-banner.ts';
import { say } from './language.ts';
import { runningUpdate } from './running-update.ts';
import { SpokenElement } from './spoken-element.ts';

/** Says that a newer version waits, with the button to take it. Stands only on pages without a form. */
@customElement('update-notice')
export class UpdateNotice extends SpokenElement {
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = runningUpdate.onChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(): void {
    // An empty notice must not leave a gap in the page.
    this.hidden = !runningUpdate.ready;
  }

  override render(): TemplateResult | typeof nothing {
    if (!runningUpdate.ready) return nothing;
    const words = say().update;
    const going = runningUpdate.going;
    return html`<notice-banner kind="info" .text=${words.ready} .detail=${words.readyNext}>
      <action-button .busy=${going} @click=${() => runningUpdate.apply()}
        >${going ? words.going : words.now}</action-button
      >
    </notice-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'update-notice': UpdateNotice;
  }
}
