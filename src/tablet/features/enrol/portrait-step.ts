import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import type { CompressedPicture } from '../../vision/api.ts';
import './picture-taker.ts';
import type { PictureTaker, PictureTakenEvent } from './picture-taker.ts';
import {
  KEEP_FROM_TRY,
  KEEP_REASONS,
  pictureFaults,
  qualityText,
  type KeepReasonId,
  type PictureFault,
} from './picture-verdict.ts';
import { faultsText } from './picture-words.ts';
import { StepElement } from './step-element.ts';
import type { StepId } from './steps.ts';
import './stored-picture.ts';

const REASON = 'portrait/noPortraitReason';
const NONE_REASONS = ['camera', 'health', 'refuses'] as const;

/** Step 4: the portrait. A faulty one is taken again; the third may be kept, with a reason. */
@customElement('portrait-step')
export class PortraitStep extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      .reasons {
        max-width: var(--column);
      }
    `,
  ];
  protected readonly step: StepId = 'portrait';
  @state() private taken: CompressedPicture | null = null;
  @state() private again = false;
  @state() private none = false;
  #tries = 0;
  @query('picture-taker') private readonly taker!: PictureTaker | null;

  protected heading(): string {
    return say().enrol.portrait;
  }

  protected content(): TemplateResult {
    if (this.none) return this.#noneReasons();
    if (this.taken) return this.#review(this.taken);
    if (this.#stored !== undefined && !this.again) return this.#kept(this.#stored);
    const words = say().enrol.picture;
    return html`<picture-taker
      purpose="portrait"
      .how=${words.portraitHow}
      @picture-taken=${({ detail }: PictureTakenEvent) => this.#look(detail.picture)}
    ></picture-taker>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    if (this.none) return this.#button(words.retake, () => (this.none = false));
    if (this.taken) {
      const retake = () => (this.taken = null);
      return this.#faults.length === 0
        ? html`${this.#button(words.retake, retake)}${this.primaryButton(words.picture.use, 'tick')}`
        : this.primaryButton(words.retake, 'camera');
    }
    if (this.#stored !== undefined && !this.again)
      return html`${this.#button(words.retake, () => (this.again = true))}${this.primaryButton(say().generic.next)}`;
    return html`${this.#button(words.picture.none, () => (this.none = true))}${this.shutter()}`;
  }

  protected primary(): void {
    if (this.none) return;
    if (this.taken && this.#faults.length === 0) void this.#keep(this.taken);
    else if (this.taken) this.taken = null;
    else if (this.#stored !== undefined && !this.again) this.go('next');
    else void this.taker?.take();
  }

  get #stored(): string | undefined {
    return this.session.view?.pictures.find(({ kind }) => kind === 'portrait')?.picture;
  }

  get #faults(): PictureFault[] {
    return this.taken ? pictureFaults(this.taken.quality, 'portrait') : [];
  }

  #look(picture: CompressedPicture): void {
    this.#tries += 1;
    this.taken = picture;
  }

  #button(word: string, act: () => void): TemplateResult {
    return html`<action-button slot="actions" @click=${act}>${word}</action-button>`;
  }

  #review(picture: CompressedPicture): TemplateResult {
    const words = say().enrol.picture;
    const faults = this.#faults;
    return html`<stored-picture .picture=${picture} .words=${words.ofPortrait}></stored-picture>
      <notice-banner
        .kind=${faults.length === 0 ? 'ok' : 'needs-you'}
        .text=${faultsText(faults)}
      ></notice-banner>
      ${faults.length > 0 && this.#tries >= KEEP_FROM_TRY ? this.#keepReasons(picture) : nothing}`;
  }

  #keepReasons(picture: CompressedPicture): TemplateResult {
    const words = say().enrol.picture;
    return html`<h2 class="reasons">${words.keepWhy}</h2>
      <div class="row-of-buttons">
        ${KEEP_REASONS.map(
          (reason) =>
            html`<action-button @click=${() => void this.#keep(picture, reason)}
              >${words.keep[reason]}</action-button
            >`,
        )}
      </div>`;
  }

  async #keep({ bytes, type, quality }: CompressedPicture, reason?: KeepReasonId): Promise<void> {
    const told = qualityText(pictureFaults(quality, 'portrait'), reason);
    // The bytes go with the call: whatever comes of it, this page has them no more.
    this.taken = null;
    this.again = false;
    if (!(await this.session.keepPicture({ kind: 'portrait', bytes, type, quality: told }))) return;
    if (this.session.values[REASON]) await this.session.set({ [REASON]: null });
    this.go('next');
  }

  #kept(picture: string): TemplateResult {
    const words = say().enrol.picture;
    return html`<stored-picture
        .session=${this.session}
        .stored=${picture}
        .words=${words.ofPortrait}
      ></stored-picture>
      <notice-banner kind="ok" .text=${words.kept}></notice-banner>`;
  }

  #noneReasons(): TemplateResult {
    const words = say().enrol.picture;
    return html`<h2 class="reasons">${words.noneWhy}</h2>
      <div class="row-of-buttons">
        ${NONE_REASONS.map(
          (reason) =>
            html`<action-button @click=${() => void this.#giveUp(reason)}
              >${words.noneReasons[reason]}</action-button
            >`,
        )}
      </div>`;
  }

  async #giveUp(reason: (typeof NONE_REASONS)[number]): Promise<void> {
    if (await this.session.set({ [REASON]: { v: reason, s: 'T' } })) this.go('next');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portrait-step': PortraitStep;
  }
}
