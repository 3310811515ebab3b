import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../../elements/camera-view/camera-view.ts';
import type { CameraStateEvent, CameraView } from '../../elements/camera-view/camera-view.ts';
import { startCodeScan } from '../../elements/camera-view/code-scan-loop.ts';
import { vietnamDay } from '../../../domain/partial-date.ts';
import { systemClock } from '../../../platform/system.ts';
import { say } from '../../shell/language.ts';
import { printReaderKept } from '../../shell/print-reader-kept.ts';
import { cameraBeside } from '../../shell/theme/layout-styles.ts';
import type { CodeReading, CompressedPicture } from '../../vision/api.ts';
import { CodeTooLongError, PrintReaderMissingError, VisionLostError } from '../../vision/client.ts';
import { cameraWords } from './camera-words.ts';
import './file-button.ts';
import type { ReadCard } from './form-session.ts';
import { pictureErrorText } from './picture-words.ts';
import { readMrzCard } from './read-mrz-card.ts';
import { cardOf, readCard, refusalText } from './read-scan.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import { showsWholeCard } from './whole-card.ts';
import { newVision } from './worker-url.ts';

/** When a card is not found by then, typing is offered in the place of the primary act. */
const OFFER_TYPING_MS = 5_000;
/** Frames looked at for the sharpest picture of the side, after the code was read. */
const PICTURE_TRIES = 3;

