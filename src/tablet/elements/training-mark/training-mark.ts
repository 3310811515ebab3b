import { css, html, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';

const WIDTH = 300;
const HEIGHT = 210;
/** Baselines of the word, so that no part that is cut out of what lies below is without it. */
const ROWS = [50, 120, 190];

/**
 * The word TRAINING across what it lies over, on paper too. Whatever it lies over is `position: relative`. For eyes
 * alone: the banner says it to everybody else.
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
      font-size: 26px;
      font-weight: 600;
    }
  `;

  override render(): TemplateResult {
    const rows = ROWS.map(
      (y) => svg`<text x=${WIDTH / 2} y=${y} text-anchor="middle"
        transform=${`rotate(-14 ${WIDTH / 2} ${y})`}>${say().training.mark}</text>`,
    );
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      ${rows}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'training-mark': TrainingMark;
  }
}
