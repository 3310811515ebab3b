import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base, unseen } from '../../shell/theme/shared-styles.ts';
import { CameraNotLiveError } from './camera-not-live-error.ts';
import { CameraSession, type CameraState } from './camera-session.ts';
import { cameraHintStyles, countdownRing } from './camera-hint.ts';
import { cameraViewStyles } from './camera-view-styles.ts';
import { listCameras, type CameraFacing } from './open-camera.ts';
import { takePhoto } from './take-photo.ts';
import { hasTorch, setTorch } from './torch.ts';
import '../action-button/action-button.ts';
import '../app-icon/app-icon.ts';

/** A camera that nobody uses is switched off after this: it costs a tablet about a third of its day. */
const UNUSED_MS = 60_000;
/** A stream is live a moment before its first picture, even with `readyState` at "current data": 3 s in all. */
const FIRST_PICTURE_TRIES = 60;
const FIRST_PICTURE_PAUSE_MS = 50;
/** A shutter pressed before the camera is there waits so long; longer, and somebody has to look at the camera. */
const SHUTTER_PATIENCE_MS = 4_000;

export interface CameraWords {
  /** Names the live picture. */
  picture: string;
  starting: string;
  denied: string;
  missing: string;
  busy: string;
  error: string;
  stopped: string;
  /** On the button that wakes it, and on the one that asks again after a problem. */
  resume: string;
  retry: string;
  torch: string;
  /** Label of the choice of cameras, and name of one that has none ("Camera 2"). */
  camera: string;
}

export type CameraStateEvent = CustomEvent<{ state: CameraState }>;
export type CameraChoiceEvent = CustomEvent<{ deviceId: string }>;

/**
 * The live picture of a camera. It runs only while it is active, in the page, visible and used: it stops by itself
 * otherwise, and remembers nothing.
 *
 * @prop {CameraFacing} facing - which way the camera looks that is taken first
 * @prop {string} device - a camera's id, which goes before `facing`
 * @prop {boolean} active
 * @prop {CameraWords} words
 * @prop {'' | 'card' | 'portrait'} guide - a frame drawn over the picture; pictures are whole all the same
 * @prop {'' | 'change' | 'good'} verdict - how the frame looks: broken while there is something to change
 * @prop {string} hint - what to change first, over the picture and politely spoken; the caller keeps it steady
 * @prop {boolean} counting - a ring closes beside the hint: the shutter is about to go by itself
 * @slot - more controls beside torch and choice
 * @slot live - controls that need a camera: not shown where there is none
 * @fires camera-state
 * @fires camera-choice - a person chose another camera
 */
@customElement('camera-view')
export class CameraView extends LitElement {
  static override styles = [base, unseen, cameraViewStyles, cameraHintStyles];

  @property() facing: CameraFacing = 'environment';
  @property() device = '';
  @property({ type: Boolean }) active = false;
  @property({ attribute: false }) words!: CameraWords;
  @property() guide: '' | 'card' | 'portrait' = '';
  @property() verdict: '' | 'change' | 'good' = '';
  @property() hint = '';
  @property({ type: Boolean }) counting = false;

  @state() private asleep = false;
  @state() private lit = false;
  @state() private cameras: MediaDeviceInfo[] = [];
  @query('video') private video!: HTMLVideoElement;

  readonly #session = new CameraSession(() => this.#told());
  #unused: ReturnType<typeof setTimeout> | undefined;

  get state(): CameraState {
    return this.#session.state;
  }

