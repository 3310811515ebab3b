import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isTraining } from '../../../platform/training.ts';
import '../../elements/action-button/action-button.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { SampleSide } from './sample-file.ts';

/**
 * A picture file instead of the camera; in training also a drawn one of somebody made up.
 *
 * @prop {SampleSide} sample - what is drawn in training
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
  @property() sample: SampleSide = 'code';
  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<input type="file" accept="image/*" hidden @change=${this.#picked} />
      <action-button kind="quiet" icon="file" @click=${() => this.input.click()}
        >${say().enrol.camera.file}</action-button
      >${isTraining() ? this.#sample() : nothing}`;
  }

  /** Fetched in training alone: it brings the made-up people with it. */
  #sample(): TemplateResult {
    void import('./sample-card.ts');
    return html`<sample-card .side=${this.sample}></sample-card>`;
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
