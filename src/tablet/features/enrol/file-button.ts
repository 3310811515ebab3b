import { css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';

/**
 * A picture file instead of the camera.
 *
 * @fires file-pick {file: File}
 */
@customElement('file-button')
export class FileButton extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];
  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<input type="file" accept="image/*" hidden @change=${this.#picked} />
      <action-button kind="quiet" icon="file" @click=${() => this.input.click()}
        >${say().enrol.camera.file}</action-button
      >`;
  }

  readonly #picked = (): void => {
    const file = this.input.files?.[0];
    // The same file chosen again is told again.
    this.input.value = '';
    if (file)
      this.dispatchEvent(new CustomEvent('file-pick', { detail: { file }, bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'file-button': FileButton;
  }
}
