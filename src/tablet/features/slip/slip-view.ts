import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/action-button/action-button.ts';
import '../../elements/choice-group/choice-group.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/modal-dialog/modal-dialog.ts';
import { say } from '../../shell/language.ts';
import { OnPaper } from '../../shell/on-paper.ts';
import type { Modules } from '../../shell/qr-code.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base, headings } from '../../shell/theme/shared-styles.ts';
import { keepPaper, pageRule, PAPERS, storedPaper, type Paper } from './paper.ts';
import type { SlipFacts } from './slip-facts.ts';
import './slip-sheet.ts';
import type { SlipSheet } from './slip-sheet.ts';

/**
 * A slip before it is printed, as large as it will be, and the same held towards the citizen on the whole screen.
 *
 * @prop {SlipFacts} facts
 * @prop {Modules | null} code
 */
@customElement('slip-view')
export class SlipView extends SpokenElement {
  static override styles = [
    base,
    headings,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
        max-width: 42rem;
        margin-inline: auto;
      }
      .sheet {
        align-self: start;
        max-width: 100%;
        border: 1px solid var(--outline);
      }
      .shown {
        display: grid;
        justify-content: center;
        padding-block: var(--space-4);
        /* The citizen reads it at arm's length, and a phone's camera reads the code. */
        zoom: 1.25;
      }
      @media (width < 40em) {
        .shown {
          zoom: 1;
        }
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-5);
      }
      .hint {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) facts!: SlipFacts;
  @property({ attribute: false }) code: Modules | null = null;
  @state() private paper: Paper = storedPaper();
  @state() private showing = false;
  readonly #onPaper = new OnPaper();
  readonly #printed = document.createElement('slip-sheet');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#onPaper.takeAway();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { facts, code, paper } = this;
    Object.assign(this.#printed, { facts, code, paper });
    void this.#lay();
  }

  /** The roll's length is that of the sheet on screen, which has the paper's measures. */
  async #lay(): Promise<void> {
    const sheet = this.renderRoot.querySelector<SlipSheet>('.sheet');
    await sheet?.updateComplete;
    if (this.isConnected) this.#onPaper.put(this.#printed, pageRule(this.paper, sheet?.offsetHeight ?? 0));
  }

  override render(): TemplateResult {
    const words = say().slip;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <div class="act">
        <action-button kind="primary" icon="print" @click=${() => window.print()}
          >${words.print}</action-button
        >
        <action-button icon="eye" @click=${() => (this.showing = true)}>${words.show}</action-button>
      </div>
      <choice-group
        inline
        .label=${words.paper}
        .value=${this.paper}
        .choices=${PAPERS.map((value) => ({ value, label: words.papers[value] }))}
        @field-change=${this.#choose}
      ></choice-group>
      <p class="hint">${words.printed}</p>
      <slip-sheet class="sheet" .facts=${this.facts} .code=${this.code} .paper=${this.paper}></slip-sheet>
      ${this.showing ? this.#whole() : nothing}
    </div>`;
  }

  #whole(): TemplateResult {
    const words = say().slip;
    const done = (): boolean => (this.showing = false);
    return html`<modal-dialog open whole .heading=${words.title} @dialog-close=${done}>
      <div class="shown">
        <slip-sheet .facts=${this.facts} .code=${this.code} .paper=${widePaper()}></slip-sheet>
      </div>
      <action-button slot="actions" kind="primary" @click=${done}>${words.shown}</action-button>
    </modal-dialog>`;
  }

  readonly #choose = (event: FieldEvent): void => {
    this.paper = event.detail.value as Paper;
    keepPaper(this.paper);
  };
}

/** The whole slip, its code in the first glance, in the width that there is. */
const widePaper = (): Paper => (window.innerWidth >= 700 ? 'a5' : 'roll');

declare global {
  interface HTMLElementTagNameMap {
    'slip-view': SlipView;
  }
}
