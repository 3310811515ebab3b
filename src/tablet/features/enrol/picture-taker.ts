import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/camera-view/camera-view.ts';
import type { CameraView } from '../../elements/camera-view/camera-view.ts';
import type { CameraFacing } from '../../elements/camera-view/open-camera.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { cameraBeside } from '../../shell/theme/layout-styles.ts';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import type { CompressedPicture, PicturePurpose } from '../../vision/api.ts';
import { cameraWords } from './camera-words.ts';
import './file-button.ts';
import { pictureErrorText } from './picture-words.ts';
import { newVision } from './worker-url.ts';

export type PictureTakenEvent = CustomEvent<{ picture: CompressedPicture }>;

/**
 * A camera that takes one picture when told, shrinks it in the vision worker and tells it. Keeps nothing itself. The
 * shutter stands in the action bar of the page, in reach of the thumb.
 *
 * @prop {PicturePurpose} purpose
 * @prop {CameraFacing} facing
 * @prop {string} how - what to mind, above the picture
 * @fires picture-taken {picture: CompressedPicture}
 */
@customElement('picture-taker')
export class PictureTaker extends SpokenElement {
  static override styles = [base, unseen, cameraBeside];

  @property() purpose: PicturePurpose = 'portrait';
  @property() facing: CameraFacing = 'environment';
  @property() how = '';
  @state() private busy = false;
  @state() private told = '';
  @query('camera-view') private readonly camera!: CameraView;
  readonly #vision = newVision();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#vision.release();
  }

  override render(): TemplateResult {
    const words = say().enrol;
    return html`<div class="view">
      <notice-banner
        .kind=${this.told ? 'needs-you' : 'info'}
        .text=${this.busy ? words.picture.taking : this.told || this.how}
      ></notice-banner>
      <camera-view
        active
        .guide=${this.purpose === 'portrait' ? 'portrait' : 'card'}
        .facing=${this.facing}
        .words=${cameraWords()}
      >
        ${
          this.purpose === 'portrait'
            ? html`<action-button slot="live" kind="quiet" icon="switch" @click=${this.#turn}
                >${words.camera.turn}</action-button
              >`
            : nothing
        }
        <file-button @file-pick=${this.#file}></file-button>
      </camera-view>
    </div>`;
  }

  /** Presses the shutter; a second press while one is at work does nothing. */
  take(): Promise<void> {
    return this.#work(() => this.camera.still());
  }

  async #work(source: () => Promise<Blob | ImageBitmap>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.told = '';
    try {
      const picture = await this.#vision.compress(await source(), this.purpose);
      const detail = { picture };
      this.dispatchEvent(new CustomEvent('picture-taken', { detail, bubbles: true, composed: true }));
    } catch (error) {
      this.told = pictureErrorText(error);
    }
    this.busy = false;
  }

  readonly #file = ({ detail }: CustomEvent<{ file: File }>): void =>
    void this.#work(() => Promise.resolve(detail.file));

  readonly #turn = (): void => {
    this.camera.device = '';
    this.facing = this.facing === 'user' ? 'environment' : 'user';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-taker': PictureTaker;
  }
}
