import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import type { CompressedPicture } from '../../vision/api.ts';
import { codeFault } from './code-fault.ts';
import './picture-taker.ts';
import type { PictureTaker, PictureTakenEvent } from './picture-taker.ts';
import {
  KEEP_FROM_TRY,
  KEEP_REASONS,
  qualityText,
  takenFaults,
  type KeepReasonId,
} from './picture-verdict.ts';
import { faultsText } from './picture-words.ts';
import { StepElement } from './step-element.ts';
import { missingSides, type CardSide, type StepId } from './steps.ts';
import './stored-picture.ts';

const SIDES: readonly CardSide[] = ['card-front', 'card-back'];

/**
 * Step 5: the sides of the card that have no picture yet. A good one goes on by itself, a faulty one is taken again; the
 * third may be kept, with a reason.
 */
@customElement('sides-step')
export class SidesStep extends StepElement {
  protected readonly step: StepId = 'sides';
  @state() private doubtful: CompressedPicture | null = null;
  /** A side whose picture is there and is taken again. */
  @state() private again: CardSide | null = null;
  /** Of the side that is taken now. */
  #tries = 0;
  @query('picture-taker') private readonly taker!: PictureTaker | null;

  get #side(): CardSide | undefined {
    return this.again ?? missingSides(this.session.values)[0];
  }

  #word(side: CardSide): string {
    return side === 'card-front' ? say().enrol.sides.front : say().enrol.sides.back;
  }

  protected heading(): string {
    const side = this.#side;
    return side ? this.#word(side) : say().enrol.sides.title;
  }

  protected content(): TemplateResult {
    const side = this.#side;
    if (!side) return this.#both();
    if (this.doubtful) return this.#doubt(this.doubtful, side);
    const words = say().enrol;
    return html`<picture-taker
      .purpose=${side}
      .how=${words.sides.how}
      .codeFault=${(text: string) => codeFault(text, side, this.session.values)}
      @picture-taken=${({ detail }: PictureTakenEvent) => void this.#taken(detail.picture, side)}
    ></picture-taker>`;
  }

  protected actions(): TemplateResult {
    const words = say().enrol;
    if (!this.#side) return this.primaryButton(say().generic.next);
    if (!this.doubtful)
      return html`<action-button slot="actions" @click=${() => this.go('next')}
          >${words.sides.skip}</action-button
        >${this.shutter()}`;
    return this.primaryButton(words.retake, 'camera');
  }

  protected primary(): void {
    if (!this.#side) this.go('next');
    else if (this.doubtful) this.doubtful = null;
    else void this.taker?.take();
  }

  async #taken(picture: CompressedPicture, side: CardSide): Promise<void> {
    this.#tries += 1;
    if (takenFaults(picture, side).length > 0) this.doubtful = picture;
    else await this.#keep(picture, side);
  }

  async #keep(picture: CompressedPicture, side: CardSide, reason?: KeepReasonId): Promise<void> {
    const told = qualityText(takenFaults(picture, side), reason);
    const { bytes, type } = picture;
    this.#tries = 0;
    this.doubtful = null;
    this.again = null;
    if (!(await this.session.keepPicture({ kind: side, bytes, type, quality: told }))) return;
    if (missingSides(this.session.values).length === 0) this.go('next');
  }

  #doubt(picture: CompressedPicture, side: CardSide): TemplateResult {
    return html`<stored-picture .picture=${picture} .words=${this.#word(side)}></stored-picture>
      <notice-banner kind="needs-you" .text=${faultsText(takenFaults(picture, side))}></notice-banner>
      ${this.#tries >= KEEP_FROM_TRY ? this.#keepReasons(picture, side) : nothing}`;
  }

  #keepReasons(picture: CompressedPicture, side: CardSide): TemplateResult {
    const words = say().enrol.picture;
    return html`<h2>${words.keepWhy}</h2>
      <div class="row-of-buttons">
        ${KEEP_REASONS.map(
          (reason) =>
            html`<action-button @click=${() => void this.#keep(picture, side, reason)}
              >${words.keep[reason]}</action-button
            >`,
        )}
      </div>`;
  }

  #both(): TemplateResult {
    return html`<notice-banner kind="ok" .text=${say().enrol.sides.both}></notice-banner>
      ${SIDES.map((side) => this.#stored(side))}`;
  }

  #stored(side: CardSide): TemplateResult | typeof nothing {
    const stored = this.session.view?.pictures.find(({ kind }) => kind === side)?.picture;
    if (!stored) return nothing;
    return html`<section class="column">
      <stored-picture .session=${this.session} .stored=${stored} .words=${this.#word(side)}></stored-picture>
      <action-button icon="camera" @click=${() => (this.again = side)}
        >${say().enrol.retake}: ${this.#word(side)}</action-button
      >
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sides-step': SidesStep;
  }
}
