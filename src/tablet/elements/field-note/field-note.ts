import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { SpokenElement } from '../../shell/spoken-element.ts';
import { base } from '../../shell/theme/shared-styles.ts';
import '../action-button/action-button.ts';
import '../app-icon/app-icon.ts';
import type { GlyphName } from '../app-icon/glyphs.ts';

export interface KeepReason {
  readonly id: string;
  readonly label: string;
}

export type NoteKind = 'block' | 'warning' | 'hint';

const DRAWN_AS: Readonly<Record<NoteKind, GlyphName>> = { block: 'stop', warning: 'warning', hint: 'info' };

/**
 * What a rule says at its field: correct it, or keep the value and say why. Doubt is recorded, not blocked.
 *
 * @prop {NoteKind} kind - a block stops signing, a hint stops nothing
 * @prop {string} text - the rule's sentence
 * @prop {string} act - another way out than correcting: scan, open the other record; '' for none
 * @prop {string} suggestion - what "Correct" would write; '' leaves it to the person
 * @prop {readonly KeepReason[]} reasons - without any there is only "Correct"
 * @prop {string} kept - id of the reason already given
 * @fires note-correct
 * @fires note-act
 * @fires note-keep {reason: string}
 */
@customElement('field-note')
export class FieldNote extends SpokenElement {
  static override styles = [
    base,
    css`
      .note {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-inline-start: 5px solid var(--needs-you);
        border-radius: var(--radius);
        background: var(--tint-needs-you);
        color: var(--needs-you);
      }
      .block {
        border-color: var(--stop);
        background: var(--tint-stop);
        color: var(--stop);
      }
      .hint {
        border-color: var(--action);
        background: var(--tint-info);
        color: var(--action);
      }
      p {
        display: flex;
        gap: var(--space-2);
        font-weight: 600;
      }
      /* One long word, at twice the text on a phone. */
      p span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .why {
        width: 100%;
        font-size: var(--text-help);
      }
      .chip {
        min-height: var(--target);
        padding: var(--space-1) var(--space-4);
        border: 2px solid var(--needs-you);
        border-radius: 1.5rem;
        background: var(--panel);
        color: var(--needs-you);
        cursor: pointer;
      }
    `,
  ];

  @property() kind: NoteKind = 'warning';
  @property() text = '';
  @property() act = '';
  @property() suggestion = '';
  @property({ attribute: false }) reasons: readonly KeepReason[] = [];
  @property() kept = '';
  @state() private asking = false;

  override render(): TemplateResult {
    const kept = this.reasons.find((reason) => reason.id === this.kept);
    return html`<div class="note ${this.kind}" role="group" aria-labelledby="text">
      <p id="text"><app-icon name=${DRAWN_AS[this.kind]}></app-icon><span>${this.text}</span></p>
      ${kept && !this.asking ? this.#keptLine(kept.label) : this.#acts()}
      ${this.asking ? this.#why() : nothing}
    </div>`;
  }

  #acts(): TemplateResult {
    const words = say().field;
    return html`<div class="acts">
      <action-button icon="edit" @click=${() => this.#tell('note-correct')}
        >${words.correct}${this.suggestion ? html`: ${this.suggestion}` : nothing}</action-button
      >
      ${
        this.act
          ? html`<action-button icon="forward" @click=${() => this.#tell('note-act')}
              >${this.act}</action-button
            >`
          : nothing
      }
      ${
        this.reasons.length > 0 && !this.asking
          ? html`<action-button @click=${() => (this.asking = true)}>${words.keep}</action-button>`
          : nothing
      }
    </div>`;
  }

  #why(): TemplateResult {
    return html`<div class="acts" role="group" aria-labelledby="why">
      <span class="why" id="why">${say().field.keepWhy}</span>
      ${this.reasons.map(
        (reason) =>
          html`<button class="chip" type="button" @click=${() => this.#keep(reason.id)}>
            ${reason.label}
          </button>`,
      )}
    </div>`;
  }

  #keptLine(label: string): TemplateResult {
    return html`<div class="acts">
      <span class="why">${say().field.kept(label)}</span>
      <action-button @click=${() => (this.asking = true)}>${say().generic.change}</action-button>
    </div>`;
  }

  #keep(reason: string): void {
    this.kept = reason;
    this.asking = false;
    this.#tell('note-keep', { reason });
  }

  #tell(event: string, detail?: { reason: string }): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'field-note': FieldNote;
  }
}
