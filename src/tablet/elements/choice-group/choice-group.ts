import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../field-element/field-element.ts';
import { tellField } from '../field-element/field-events.ts';
import { choiceStyles } from './choice-styles.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string;
}

/**
 * Two to six radios as large tiles; more than six belong in `type-ahead`. Nothing is chosen unless told.
 *
 * Properties of `FieldElement`, and:
 * @prop {string} value - '' when none is chosen
 * @prop {readonly Choice[]} choices
 * @prop {boolean} inline - tiles side by side where there is room
 * @fires field-change {name, value: string}
 */
@customElement('choice-group')
export class ChoiceGroup extends FieldElement {
  static override styles = [
    FieldElement.styles,
    choiceStyles,
    css`
      .tiles {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      .inline {
        flex-flow: row wrap;
      }
      .inline .tile {
        flex: 1 1 9rem;
      }
    `,
  ];

  @property() value = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property({ type: Boolean }) inline = false;

  protected override get control(): HTMLElement | null {
    return (
      this.renderRoot.querySelector<HTMLElement>('input:checked') ?? this.renderRoot.querySelector('input')
    );
  }

  override render(): TemplateResult {
    return this.framedGroup(
      html`<div class=${this.inline ? 'tiles inline' : 'tiles'}>
        ${this.choices.map((choice, at) => this.#tile(choice, at))}
      </div>`,
    );
  }

  #tile(choice: Choice, at: number): TemplateResult {
    return html`<label class="tile" for="choice-${at}">
      <input
        id="choice-${at}"
        type="radio"
        name="choice"
        .checked=${choice.value === this.value}
        aria-describedby=${choice.hint ? `hint-${at}` : nothing}
        @change=${() => this.#choose(choice.value)}
      />
      <span class="words">
        <span>${choice.label}</span>
        ${choice.hint ? html`<span class="hint" id="hint-${at}">${choice.hint}</span>` : nothing}
      </span>
    </label>`;
  }

  #choose(value: string): void {
    this.value = value;
    tellField(this, 'field-change', value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-group': ChoiceGroup;
  }
}