/** Step 1: the camera looks for a card's code, from the moment that the step is there. */
@customElement('scan-step')
export class ScanStep extends StepElement {
  static override styles = [StepElement.styles, cameraBeside];
  protected readonly step: StepId = 'scan';
  @state() private told = '';
  @state() private slow = false;
  @state() private found = false;
  @state() private reading = false;
  @query('camera-view') private readonly camera!: CameraView;
  readonly #vision = newVision();
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.slow = true), OFFER_TYPING_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#stop?.();
    this.#vision.release();
  }

  protected heading(): string {
    return say().enrol.scanCard;
  }

  protected content(): TemplateResult {
    const words = say().enrol;
    return html`<div class="view">
      <notice-banner
        .kind=${this.found ? 'ok' : this.told && !this.reading ? 'needs-you' : 'info'}
        .text=${this.found ? words.scan.found : this.told || (this.slow ? words.scan.slow : words.scan.how)}
      ></notice-banner>
      <camera-view guide="card" active .words=${cameraWords()} @camera-state=${this.#cameraState}>
        <action-button kind="quiet" icon="card" ?busy=${this.reading} @click=${this.#readLines}
          >${words.scan.mrz}</action-button
        >
        <file-button @file-pick=${this.#file}></file-button>
      </camera-view>
    </div>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    const { left } = this.session;
    return html`${
        left
          ? html`<action-button slot="actions" icon="back" @click=${() => this.#confirm(left)}
              >${words.scan.sameCard}</action-button
            >`
          : nothing
      }
      <action-button slot="actions" @click=${() => this.go('request')}>${words.request.other}</action-button>
      <action-button slot="actions" @click=${() => this.#type('none')}>${words.noCard}</action-button>
      <action-button
        slot="actions"
        icon="keyed"
        .kind=${this.slow ? 'primary' : 'secondary'}
        @click=${() => this.#type('valid')}
        >${words.scan.typeIt}</action-button
      >`;
  }

  /** Only when typing stands there as the primary act: before that, Enter in front of a camera means nothing. */
  protected primary(): void {
    if (this.slow && !this.found) void this.#type('valid');
  }

  async #type(state: 'valid' | 'none'): Promise<void> {
    this.#stop?.();
    await this.session.set({ 'card/state': { v: state, s: 'T' } });
    this.go('identity');
  }

  readonly #cameraState = ({ detail }: CameraStateEvent): void => {
    this.#stop?.();
    if (['denied', 'missing'].includes(detail.state)) this.slow = true;
    if (detail.state !== 'live' || this.found) return;
    this.#stop = startCodeScan({
      frame: () => this.camera.frame(),
      readCode: (frame) => this.#vision.readCode(frame),
      accept: (reading) => this.#take(reading),
      failed: (error) => (this.told = this.#failureText(error)),
    });
  };

  /** The second way to read a card: a picture of its back, where the code is worn or missing. */
  readonly #readLines = async (): Promise<void> => {
    if (this.reading || this.found) return;
    this.reading = true;
    this.told = '';
    try {
      const read = await this.#linesRead();
      if (read && this.isConnected && !this.found) this.#confirm(read);
    } catch (error) {
      this.told = this.#failureText(error);
    }
    this.reading = false;
  };

  /** Null where the reader is not there, or was not sure; `told` says which. Codes are looked for all the while. */
  async #linesRead(): Promise<ReadCard | null> {
    const words = say().enrol.scan;
    const there = await printReaderKept(() => (this.told = words.mrzFetching));
    if (there === false) throw new PrintReaderMissingError();
    if (this.found || !this.isConnected) return null;
    this.told = words.mrzReading;
    const read = await this.#linesIn(await this.camera.still());
    if (!read) this.told = words.mrzRefused;
    return read;
  }

  #linesIn(picture: Blob | ImageBitmap): Promise<ReadCard | null> {
    const { vault, record } = this.session;
    const today = vietnamDay(systemClock.nowMs());
    return readMrzCard(picture, { vision: this.#vision, vault, record, today });
  }

  #failureText(error: unknown): string {
    if (error instanceof CodeTooLongError) return say().enrol.scan.notCard;
    return error instanceof VisionLostError ? say().enrol.scan.visionLost : pictureErrorText(error);
  }

  async #take(reading: CodeReading): Promise<boolean> {
    const card = cardOf(reading);
    if ('ok' in card) {
      this.camera.keepAwake();
      this.told = refusalText(card);
      return false;
    }
    if (card.number === this.session.left?.card.number) {
      this.told = say().enrol.scan.sameCardNext;
      return false;
    }
    this.found = true;
    const picture = await this.#sharpest(reading).catch(() => null);
    const { vault, record } = this.session;
    const read = await readCard(vault, { card, record, picture });
    if (this.isConnected) this.#confirm(read);
    return true;
  }

  #confirm(read: ReadCard): void {
    this.#stop?.();
    this.session.left = null;
    this.session.scanned = read;
    this.go('confirm');
  }

  /** The sharpest of a few frames that show this very card as a whole: a hand may take it away meanwhile. */
  async #sharpest({ text }: CodeReading): Promise<CompressedPicture | null> {
    let best: CompressedPicture | null = null;
    for (let tries = 0; tries < PICTURE_TRIES && this.isConnected; tries++) {
      const frame = await this.camera.frame();
      if (!(await this.#showsWhole(text, frame))) return (frame.close(), best);
      const picture = await this.#vision.compress(frame, 'card-front');
      if (!best || picture.quality.sharpness > best.quality.sharpness) best = picture;
    }
    return best;
  }

  async #showsWhole(text: string, frame: ImageBitmap): Promise<boolean> {
    const reading = await this.#vision.readCode(await createImageBitmap(frame));
    return reading?.text === text && showsWholeCard(reading.corners, frame);
  }

  /** A picture file instead of the camera: shrunk by the worker first, which refuses what would choke a page. */
  readonly #file = async ({ detail }: CustomEvent<{ file: File }>): Promise<void> => {
    this.told = '';
    try {
      // Whole: what looks like a card's edges in it may be something else, and a code must not be cut through.
      const picture = await this.#vision.compress(detail.file, 'proof');
      const bitmap = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
      const reading = await this.#vision.readCode(bitmap);
      if (reading) return await this.#takeFile(reading, picture, detail.file);
      const read = await this.#linesIn(detail.file);
      if (read) this.#confirm(read);
      else this.told = say().enrol.scan.noCode;
    } catch (error) {
      this.told = pictureErrorText(error);
    }
  };

  async #takeFile(reading: CodeReading, picture: CompressedPicture, file: File): Promise<void> {
    const card = cardOf(reading);
    if ('ok' in card) {
      this.told = refusalText(card);
      return;
    }
    this.#stop?.();
    const whole = showsWholeCard(reading.corners, picture)
      ? await this.#vision.compress(file, 'card-front')
      : null;
    const { vault, record } = this.session;
    this.#confirm(await readCard(vault, { card, record, picture: whole }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scan-step': ScanStep;
  }
}
