import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/action-button/action-button.ts';
import '../elements/notice-banner/notice-banner.ts';
import { say } from './language.ts';
import { runningKept, runningUpdate } from './running-update.ts';
import { SpokenElement } from './spoken-element.ts';

/**
 * Says that a newer version waits, with the button to take it, or that the app is not all there for use without a
 * network. Stands only on pages without a form.
 */
@customElement('update-notice')
export class UpdateNotice extends SpokenElement {
  #stop: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const change = () => this.requestUpdate();
    this.#stop = [runningUpdate.onChange(change), runningKept.onChange(change)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  protected override updated(): void {
    // An empty notice must not leave a gap in the page.
    this.hidden = !runningUpdate.ready && !runningKept.lacking;
  }

  override render(): TemplateResult | typeof nothing {
    const words = say().update;
    if (!runningUpdate.ready) {
      if (!runningKept.lacking) return nothing;
      return html`<notice-banner
        kind="info"
        .text=${words.notKept}
        .detail=${words.notKeptNext}
      ></notice-banner>`;
    }
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
