import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { codeFault } from './code-fault.ts';
import './picture-taker.ts';
import type { PictureTaker, PictureTakenEvent, TakenPicture } from './picture-taker.ts';
import {
  KEEP_FROM_TRY,
  keepReasons,
  qualityText,
  sideFaults,
  type KeepReasonId,
  type PictureFault,
} from './picture-verdict.ts';
import { faultsText } from './picture-words.ts';
import type { SideAsked } from './side-check.ts';
import { StepElement } from './step-element.ts';
import { missingSides, type CardSide, type StepId } from './steps.ts';
import './stored-picture.ts';

const SIDES: readonly CardSide[] = ['card-front', 'card-back'];

/**
 * Step 5: the sides of the card that have no picture yet. A good one goes on by itself; a faulty one is taken again, and
 * so is one that shows the other side or another card; the third may be kept, with a reason.
 */
@customElement('sides-step')
export class SidesStep extends StepElement {
  protected readonly step: StepId = 'sides';
  @state() private doubtful: TakenPicture | null = null;
  /** A side whose picture is there and is taken again. */
  @state() private again: CardSide | null = null;
  /** Of the side that is taken now. */
  #tries = 0;
  #check: { readonly key: string; readonly asked: SideAsked } | undefined;
  @query('picture-taker') private readonly taker!: PictureTaker | null;

  get #side(): CardSide | undefined {
    return this.again ?? missingSides(this.session.values)[0];
  }

  #storedOf(side: CardSide): string | undefined {
    return this.session.view?.pictures.find(({ kind }) => kind === side)?.picture;
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
      .side=${this.#asked(side)}
      @picture-taken=${({ detail }: PictureTakenEvent) => void this.#taken(detail, side)}
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

  /** The same object as long as the same is asked, so that the other side's picture is looked at once. */
  #asked(side: CardSide): SideAsked {
    const stored = this.#storedOf(side === 'card-front' ? 'card-back' : 'card-front');
    const key = `${side} ${stored ?? ''}`;
    if (this.#check?.key === key) return this.#check.asked;
    const { session } = this;
    const asked = {
      codeFault: (text: string) => codeFault(text, side, session.values),
      other: stored === undefined ? null : () => session.vault.picture(session.record, stored),
    };
    this.#check = { key, asked };
    return asked;
  }

  async #taken(taken: TakenPicture, side: CardSide): Promise<void> {
    this.#tries += 1;
    if (faultsOf(taken, side).length > 0) this.doubtful = taken;
    else await this.#keep(taken, side);
  }

  async #keep(taken: TakenPicture, side: CardSide, reason?: KeepReasonId): Promise<void> {
    const told = qualityText(faultsOf(taken, side), reason);
    const { bytes, type } = taken.picture;
    this.#tries = 0;
    this.doubtful = null;
    this.again = null;
    if (!(await this.session.keepPicture({ kind: side, bytes, type, quality: told }))) return;
    if (missingSides(this.session.values).length === 0) this.go('next');
  }

  #doubt(taken: TakenPicture, side: CardSide): TemplateResult {
    return html`<stored-picture .picture=${taken.picture} .words=${this.#word(side)}></stored-picture>
      <notice-banner kind="needs-you" .text=${faultsText(faultsOf(taken, side))}></notice-banner>
      ${this.#tries >= KEEP_FROM_TRY ? this.#keepReasons(taken, side) : nothing}`;
  }

  #keepReasons(taken: TakenPicture, side: CardSide): TemplateResult {
    const words = say().enrol.picture;
    return html`<h2>${words.keepWhy}</h2>
      <div class="row-of-buttons">
        ${keepReasons(faultsOf(taken, side)).map(
          (reason) =>
            html`<action-button @click=${() => void this.#keep(taken, side, reason)}
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
    const stored = this.#storedOf(side);
    if (stored === undefined) return nothing;
    return html`<section class="column">
      <stored-picture .session=${this.session} .stored=${stored} .words=${this.#word(side)}></stored-picture>
      <action-button icon="camera" @click=${() => (this.again = side)}
        >${say().enrol.retake}: ${this.#word(side)}</action-button
      >
    </section>`;
  }
}

function faultsOf({ picture, sideFault }: TakenPicture, side: CardSide): PictureFault[] {
  return sideFaults(picture, side, sideFault);
}

declare global {
  interface HTMLElementTagNameMap {
    'sides-step': SidesStep;
  }
}