  /** The picture of this moment, whole and as the camera sees it. Close it. Rejects with `CameraNotLiveError`. */
  async frame(): Promise<ImageBitmap> {
    for (let tries = 0; tries < FIRST_PICTURE_TRIES && this.state === 'live'; tries++) {
      const frame = await createImageBitmap(this.video).catch(() => null);
      if (frame) return frame;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PICTURE_PAUSE_MS));
    }
    throw new CameraNotLiveError();
  }

  /** The best picture that this camera takes, woken for it; counts as use. Rejects with `CameraNotLiveError`. */
  async still(): Promise<Blob | ImageBitmap> {
    this.asleep = false;
    this.keepAwake();
    await this.updateComplete;
    await this.#started();
    const { track } = this.#session;
    if (!track) throw new CameraNotLiveError();
    return (await takePhoto(track)) ?? this.frame();
  }

  /** Resolves once the camera runs or cannot, or when that takes too long. */
  #started(): Promise<void> {
    return new Promise((resolve) => {
      if (this.state !== 'starting') return resolve();
      const told = (): void => {
        clearTimeout(late);
        this.removeEventListener('camera-state', told);
        resolve();
      };
      const late = setTimeout(told, SHUTTER_PATIENCE_MS);
      this.addEventListener('camera-state', told);
    });
  }

  /** Counts as use: call it when something was read. A mere look for codes is none. */
  keepAwake(): void {
    clearTimeout(this.#unused);
    if (this.#wanted) this.#unused = setTimeout(this.#fallAsleep, UNUSED_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#follow);
    this.addEventListener('pointerdown', this.keepAwake);
    this.addEventListener('keydown', this.keepAwake);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('active')) this.asleep = false;
  }

  override updated(changed: PropertyValues): void {
    if (this.#on && (changed.has('facing') || changed.has('device'))) this.#start();
    this.#follow();
  }

  override render(): TemplateResult {
    const live = this.state === 'live';
    const none = !live && this.state !== 'starting' && this.state !== 'stopped';
    return html`<div class=${none ? 'stage none' : 'stage'}>
        <div class="picture" ?hidden=${!live}>
          <video
            class=${this.facing === 'user' ? 'mirrored' : ''}
            aria-label=${this.words.picture}
            .srcObject=${this.#session.stream}
            .muted=${true}
            autoplay
            playsinline
            @resize=${this.#measured}
          ></video>
          ${this.guide ? html`<div class="guide ${this.guide} ${this.verdict}"></div>` : nothing}
        </div>
        <p class="hint" role="status" ?hidden=${!live || !this.hint}>
          ${
            this.counting
              ? countdownRing
              : html`<app-icon name=${this.verdict === 'good' ? 'tick' : 'warning'}></app-icon>`
          }
          ${this.hint}
        </p>
        <div class="message" role="status">${live ? nothing : this.#message()}</div>
      </div>
      <div class="bar">
        <slot name="live" ?hidden=${none}></slot><slot></slot>${this.#torchButton()}${this.#cameraChoice()}
      </div>`;
  }

  /** Whether the camera is to run now. */
  get #wanted(): boolean {
    return this.active && this.isConnected && !this.asleep && document.visibilityState === 'visible';
  }

  get #on(): boolean {
    return this.state !== 'stopped';
  }

  readonly #follow = (): void => {
    if (this.#wanted === this.#on) return;
    if (this.#wanted) this.#start();
    else this.#stop();
  };

  #start(): void {
    this.lit = false;
    this.keepAwake();
    void this.#session.start({ facing: this.facing, deviceId: this.device });
  }

  #stop(): void {
    clearTimeout(this.#unused);
    this.lit = false;
    this.#session.stop();
  }

  #told(): void {
    this.requestUpdate();
    const detail = { state: this.state };
    this.dispatchEvent(new CustomEvent('camera-state', { detail, bubbles: true, composed: true }));
    if (this.state === 'live') void listCameras().then((cameras) => (this.cameras = cameras));
  }

  #message(): TemplateResult {
    if (this.state === 'live' || this.state === 'starting') return html`<p>${this.words.starting}</p>`;
    const stopped = this.state === 'stopped';
    const press = stopped ? this.#resume : () => this.#start();
    const button = html`<action-button @click=${press}
      >${stopped ? this.words.resume : this.words.retry}</action-button
    >`;
    return html`<p>${this.words[this.state]}</p>
      ${!stopped || this.asleep ? button : nothing}`;
  }

  #torchButton(): TemplateResult | typeof nothing {
    if (this.state !== 'live' || !hasTorch(this.#session.track)) return nothing;
    return html`<button type="button" aria-pressed=${this.lit ? 'true' : 'false'} @click=${this.#toggleTorch}>
      <app-icon name="torch"></app-icon>${this.words.torch}
    </button>`;
  }

  #cameraChoice(): TemplateResult | typeof nothing {
    if (this.state !== 'live' || this.cameras.length < 2) return nothing;
    const current = this.#session.track?.getSettings().deviceId;
    return html`<select aria-label=${this.words.camera} @change=${this.#choose}>
      ${this.cameras.map(
        ({ deviceId, label }, i) =>
          html`<option value=${deviceId} ?selected=${deviceId === current}>
            ${label || `${this.words.camera} ${i + 1}`}
          </option>`,
      )}
    </select>`;
  }

  /** What stands in a camera's way is left to be read. */
  readonly #fallAsleep = (): void => {
    this.asleep = this.state === 'live' || this.state === 'starting';
  };

  /** The picture's proportions are known with its first frame, and change when a tablet is turned. */
  readonly #measured = (): void => {
    const { videoWidth, videoHeight } = this.video;
    if (videoWidth > 0) this.style.setProperty('--picture-ratio', `${videoWidth} / ${videoHeight}`);
  };

  readonly #resume = (): void => {
    this.asleep = false;
  };

  readonly #toggleTorch = async (): Promise<void> => {
    const { track } = this.#session;
    if (track) this.lit = await setTorch(track, !this.lit);
  };

  readonly #choose = (event: Event): void => {
    this.device = (event.target as HTMLSelectElement).value;
    const detail = { deviceId: this.device };
    this.dispatchEvent(new CustomEvent('camera-choice', { detail, bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'camera-view': CameraView;
  }
  interface HTMLElementEventMap {
    'camera-state': CameraStateEvent;
    'camera-choice': CameraChoiceEvent;
  }
}
