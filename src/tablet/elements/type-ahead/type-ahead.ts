import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say } from '../../shell/language.ts';
import { FieldElement } from '../field-element/field-element.ts';
import { tellField } from '../field-element/field-events.ts';
import { TypedBox } from '../field-element/typed-box.ts';
import { findOptions, plainLetters, stepActive, type TypeAheadOption } from './option-list.ts';
import { typeAheadStyles } from './type-ahead-styles.ts';

/** Given what was typed, the options to show, best first. */
export type OptionSearch = (
  typed: string,
) => readonly TypeAheadOption[] | Promise<readonly TypeAheadOption[]>;

/**
 * Chooses one of many by typing, marks or not: the ARIA 1.2 combobox with a list. Down and Up move, Enter takes,
 * Escape closes; leaving with a text that is exactly one option takes it. A text that is none stays in the box,
 * with value '', for a rule to speak about: nothing typed is thrown away.
 *
 * Properties of `FieldElement`, and:
 * @prop {string} value - the chosen option's value, '' for none
 * @prop {string} text - what to show for a value that `options` does not hold
 * @prop {readonly TypeAheadOption[]} options - the whole list, when it is short
 * @prop {OptionSearch | undefined} search - for long lists, instead of `options`
 * @fires field-input {name, value: string} the typed text
 * @fires field-change {name, value: {value: string, text: string}}
 */
@customElement('type-ahead')
export class TypeAhead extends FieldElement {
  static override styles = [FieldElement.styles, typeAheadStyles];

  @property() value = '';
  @property() text = '';
  @property({ attribute: false }) options: readonly TypeAheadOption[] = [];
  @property({ attribute: false }) search: OptionSearch | undefined;
  @state() private found: readonly TypeAheadOption[] = [];
  @state() private open = false;
  @state() private active = -1;
  @query('#control') private readonly box!: HTMLInputElement | null;

  readonly #guard = new TypedBox();
  #asked = 0;
  #told = '';

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.box || !(['value', 'text', 'options'] as const).some((name) => changed.has(name))) return;
    if (this.#guard.mayWrite) this.#told = `${this.value}\n${this.#label()}`;
    this.#guard.write(this.box, this.#label());
  }

  override render(): TemplateResult {
    const showing = this.open && (this.found.length > 0 || (this.box?.value ?? '') !== '');
    return this.framed(
      html`<div class="combo">
        ${this.#input(showing)}
        <span class="arrow"><app-icon name=${this.search ? 'search' : 'down'}></app-icon></span>
        ${showing ? this.#list() : nothing}
        <span class="unseen" role="status">${showing ? this.#counted() : nothing}</span>
      </div>`,
    );
  }

  #input(showing: boolean): TemplateResult {
    return html`<input
      id="control"
      class="box"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${showing ? 'true' : 'false'}
      aria-controls=${showing && this.found.length > 0 ? 'list' : nothing}
      aria-activedescendant=${showing && this.active >= 0 ? `option-${this.active}` : nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.#typed}
      @click=${() => void this.#look()}
      @keydown=${this.#key}
      @blur=${this.#left}
      @compositionstart=${() => this.#guard.compose(true)}
      @compositionend=${() => this.#guard.compose(false)}
    />`;
  }

  #list(): TemplateResult {
    if (this.found.length === 0)
      return html`<ul>
        <li class="none">${say().field.noMatches}</li>
      </ul>`;
    return html`<ul
      id="list"
      role="listbox"
      aria-label=${this.label}
      @pointerdown=${keepFocus}
      @mousedown=${keepFocus}
    >
      ${this.found.map(
        (option, at) =>
          html`<li
            id="option-${at}"
            role="option"
            aria-selected=${at === this.active ? 'true' : 'false'}
            @click=${() => this.#take(option)}
          >
            <span>${option.label}</span>
            ${option.detail ? html`<span class="detail">${option.detail}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  #counted(): string {
    return this.found.length > 0 ? say().field.matches(this.found.length) : say().field.noMatches;
  }

  readonly #typed = (): void => {
    this.#guard.typed();
    tellField(this, 'field-input', this.box?.value ?? '');
    void this.#look();
  };

  /** Searches for the text in the box; an answer that comes after a later question is dropped. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const typed = this.#guard.mayWrite ? '' : (this.box?.value ?? '');
    const found = await (this.search ? this.search(typed) : findOptions(this.options, typed));
    if (asked !== this.#asked) return;
    this.found = found;
    this.active = -1;
    this.open = true;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.open) this.#move(event.key === 'ArrowDown' ? 1 : -1);
      else void this.#look();
    } else if (event.key === 'Enter' && this.open && this.found[this.active]) {
      event.preventDefault();
      this.#take(this.found[this.active]!);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#shut();
    }
  };

  #move(by: 1 | -1): void {
    this.active = stepActive(this.active, by, this.found.length);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  readonly #left = (): void => {
    this.#shut();
    if (this.#guard.mayWrite) return;
    const typed = (this.box?.value ?? '').trim();
    const exact = this.found.filter((option) => plainLetters(option.label) === plainLetters(typed));
    const only = exact.length === 1 && typed !== '' ? exact[0] : undefined;
    this.#settle(only?.value ?? '', only?.label ?? typed);
  };

  #take(option: TypeAheadOption): void {
    this.#shut();
    this.#settle(option.value, option.label);
  }

  #shut(): void {
    this.#asked++;
    this.open = false;
    this.active = -1;
  }

  #settle(value: string, text: string): void {
    this.#guard.settle();
    [this.value, this.text] = [value, text];
    if (this.box) this.#guard.write(this.box, text);
    if (this.#told === `${value}\n${text}`) return;
    this.#told = `${value}\n${text}`;
    tellField(this, 'field-change', { value, text });
  }

  #label(): string {
    return (
      this.options.find((option) => option.value === this.value && this.value !== '')?.label ?? this.text
    );
  }
}

/** A press on a row must not take the focus out of the box, or the list would close under the finger. */
const keepFocus = (event: Event): void => event.preventDefault();

declare global {
  interface HTMLElementTagNameMap {
    'type-ahead': TypeAhead;
  }
}
