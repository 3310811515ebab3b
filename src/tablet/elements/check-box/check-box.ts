import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { choiceStyles } from '../choice-group/choice-styles.ts';
import { FieldElement } from '../field-element/field-element.ts';
import { tellField } from '../field-element/field-events.ts';

/**
 * One statement to tick, as a tile. Never ticked beforehand where it stands for a consent.
 *
 * Properties of `FieldElement` (help stands in the tile), and:
 * @prop {boolean} value
 * @fires field-change {name, value: boolean}
 */
@customElement('check-box')
export class CheckBox extends FieldElement {
  static override styles = [FieldElement.styles, choiceStyles];

  @property({ type: Boolean }) value = false;

  override render(): TemplateResult {
    return html`<div class=${this.error ? 'field wrong' : 'field'}>
      <label class="tile" for="control">
        <input
          id="control"
          type="checkbox"
          .checked=${this.value}
          aria-describedby=${this.describedBy}
          aria-invalid=${this.error ? 'true' : nothing}
          @change=${this.#changed}
        />
        <span class="words">
          <span>${this.label}</span>
          ${this.help ? html`<span class="hint" id="help">${this.help}</span>` : nothing}
        </span>
      </label>
      ${this.errorLine()}
      <slot name="note"></slot>
    </div>`;
  }

  readonly #changed = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).checked;
    tellField(this, 'field-change', this.value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'check-box': CheckBox;
  }
}
