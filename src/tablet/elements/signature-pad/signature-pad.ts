import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Mark } from '../../../domain/kinds/field.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import { MARK_HEIGHT, MARK_WIDTH, markPath, MAX_MARK_STROKES } from './signature-mark.ts';
import { compactMark, type StrokePoint } from './simplify-stroke.ts';
import { drawStrokes, fitCanvas } from './stroke-drawing.ts';
import '../action-button/action-button.ts';

export interface SignatureWords {
  /** Names the field. */
  label: string;
  undo: string;
  clear: string;
  /** What a screen reader is told of the field. */
  empty: string;
  drawn: string;
}

/** Minutes of scribbling; what comes after it is not kept. */
const MAX_DRAWN_POINTS = 40_000;

export type SignatureChangeEvent = CustomEvent<{ empty: boolean }>;

/**
 * Where a person signs with a finger or pen. It has no way by keyboard, by nature: put a "cannot sign" beside it.
 * The picture of a mark is not a digital signature.
 *
 * @prop {SignatureWords} words
 * @fires signature-change - after each stroke, undo and clear
 */
@customElement('signature-pad')
export class SignaturePad extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        max-width: var(--column);
      }
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 5 / 2;
        border: 2px solid var(--outline);
        border-radius: var(--radius);
        /* Paper and ink in both themes, as it will be printed. */
        background: #fff;
        color: #0f1720;
        cursor: crosshair;
        touch-action: none;
      }
      .bar {
        display: flex;
        gap: var(--space-2);
        margin-top: var(--space-2);
        /* Words without a border begin where the sheet begins. */
        margin-inline-start: calc(-1 * var(--space-4) - 2px);
      }
    `,
  ];

  @property({ attribute: false }) words!: SignatureWords;
  @state() private strokes: StrokePoint[][] = [];
  @query('canvas') private canvas!: HTMLCanvasElement;

  #pointer: number | null = null;
  #points = 0;
  readonly #size = new ResizeObserver(() => this.#draw());

  /** A mark as a picture of 1000 by 400 in the colour of the text around it. */
  static svg(mark: Mark): TemplateResult {
    return html`<svg
      viewBox="0 0 ${MARK_WIDTH} ${MARK_HEIGHT}"
      fill="none"
      stroke="currentColor"
      stroke-width="6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      ${svg`<path d=${markPath(mark)} />`}
    </svg>`;
  }

  get empty(): boolean {
    return this.strokes.length === 0;
  }

  /** What was drawn, made compact. */
  mark(): Mark {
    return compactMark(this.strokes);
  }

  undo(): void {
    this.#replace(this.strokes.slice(0, -1));
  }

  clear(): void {
    this.#replace([]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#pointer = null;
  }

  override updated(): void {
    this.#size.observe(this.canvas);
    this.#draw();
  }

  override render(): TemplateResult {
    const { label, empty, drawn, undo, clear } = this.words;
    return html`<canvas
        role="img"
        aria-label="${label}: ${this.empty ? empty : drawn}"
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
      ></canvas>
      <div class="bar">
        <action-button kind="quiet" @click=${this.undo}>${undo}</action-button>
        <action-button kind="quiet" @click=${this.clear}>${clear}</action-button>
      </div>`;
  }

  #draw(): void {
    fitCanvas(this.canvas, devicePixelRatio);
    drawStrokes(this.canvas, this.strokes);
  }

  #replace(strokes: StrokePoint[][]): void {
    this.strokes = strokes;
    this.#points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
    this.#pointer = null;
    this.#tell();
  }

  #tell(): void {
    const detail = { empty: this.empty };
    this.dispatchEvent(new CustomEvent('signature-change', { detail, bubbles: true, composed: true }));
  }

  readonly #down = (event: PointerEvent): void => {
    // One pen at a time: a palm that comes down later draws nothing.
    if (this.#pointer !== null || event.button !== 0 || this.strokes.length >= MAX_MARK_STROKES) return;
    this.#pointer = event.pointerId;
    this.canvas.setPointerCapture(event.pointerId);
    this.strokes = [...this.strokes, []];
    this.#add(event);
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    // The screen is asked more often than it is drawn; the points between make the curve.
    const between = event.getCoalescedEvents();
    for (const moved of between.length > 0 ? between : [event]) this.#add(moved);
    this.#draw();
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = null;
    this.#draw();
    this.#tell();
  };

  #add(event: PointerEvent): void {
    if (++this.#points > MAX_DRAWN_POINTS) return;
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * MARK_WIDTH;
    const y = ((event.clientY - top) / height) * MARK_HEIGHT;
    this.strokes.at(-1)?.push({ x, y });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-pad': SignaturePad;
  }
  interface HTMLElementEventMap {
    'signature-change': SignatureChangeEvent;
  }
}
