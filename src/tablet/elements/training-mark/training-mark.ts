import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';

/**
 * The word TRAINING all over what it lies on, whatever its shape, on paper too. Whatever it lies on is
 * `position: relative`. For eyes alone: the banner says it to everybody else.
 */
@customElement('training-mark')
export class TrainingMark extends SpokenElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    text {
      /* Of the light theme: it lies on paper and on pictures. */
      fill: #5a1a78;
      fill-opacity: 0.3;
      font-size: 32px;
      font-weight: 600;
    }
  `;

  override render(): TemplateResult {
    return html`<svg aria-hidden="true">
      <pattern
        id="word"
        width="200"
        height="110"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-18)"
      >
        <text x="10" y="70">${say().training.mark}</text>
      </pattern>
      <rect width="100%" height="100%" fill="url(#word)"></rect>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'training-mark': TrainingMark;
  }
}
