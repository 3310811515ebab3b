import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/app-icon/app-icon.ts';
import '../../elements/camera-view/camera-view.ts';
import type { CameraStateEvent, CameraView } from '../../elements/camera-view/camera-view.ts';
import type { CameraFacing } from '../../elements/camera-view/open-camera.ts';
import '../../elements/notice-banner/notice-banner.ts';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { cameraBeside } from '../../shell/theme/layout-styles.ts';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import type { CompressedPicture, PicturePurpose } from '../../vision/api.ts';
import { cameraWords } from './camera-words.ts';
import './file-button.ts';
import { startHints } from './hint-loop.ts';
import { hintText, pictureErrorText } from './picture-words.ts';
import { SideCheck, type SideAsked } from './side-check.ts';
import type { LiveHint, SideFault, SteadyHint } from './steady-hint.ts';
import { newVision } from './worker-url.ts';

/** Kept while the app is open: who switched it off for one person wants it off for the next. */
let autoShutter = true;

export interface TakenPicture {
  readonly picture: CompressedPicture;
  /** Of a card's side. */
  readonly sideFault: SideFault | null;
}
export type PictureTakenEvent = CustomEvent<TakenPicture>;

/**
 * A camera that says what to change first, takes one picture when told or, unless that is switched off, by itself
 * once it is good and still, shrinks it in the vision worker and tells it. Keeps nothing itself. The
 * shutter stands in the action bar of the page, in reach of the thumb.
 *
 * @prop {PicturePurpose} purpose
 * @prop {CameraFacing} facing
 * @prop {string} how - what to mind, above the picture
 * @prop {SideAsked | null} side - what a picture of a card's side is held against
 * @fires picture-taken {picture: CompressedPicture, sideFault: SideFault | null}
 */
@customElement('picture-taker')
export class PictureTaker extends SpokenElement {
  static override styles = [
    base,
    unseen,
    cameraBeside,
    css`
      .auto {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        padding: var(--space-2) var(--space-4);
        /* As wide as the border of the buttons beside it. */
        border: 2px solid transparent;
        border-radius: var(--radius);
        background: none;
        color: var(--action);
        font-size: var(--text-body);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @property() purpose: PicturePurpose = 'portrait';
  @property() facing: CameraFacing = 'environment';
  @property() how = '';
  @property({ attribute: false }) side: SideAsked | null = null;
  @state() private busy = false;
  @state() private told = '';
  @query('camera-view') private readonly camera!: CameraView;
  @state() private hint: SteadyHint | null = null;
  @state() private auto = autoShutter;
  readonly #vision = newVision();
  #check: SideCheck | null = null;
  #stop: (() => void) | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('side')) this.#check = this.side && new SideCheck(this.#vision, this.side);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#vision.release();
  }

  override render(): TemplateResult {
    const words = say().enrol;
    const told = this.busy ? null : this.hint?.told;
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
        .verdict=${told ? (told === 'good' ? 'good' : 'change') : ''}
        .hint=${told ? hintText(told) : ''}
        ?counting=${this.auto && !this.busy && this.hint?.counting}
        @camera-state=${this.#cameraState}
      >
        <button class="auto" type="button" @click=${this.#switchAuto}>
          <app-icon name=${this.auto ? 'tick' : 'pause'}></app-icon
          >${this.auto ? words.picture.autoOn : words.picture.autoOff}
        </button>
        ${
          this.purpose === 'portrait'
            ? html`<action-button slot="live" kind="quiet" icon="switch" @click=${this.#turn}
                >${words.camera.turn}</action-button
              >`
            : nothing
        }
        <file-button .sample=${this.purpose} @file-pick=${this.#file}></file-button>
      </camera-view>
    </div>`;
  }

  /** Presses the shutter; a second press while one is at work does nothing. */
  take(): Promise<void> {
    return this.#work(() => this.camera.still());
  }

  readonly #cameraState = ({ detail }: CameraStateEvent): void => {
    this.#stop?.();
    this.hint = null;
    if (detail.state !== 'live') return;
    this.#stop = startHints({
      frame: () => (this.busy ? Promise.reject(new Error('busy')) : this.camera.frame()),
      look: (frame) =>
        this.purpose === 'portrait' ? this.#vision.hintPortrait(frame) : this.#lookAtCard(frame),
      tell: (hint) => this.#tell(hint),
    });
  };

  /** A picture that is good otherwise must be of the right card's right side, before it is taken by itself. */
  async #lookAtCard(frame: ImageBitmap): Promise<LiveHint> {
    const hint = await this.#vision.hintCard(frame);
    if (hint.verdict !== 'good') return hint;
    const fault = await this.#check?.fault(await this.camera.frame(), hint.look);
    return { ...hint, verdict: fault ?? hint.verdict };
  }

  #tell(hint: SteadyHint): void {
    this.hint = hint;
    if (hint.shutter && this.auto) void this.take();
  }

  readonly #switchAuto = (): void => {
    this.auto = autoShutter = !this.auto;
  };

  async #work(source: () => Promise<Blob | ImageBitmap>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.told = '';
    try {
      const picture = await this.#vision.compress(await source(), this.purpose);
      const sideFault = await this.#sideFault(picture);
      const detail: TakenPicture = { picture, sideFault };
      this.dispatchEvent(new CustomEvent('picture-taken', { detail, bubbles: true, composed: true }));
    } catch (error) {
      this.told = pictureErrorText(error);
    }
    this.busy = false;
  }

  /** Of the picture that was taken, whoever pressed: the live picture may have been of another moment. */
  async #sideFault({ bytes, type, look }: CompressedPicture): Promise<SideFault | null> {
    if (!this.#check) return null;
    return this.#check.fault(await createImageBitmap(new Blob([bytes], { type })), look);
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
