import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Card } from '../../../domain/card-qr.ts';
import '../../elements/camera-view/camera-view.ts';
import type { CameraStateEvent, CameraView } from '../../elements/camera-view/camera-view.ts';
import { startCodeScan } from '../../elements/camera-view/code-scan-loop.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import type { CodeReading } from '../../vision/api.ts';
import { cameraWords } from './camera-words.ts';
import './file-button.ts';
import { pictureErrorText } from './picture-words.ts';
import { cardOf, refusalText } from './read-scan.ts';
import { newVision } from './worker-url.ts';

/**
 * A camera that looks for the code of a card, and keeps no picture of it; a picture file will do too.
 *
 * @prop {string} how - what to hold before it
 * @prop {(card: Card) => string} refuse - why this card is not wanted; '' takes it
 * @fires card-read {card: Card}
 */
@customElement('card-camera')
export class CardCamera extends SpokenElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
      }
    `,
  ];

  @property() how = '';
  @property({ attribute: false }) refuse: (card: Card) => string = () => '';
  @state() private told = '';
  @query('camera-view') private readonly camera!: CameraView;
  readonly #vision = newVision();
  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#vision.release();
  }

  override render(): TemplateResult {
    return html`<notice-banner
        .kind=${this.told ? 'needs-you' : 'info'}
        .text=${this.told || this.how}
      ></notice-banner>
      <camera-view guide="card" active .words=${cameraWords()} @camera-state=${this.#cameraState}>
        <file-button @file-pick=${this.#file}></file-button>
      </camera-view>`;
  }

  readonly #cameraState = ({ detail }: CameraStateEvent): void => {
    this.#stop?.();
    if (detail.state !== 'live') return;
    this.#stop = startCodeScan({
      frame: () => this.camera.frame(),
      readCode: (frame) => this.#vision.readCode(frame),
      accept: (reading) => {
        this.camera.keepAwake();
        return this.#take(reading);
      },
      failed: (error) => (this.told = pictureErrorText(error)),
    });
  };

  #take(reading: CodeReading): boolean {
    const card = cardOf(reading);
    this.told = 'ok' in card ? refusalText(card) : this.refuse(card);
    if ('ok' in card || this.told !== '') return false;
    this.#stop?.();
    this.dispatchEvent(new CustomEvent('card-read', { detail: { card }, bubbles: true, composed: true }));
    return true;
  }

  readonly #file = async ({ detail }: CustomEvent<{ file: File }>): Promise<void> => {
    this.told = '';
    try {
      const picture = await this.#vision.compress(detail.file, 'card-front');
      const bitmap = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
      const reading = await this.#vision.readCode(bitmap);
      if (reading) this.#take(reading);
      else this.told = say().enrol.scan.noCode;
    } catch (error) {
      this.told = pictureErrorText(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'card-camera': CardCamera;
  }
}
